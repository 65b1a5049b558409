import type { KeyField } from '../../domain/good.ts';
import { ordersIn, unwritten } from '../../state/orders.ts';
import { twinOfRemote } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';

/**
 * What customers have ordered and the warehouse does not know yet (orders not written, or held for a person), by
 * Goods.ID in thousandths: sold goods must not go back on sale because their order waits.
 */
export async function pendingQuantities(
  context: JobContext,
  keyField: KeyField,
): Promise<Map<number, number>> {
  const { state, integrationId, warehouse } = context;
  const lines = ordersIn(state, integrationId, unwritten).flatMap((row) => row.order?.lines ?? []);
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
