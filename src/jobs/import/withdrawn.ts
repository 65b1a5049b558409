import { findWrittenSince, updateOrder } from '../../state/orders.ts';
import { lastRunIn } from '../../state/runs.ts';
import type { JobContext } from '../context.ts';
import { doubtUnits } from './ledger.ts';

const hour = 60 * 60_000;
/** Orders older than this are not looked at any more. */
const remembered = 30 * 24 * hour;

/**
 * Written orders that the shop has cancelled, refunded or let fail since the last import are marked, so that a person
 * sees them. Only marks: the document in Склад Pro stays as it is. One request while nothing has changed, none while no
 * order of the last 30 days was written.
 */
export async function markWithdrawn(context: JobContext): Promise<void> {
  const { state, shop, integrationId, effects, now, log } = context;
  const since = now().getTime() - remembered;
  const { withdrawals } = shop;
  if (!withdrawals || !shop.orders) return;
  const written = new Map(findWrittenSince(state, integrationId, since).map((row) => [row.remoteId, row]));
  if (written.size === 0) return;
  const last = lastRunIn(state, integrationId, 'import', ['done']);
  const query = {
    statuses: Object.keys(withdrawals),
    // An hour early: the shop's clock may be behind.
    modifiedSince: new Date(last ? last.startedAt - hour : since),
  };
  for await (const order of shop.orders(query)) {
    context.checkpoint();
    const row = written.get(order.remoteId);
    if (!row || 'unreadable' in order) continue;
    const withdrawal = withdrawals[order.status];
    if (!withdrawal || withdrawal === row.withdrawal) continue;
    await effects.run('state.plan', () =>
      state.raw.transaction(() => {
        doubtUnits(context, order);
        updateOrder(state, row.id, {
          withdrawal,
          withdrawnAt: order.modifiedAt.getTime(),
          shopStatus: order.status,
          ...(row.order && { order: { ...row.order, status: order.status, refunded: order.refunded } }),
        });
      })(),
    );
    log('warn', {
      bg: `Поръчка ${row.number} вече е записана в Склад Pro, а в магазина е със статус „${order.status}“.`,
      en: `Order ${row.number} is written in Склад Pro already, but has the status “${order.status}” in the shop.`,
    });
  }
}
