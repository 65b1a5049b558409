import { dateFilter } from '../rest/date-filter.ts';
import { list, type Query, text } from '../rest/query.ts';
import { sorted } from '../rest/sort.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';

/** The orders a list asks for. "any", the default, leaves out only the bin: drafts of the checkout are among them. */
export function listOrders(shop: Shop, query: Query): OrderRecord[] {
  const statuses = list(query, 'status') ?? ['any'];
  const customer = text(query, 'customer');
  const product = text(query, 'product');
  const search = text(query, 'search')?.toLowerCase();
  const include = list(query, 'include')?.map(Number);
  const exclude = list(query, 'exclude')?.map(Number);
  const dated = dateFilter(shop.clock, query, true);
  const keep = (order: OrderRecord): boolean =>
    (statuses.includes('any')
      ? !['trash', 'auto-draft'].includes(order.status)
      : statuses.includes(order.status)) &&
    (customer === undefined || order.customerId === Number(customer)) &&
    (product === undefined || order.lines.some((line) => line.productId === Number(product))) &&
    (search === undefined || JSON.stringify([order.number, order.billing]).toLowerCase().includes(search)) &&
    (include === undefined || include.includes(order.id)) &&
    !exclude?.includes(order.id) &&
    dated(order);
  return sorted([...shop.store.orders.all()].filter(keep), query);
}
