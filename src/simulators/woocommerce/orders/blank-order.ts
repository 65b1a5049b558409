import { randomBytes } from 'node:crypto';
import type { Shop } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';

/** Fields of an address, in the shop's order; billing has an e-mail as well. */
const addressFields = [
  'first_name',
  'last_name',
  'company',
  'address_1',
  'address_2',
  'city',
  'state',
  'postcode',
  'country',
];

export const billingFields = [...addressFields, 'email', 'phone'];
export const shippingFields = [...addressFields, 'phone'];

/** The address with what was sent laid over it; unknown fields are dropped. */
export const address = (
  names: string[],
  sent: Record<string, unknown>,
  before: Record<string, string> = {},
): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(sent[name] ?? before[name] ?? '')]));

/** An order before anything was said of it: a draft of the checkout. Uses up an id. */
export function blankOrder(shop: Shop, createdVia: string): OrderRecord {
  const id = shop.store.next('post');
  const now = shop.clock.now();
  return {
    id,
    number: String(id),
    status: 'checkout-draft',
    currency: shop.config.currency,
    pricesIncludeTax: shop.config.pricesIncludeTax,
    created: now,
    modified: now,
    paid: null,
    completed: null,
    customerId: 0,
    orderKey: `wc_order_${randomBytes(10).toString('base64url').slice(0, 13)}`,
    billing: address(billingFields, {}),
    shipping: address(shippingFields, {}),
    paymentMethod: '',
    paymentMethodTitle: '',
    transactionId: '',
    createdVia,
    customerNote: '',
    meta: [],
    lines: [],
    shippingLines: [],
    fees: [],
    coupons: [],
    taxLines: [],
    totals: {
      discount: '0.00',
      discountTax: '0.00',
      shipping: '0.00',
      shippingTax: '0.00',
      cartTax: '0.00',
      total: '0.00',
      totalTax: '0.00',
    },
    refunds: [],
    notes: [],
    stockTaken: false,
  };
}
