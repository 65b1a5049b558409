import { render, type View } from '../rest/fields.ts';
import { links } from '../rest/links.ts';
import { restBase, type Shop } from '../shop/shop.ts';
import { taxRateById } from '../shop/tax-rates.ts';
import type { OrderRecord } from '../state/order-records.ts';
import type { Seconds } from '../state/records.ts';
import { couponView, extraView, lineView } from './order-item-view.ts';

const local = (shop: Shop, at: Seconds | null): string | null => (at === null ? null : shop.clock.local(at));
const gmt = (shop: Shop, at: Seconds | null): string | null => (at === null ? null : shop.clock.gmt(at));

const symbols: Readonly<Record<string, string>> = { EUR: '€', BGN: 'лв.' };

const waits = (order: OrderRecord): boolean => ['pending', 'failed'].includes(order.status);

const taxLines = (order: OrderRecord): unknown[] =>
  order.taxLines.map((line) => {
    const rate = taxRateById(line.rateId);
    return {
      id: line.id,
      rate_code: `BG-${rate?.name ?? ''}-1`,
      rate_id: line.rateId,
      label: rate?.name ?? '',
      compound: false,
      tax_total: line.taxTotal,
      shipping_tax_total: line.shippingTaxTotal,
      rate_percent: rate?.rate ?? 0,
      meta_data: [],
    };
  });

const view: View<OrderRecord, Shop> = {
  id: (o) => o.id,
  parent_id: () => 0,
  status: (o) => o.status,
  currency: (o) => o.currency,
  version: () => '10.0.2',
  prices_include_tax: (o) => o.pricesIncludeTax,
  date_created: (o, shop) => local(shop, o.created),
  date_modified: (o, shop) => local(shop, o.modified),
  discount_total: (o) => o.totals.discount,
  discount_tax: (o) => o.totals.discountTax,
  shipping_total: (o) => o.totals.shipping,
  shipping_tax: (o) => o.totals.shippingTax,
  cart_tax: (o) => o.totals.cartTax,
  total: (o) => o.totals.total,
  total_tax: (o) => o.totals.totalTax,
  customer_id: (o) => o.customerId,
  order_key: (o) => o.orderKey,
  billing: (o) => o.billing,
  shipping: (o) => o.shipping,
  payment_method: (o) => o.paymentMethod,
  payment_method_title: (o) => o.paymentMethodTitle,
  transaction_id: (o) => o.transactionId,
  customer_ip_address: () => '',
  customer_user_agent: () => '',
  created_via: (o) => o.createdVia,
  customer_note: (o) => o.customerNote,
  date_completed: (o, shop) => local(shop, o.completed),
  date_paid: (o, shop) => local(shop, o.paid),
  cart_hash: () => '',
  number: (o) => o.number,
  meta_data: (o) => o.meta,
  line_items: (o, shop) => o.lines.map((line) => lineView(shop, o, line)),
  tax_lines: taxLines,
  shipping_lines: (o) => o.shippingLines.map((line) => extraView(o, line, 'shipping')),
  fee_lines: (o) => o.fees.map((fee) => extraView(o, fee, 'fee')),
  coupon_lines: (o) => o.coupons.map(couponView),
  refunds: (o) => o.refunds.map(({ id, reason, amount }) => ({ id, reason, total: `-${amount}` })),
  payment_url: (o, { config }) =>
    `${config.home}/checkout/order-pay/${o.id}/?pay_for_order=true&key=${o.orderKey}`,
  is_editable: (o) => ['pending', 'on-hold', 'auto-draft'].includes(o.status),
  needs_payment: (o) => waits(o) && Number(o.totals.total) > 0,
  needs_processing: (o) => o.lines.some((line) => line.productId > 0),
  date_created_gmt: (o, shop) => gmt(shop, o.created),
  date_modified_gmt: (o, shop) => gmt(shop, o.modified),
  date_completed_gmt: (o, shop) => gmt(shop, o.completed),
  date_paid_gmt: (o, shop) => gmt(shop, o.paid),
  currency_symbol: (o) => symbols[o.currency] ?? o.currency,
  _links: (o, shop) => ({
    ...links(restBase(shop, 'orders'), o.id),
    email_templates: [{ embeddable: true, href: restBase(shop, `orders/${o.id}/actions/email_templates`) }],
  }),
};

/** An order as it is answered; amounts net with the tax beside them, even where prices include VAT. */
export const orderAnswer = (
  shop: Shop,
  order: OrderRecord,
  wanted?: ReadonlySet<string>,
): Record<string, unknown> => render(view, order, shop, wanted);
