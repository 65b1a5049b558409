import { Decimal } from 'decimal.js';
import { created, idOf, type RestCall } from '../rest/call.ts';
import type { RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase, type Shop } from '../shop/shop.ts';
import type { OrderNote, OrderRecord, OrderRefund } from '../state/order-records.ts';
import { sum } from './rounding.ts';
import { setStatus } from './set-status.ts';

const allow = ['GET', 'DELETE'];

function found(call: RestCall): OrderRecord {
  const order = call.shop.store.orders.get(idOf(call));
  if (!order) throw new WpError(404, 'woocommerce_rest_order_invalid_id', 'Invalid order ID.');
  return order;
}

const linksOf = (shop: Shop, orderId: number, kind: string, id: number) => {
  const base = restBase(shop, `orders/${orderId}/${kind}`);
  return {
    self: [{ href: `${base}/${id}`, targetHints: { allow } }],
    collection: [{ href: base }],
    up: [{ href: restBase(shop, `orders/${orderId}`) }],
  };
};

const noteView = (shop: Shop, orderId: number, note: OrderNote): Record<string, unknown> => ({
  id: note.id,
  author: 'WooCommerce',
  date_created: shop.clock.local(note.created),
  date_created_gmt: shop.clock.gmt(note.created),
  note: note.note,
  customer_note: note.customerNote,
  _links: linksOf(shop, orderId, 'notes', note.id),
});

const refundView = (shop: Shop, orderId: number, refund: OrderRefund): Record<string, unknown> => ({
  id: refund.id,
  date_created: shop.clock.local(refund.created),
  date_created_gmt: shop.clock.gmt(refund.created),
  amount: refund.amount,
  reason: refund.reason,
  refunded_by: 1,
  refunded_payment: false,
  meta_data: [],
  line_items: refund.lines,
  shipping_lines: [],
  tax_lines: [],
  fee_lines: [],
  _links: linksOf(shop, orderId, 'refunds', refund.id),
});

/** The one error whose `data` is a bare number. */
class RefundError extends WpError {
  constructor() {
    super(500, 'woocommerce_rest_cannot_create_order_refund', 'Invalid refund amount.');
  }

  override body(): Record<string, unknown> {
    return { code: this.code, message: this.message, data: this.status };
  }
}

/** Gives money back on paper; the whole total given back makes the order refunded. */
function refund(call: RestCall, order: OrderRecord): OrderRefund {
  const sent = String(call.body.amount ?? '0');
  const amount = new Decimal(/^\d+(\.\d+)?$/.test(sent) ? sent : 0);
  const left = new Decimal(order.totals.total).minus(sum(order.refunds.map((earlier) => earlier.amount)));
  if (amount.lessThanOrEqualTo(0) || amount.greaterThan(left)) throw new RefundError();
  const made: OrderRefund = {
    id: call.shop.store.next('post'),
    created: call.shop.clock.now(),
    amount: amount.toFixed(2),
    reason: String(call.body.reason ?? ''),
    lines: Array.isArray(call.body.line_items) ? call.body.line_items : [],
  };
  const after = { ...order, refunds: [...order.refunds, made], modified: made.created };
  call.shop.store.orders.put(amount.equals(left) ? setStatus(call.shop, after, 'refunded') : after);
  call.shop.emit({ topic: 'order.updated', id: order.id });
  return made;
}

/** Routes of an order's notes and refunds. */
export function orderExtrasRoutes(rest: RestApp): void {
  const order = '/orders/:id{[0-9]+}';
  rest.route('GET', `${order}/notes`, { right: 'list' }, (call) => {
    const { id, notes } = found(call);
    return notes.map((note) => noteView(call.shop, id, note));
  });
  rest.route('POST', `${order}/notes`, { right: 'create' }, (call) => {
    const held = found(call);
    const note: OrderNote = {
      id: call.shop.store.next('comment'),
      created: call.shop.clock.now(),
      note: String(call.body.note ?? ''),
      customerNote: call.body.customer_note === true,
    };
    call.shop.store.orders.put({ ...held, notes: [...held.notes, note] });
    return created(noteView(call.shop, held.id, note));
  });
  rest.route('GET', `${order}/refunds`, { right: 'list' }, (call) => {
    const { id, refunds } = found(call);
    return refunds.map((made) => refundView(call.shop, id, made));
  });
  rest.route('POST', `${order}/refunds`, { right: 'create' }, (call) => {
    const held = found(call);
    return created(refundView(call.shop, held.id, refund(call, held)));
  });
}
