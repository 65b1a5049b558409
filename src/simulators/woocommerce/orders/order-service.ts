import { WpError } from '../rest/wp-error.ts';
import { applyMeta } from '../shop/meta.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';
import type { CouponRecord } from '../state/records.ts';
import { applyCoupons } from './apply-coupons.ts';
import { address, billingFields, blankOrder, shippingFields } from './blank-order.ts';
import { extraItem, orderLine } from './order-items.ts';
import { setStatus } from './set-status.ts';
import { addUp } from './totals.ts';

type Input = Record<string, unknown>;

const entries = (sent: unknown): Input[] =>
  Array.isArray(sent) ? sent.filter((e): e is Input => typeof e === 'object' && e !== null) : [];

const objectOf = (sent: unknown): Input => (typeof sent === 'object' && sent !== null ? (sent as Input) : {});

export const invalidOrder = (status: number): WpError =>
  new WpError(status, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');

const total = (shop: Shop, order: OrderRecord): OrderRecord =>
  addUp(order, shop.config.country, () => shop.store.next('orderItem'));

function couponByCode(shop: Shop, sent: unknown): CouponRecord | undefined {
  const code = String(sent ?? '').toLowerCase();
  for (const coupon of shop.store.coupons.all()) if (coupon.code === code) return coupon;
  return undefined;
}

/** Everything that is only taken over. */
function details(shop: Shop, input: Input, before: OrderRecord): OrderRecord {
  const text = (name: string, held: string): string => String(input[name] ?? held);
  return {
    ...before,
    currency: text('currency', before.currency),
    customerId: Number(input.customer_id ?? before.customerId),
    billing: address(billingFields, objectOf(input.billing), before.billing),
    shipping: address(shippingFields, objectOf(input.shipping), before.shipping),
    paymentMethod: text('payment_method', before.paymentMethod),
    paymentMethodTitle: text('payment_method_title', before.paymentMethodTitle),
    transactionId: text('transaction_id', before.transactionId),
    customerNote: text('customer_note', before.customerNote),
    meta: applyMeta(before.meta, input.meta_data, () => shop.store.next('meta')),
  };
}

/** Coupons come off an order that already stands as a draft; a bad code leaves that draft behind. */
function withCoupons(shop: Shop, order: OrderRecord, sent: Input[]): OrderRecord {
  if (sent.length === 0) return order;
  const coupons = sent.map(({ code }) => {
    const coupon = couponByCode(shop, code);
    if (coupon) return coupon;
    const message = `Coupon &quot;${String(code)}&quot; cannot be applied because it does not exist.`;
    throw new WpError(400, 'woocommerce_rest_invalid_coupon', message, { new_draft_order_id: order.id });
  });
  const ids = { item: () => shop.store.next('orderItem'), meta: () => shop.store.next('meta') };
  for (const coupon of coupons) shop.store.coupons.put({ ...coupon, usageCount: coupon.usageCount + 1 });
  return total(shop, applyCoupons(order, coupons, shop.config.country, ids));
}

/** Makes an order as the REST interface does; `createdVia` "checkout" for one placed in the storefront. */
export function createOrder(shop: Shop, input: Input, createdVia = 'rest-api'): OrderRecord {
  const lines = entries(input.line_items).map((line) => orderLine(shop, line));
  const shippingLines = entries(input.shipping_lines).map((line) => extraItem(shop, line, 'shipping'));
  const fees = entries(input.fee_lines).map((fee) => extraItem(shop, fee, 'fee'));
  const blank = details(shop, input, blankOrder(shop, createdVia));
  const draft = total(shop, { ...blank, lines, shippingLines, fees });
  shop.store.orders.put(draft);
  const priced = withCoupons(shop, draft, entries(input.coupon_lines));
  const status = String(input.status ?? 'pending');
  const settled = setStatus(shop, priced, status);
  const paid = input.set_paid === true && !settled.paid ? setStatus(shop, settled, 'processing') : settled;
  const order = { ...paid, paid: input.set_paid === true ? (paid.paid ?? shop.clock.now()) : paid.paid };
  shop.store.orders.put(order);
  shop.emit({ topic: 'order.created', id: order.id });
  shop.emit({ topic: 'order.updated', id: order.id });
  return order;
}

/** Items sent without an id are added; the totals change only when items or addresses are sent. */
export function updateOrder(shop: Shop, before: OrderRecord, input: Input): OrderRecord {
  const added = (name: string) => entries(input[name]).filter((item) => item.id === undefined);
  let order = details(shop, input, before);
  order = {
    ...order,
    lines: [...order.lines, ...added('line_items').map((line) => orderLine(shop, line))],
    shippingLines: [
      ...order.shippingLines,
      ...added('shipping_lines').map((l) => extraItem(shop, l, 'shipping')),
    ],
    fees: [...order.fees, ...added('fee_lines').map((fee) => extraItem(shop, fee, 'fee'))],
  };
  const recount = ['billing', 'shipping', 'line_items', 'shipping_lines', 'fee_lines'];
  if (recount.some((name) => input[name] !== undefined)) order = total(shop, order);
  if (input.status) order = setStatus(shop, order, String(input.status));
  order = { ...order, modified: shop.clock.now() };
  shop.store.orders.put(order);
  shop.emit({ topic: 'order.updated', id: order.id });
  return order;
}
