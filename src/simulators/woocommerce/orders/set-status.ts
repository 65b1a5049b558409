import type { Shop } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';
import { settableStatuses } from './order-statuses.ts';
import { settleStock } from './order-stock.ts';

/** With cash on delivery an order counts as paid only when it is completed. */
function isPaid(order: OrderRecord, status: string): boolean {
  return status === 'completed' || (status === 'processing' && order.paymentMethod !== 'cod');
}

/** Moves the order to a status, with the dates and the stock that go with it; an unknown status becomes pending. */
export function setStatus(shop: Shop, order: OrderRecord, wanted: string): OrderRecord {
  const status = settableStatuses.includes(wanted) ? wanted : 'pending';
  const now = shop.clock.now();
  return settleStock(shop, {
    ...order,
    status,
    paid: order.paid ?? (isPaid(order, status) ? now : null),
    completed: status === 'completed' ? now : order.completed,
  });
}
