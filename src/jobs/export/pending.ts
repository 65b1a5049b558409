import * as v from 'valibot';
import type { KeyField } from '../../domain/good.ts';
import type { OrderLine } from '../../domain/order.ts';
import { orderOfShop, ordersIn, unwritten } from '../../state/orders.ts';
import { twinOfRemote } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import { statusChangedCode } from '../import/ledger.ts';
import { importRules, sinceDay } from '../import/rules.ts';

/**
 * Lines of orders that the import passes by for their status while the shop keeps their goods for the customer, such as
 * those that wait for a bank transfer. None for an integration that imports no orders: there a person enters them.
 */
async function reservedInShop({ state, integrationId, shop, settings, checkpoint }: JobContext) {
  const { objectId, userId, statusFrom, statusTo, importSince } = v.parse(importRules, settings);
  const statuses = (shop.reserving ?? []).filter((status) => status !== statusFrom && status !== statusTo);
  const lines: OrderLine[] = [];
  if (!shop.orders || statuses.length === 0 || objectId === 0 || userId === 0) return lines;
  const since = sinceDay(importSince);
  for await (const order of shop.orders({ statuses, ...(since && { since }) })) {
    checkpoint();
    if ('unreadable' in order || order.marker !== '') continue;
    const row = orderOfShop(state, integrationId, order.remoteId);
    if (row === undefined || row.problem?.code === statusChangedCode) lines.push(...order.lines);
  }
  return lines;
}

/**
 * What customers have ordered and the warehouse does not know yet (orders not written, held for a person, or not yet in
 * the status to process), by Goods.ID in thousandths: sold goods must not go back on sale because their order waits.
 */
export async function pendingQuantities(
  context: JobContext,
  keyField: KeyField,
): Promise<Map<number, number>> {
  const { state, integrationId, warehouse } = context;
  const waitingOrders = ordersIn(state, integrationId, unwritten).flatMap((row) => row.order?.lines ?? []);
  const lines = [...waitingOrders, ...(await reservedInShop(context))];
  if (lines.length === 0) return new Map();
  const unlinked = new Set<string>();
  const pending = new Map<number, number>();
  const add = (goodId: number, quantity: number) =>
    pending.set(goodId, (pending.get(goodId) ?? 0) + quantity);
  const waiting: { sku: string; quantity: number }[] = [];
  for (const line of lines) {
    const twin = twinOfRemote(state, integrationId, line.remoteProductId);
    if (twin) add(twin.goodId, line.quantity);
    else if (line.sku !== '') {
      unlinked.add(line.sku);
      waiting.push({ sku: line.sku, quantity: line.quantity });
    }
  }
  if (unlinked.size > 0) {
    const found = await warehouse.goodsByKeys(keyField, [...unlinked]);
    for (const { sku, quantity } of waiting) {
      const [good, other] = found.get(sku) ?? [];
      if (good && !other) add(good.id, quantity);
    }
  }
  return pending;
}
