import type { Problem } from '../../domain/problem.ts';
import { type OrderRow, ordersIn, unwritten, updateOrder } from '../../state/orders.ts';
import type { JobContext } from '../context.ts';
import { searchFrom } from './document.ts';
import { keepOrder, statusChangedCode } from './ledger.ts';
import type { ImportRules } from './rules.ts';

const statusChanged = (row: OrderRow, status: string): Problem => ({
  code: statusChangedCode,
  text: {
    bg: `Поръчка ${row.number} вече е със статус „${status}“ в магазина и не се внася.`,
    en: `Order ${row.number} now has the status “${status}” in the shop and is not imported.`,
  },
  advice: {
    bg: 'Ако трябва да се внесе, върнете статуса ѝ в магазина.',
    en: 'Put its status back in the shop if it should be imported.',
  },
});

const orderGone = (row: OrderRow): Problem => ({
  code: 'order-gone',
  text: {
    bg: `Поръчка ${row.number} вече я няма в магазина.`,
    en: `Order ${row.number} is no longer in the shop.`,
  },
});

/**
 * Orders that waited here but are not in the shop's list any more: somebody changed or removed them there. One whose
 * document stands although nobody heard so stays, to be recorded.
 */
export async function recheck(
  context: JobContext,
  rules: ImportRules,
  listed: ReadonlySet<number>,
): Promise<void> {
  const { state, integrationId, shop, warehouse, effects } = context;
  for (const row of ordersIn(state, integrationId, unwritten)) {
    if (listed.has(row.id) || !shop.order) continue;
    const written =
      row.state === 'reserved' && (await warehouse.findDocument(row.token, searchFrom(row.orderedAt)));
    if (written) continue;
    const order = await shop.order(row.remoteId);
    await effects.run('state.plan', () => {
      if (order === null) updateOrder(state, row.id, { state: 'skipped', problem: orderGone(row) });
      else if ('unreadable' in order || order.status === rules.statusFrom) keepOrder(context, order);
      else {
        const problem = statusChanged(row, order.status);
        updateOrder(state, row.id, { state: 'skipped', shopStatus: order.status, problem });
      }
    });
  }
}
