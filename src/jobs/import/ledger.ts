import { centsText } from '../../domain/money.ts';
import type { ShopOrder } from '../../domain/order.ts';
import type { UnreadableOrder } from '../../integrations/shop.ts';
import { addOrder, type OrderRow, orderOfShop, updateOrder } from '../../state/orders.ts';
import { forgetUnits } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import { orderToken } from './token.ts';

/** How a customer is named in lists: the company, else the person. */
export const customerName = ({ customer }: ShopOrder): string =>
  customer.company || `${customer.firstName} ${customer.lastName}`.trim() || customer.email || customer.phone;

/** "Мария Иванова · 66.72 EUR" */
export const orderTitle = (row: OrderRow): string =>
  [row.customer, row.order && `${centsText(row.total)} ${row.currency}`].filter(Boolean).join(' · ');

/** Problem of an order that was skipped because somebody changed its status in the shop. */
export const statusChangedCode = 'order-status-changed';

function readable(order: ShopOrder) {
  return {
    number: order.number,
    order,
    customer: customerName(order),
    total: order.total,
    currency: order.currency,
    shopStatus: order.status,
    orderedAt: order.createdAt.getTime(),
  };
}

/**
 * The shop takes the quantity of an order off by itself and gives that of a withdrawn one back, so what it confirmed
 * before no longer tells what it shows.
 */
export const doubtUnits = ({ state, integrationId }: JobContext, order: ShopOrder): void =>
  forgetUnits(
    state,
    integrationId,
    order.lines.map((line) => line.remoteProductId),
  );

/**
 * Keeps what the shop gave: a new order as `seen`, a known one renewed while it is not written yet. An order that cannot
 * be read is held with its reason, and what was read of it before is not written any more; one that was skipped for its status and has it again is taken up again. Orders that are
 * already a document, or that a person left out, are left as they are.
 */
export function keepOrder(context: JobContext, order: ShopOrder | UnreadableOrder): OrderRow {
  const { state, integrationId, identity, now } = context;
  const known = orderOfShop(state, integrationId, order.remoteId);
  const bad = 'unreadable' in order;
  const values = bad
    ? { number: order.number, problem: order.problem, state: 'held' as const, order: null }
    : readable(order);
  if (known === undefined) {
    return state.raw.transaction(() => {
      if (!bad) doubtUnits(context, order);
      return addOrder(state, {
        integrationId,
        remoteId: order.remoteId,
        token: orderToken(identity, order.remoteId),
        customer: '',
        total: 0,
        currency: '',
        shopStatus: '',
        state: 'seen',
        orderedAt: now().getTime(),
        seenAt: now().getTime(),
        ...values,
      });
    })();
  }
  if (known.state === 'skipped' && known.problem?.code === statusChangedCode) {
    const again = { ...values, state: bad ? ('held' as const) : ('seen' as const) };
    const problem = bad ? order.problem : null;
    updateOrder(state, known.id, { ...again, problem });
    return { ...known, ...again, problem } as OrderRow;
  }
  if (known.state === 'seen' || known.state === 'reserved' || known.state === 'held') {
    updateOrder(state, known.id, values);
    return { ...known, ...values } as OrderRow;
  }
  return known;
}
