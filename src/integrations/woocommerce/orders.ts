import * as v from 'valibot';
import type { ShopOrder } from '../../domain/order.ts';
import type { OrderQuery, UnreadableOrder } from '../shop.ts';
import { ShopError } from '../shop-error.ts';
import type { WooCommerceClient } from './client.ts';
import type { CompanyKeys } from './order-customer.ts';
import { orderFrom } from './order-mapping.ts';
import { orderFields } from './order-schema.ts';
import { pagesById } from './paging.ts';
import { shaped } from './shape.ts';

/** Never orders, whatever the settings say: abandoned checkouts, leftovers of failed requests, the bin, "all". */
const neverTaken = new Set(['', 'any', 'trash', 'auto-draft', 'checkout-draft', 'draft']);

/** Orders in one request; a hundred whole orders take a loaded shop some seconds and 400 KB. */
const bodiesAtOnce = 25;

const day = 86_400_000;

const headSchema = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.string(),
  date_created_gmt: v.nullish(v.string(), ''),
  date_modified_gmt: v.nullish(v.string(), ''),
});

/**
 * Orders with one of the statuses, by id, each once. First all ids are read, then the bodies by id: orders that change
 * their status meanwhile (our own acknowledgements do that) cannot make others be skipped. Status and date are checked
 * here as well, because some versions of the shop ignore these filters.
 * @throws ShopError `refused` when the shop does not know a status
 */
export async function* readOrders(
  client: WooCommerceClient,
  query: OrderQuery,
  keys: CompanyKeys,
): AsyncGenerator<ShopOrder | UnreadableOrder> {
  const statuses = query.statuses.map((s) => s.trim().replace(/^wc-/, '')).filter((s) => !neverTaken.has(s));
  if (statuses.length === 0) throw noStatus();
  const ids = await orderIds(client, statuses, query);
  for (let from = 0; from < ids.length; from += bodiesAtOnce) {
    const chunk = ids.slice(from, from + bodiesAtOnce);
    for (const order of await ordersById(client, statuses, chunk, keys)) {
      if ('unreadable' in order || statuses.includes(order.status)) yield order;
    }
  }
}

const isBefore = (moment: Date, since: Date | undefined): boolean =>
  since !== undefined && moment.getTime() < since.getTime();

async function orderIds(client: WooCommerceClient, statuses: string[], { since, modifiedSince }: OrderQuery) {
  const query = {
    status: statuses.join(','),
    _fields: 'id,status,date_created_gmt,date_modified_gmt',
    // A day early: shops older than 5.8 read the moment in their own time zone.
    ...(since ? { after: new Date(since.getTime() - day).toISOString() } : {}),
    ...(modifiedSince ? { modified_after: new Date(modifiedSince.getTime() - day).toISOString() } : {}),
  };
  const ids: number[] = [];
  for await (const heads of pagesById(client, 'orders', query, headSchema)) {
    for (const head of heads) {
      const created = new Date(`${head.date_created_gmt}Z`);
      const modified = new Date(`${head.date_modified_gmt}Z`);
      const wanted = !isBefore(created, since) && !isBefore(modified, modifiedSince);
      if (statuses.includes(head.status) && wanted) ids.push(head.id);
    }
  }
  return ids;
}

/** Orders in the order of `ids`. When a page fails the shop, it is halved until the one that causes it is alone. */
async function ordersById(
  client: WooCommerceClient,
  statuses: string[],
  ids: number[],
  keys: CompanyKeys,
): Promise<(ShopOrder | UnreadableOrder)[]> {
  const query = { status: statuses.join(','), include: ids.join(','), per_page: ids.length };
  try {
    const { value } = await client.call({ path: 'orders', query: { ...query, _fields: orderFields } });
    const rows = shaped(v.array(rowSchema), value, { path: 'orders', write: false });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []).map((row) => orderFrom(row, keys));
  } catch (error) {
    if (!(error instanceof ShopError) || !['server', 'shape'].includes(error.kind)) throw error;
    if (ids.length > 1) {
      const half = Math.ceil(ids.length / 2);
      return [
        ...(await ordersById(client, statuses, ids.slice(0, half), keys)),
        ...(await ordersById(client, statuses, ids.slice(half), keys)),
      ];
    }
    // A shop that still tells the id alone is alive: then it is this order that it cannot give.
    await client.call({ path: 'orders', query: { ...query, _fields: 'id' } });
    const remoteId = ids.join();
    return [{ unreadable: true, remoteId, number: remoteId, problem: error.problem }];
  }
}

const rowSchema = v.looseObject({ id: v.number() });

/** One order whatever its status; null when the shop has none with this id. */
export async function readOrder(
  client: WooCommerceClient,
  remoteId: string,
  keys: CompanyKeys,
): Promise<ShopOrder | UnreadableOrder | null> {
  try {
    const { value } = await client.call({
      path: `orders/${encodeURIComponent(remoteId)}`,
      query: { _fields: orderFields },
    });
    return orderFrom(value, keys);
  } catch (error) {
    if (error instanceof ShopError && error.problem.code === 'order-gone') return null;
    throw error;
  }
}

const noStatus = (): ShopError =>
  new ShopError('refused', 'nothing', {
    code: 'no-order-status',
    text: {
      bg: 'Не е избран статус за обработка.',
      en: 'No status to process is chosen.',
    },
    advice: {
      bg: 'Изберете статус на истински поръчки, например „В процес на обработка“ (processing).',
      en: 'Choose a status of real orders, for example “Processing” (processing).',
    },
  });
