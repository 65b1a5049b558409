import { problemOf } from '../domain/problem.ts';
import { findOrder, type OrderRow, updateOrder } from '../state/orders.ts';
import { delivered, dueIn, type OutboxRow, postpone } from '../state/outbox.ts';
import type { JobContext } from './context.ts';
import { documentLabel } from './import/document.ts';

/** Pauses after failed attempts, in minutes; the last one repeats. */
const pauses = [1, 2, 5, 15, 30, 60];

interface Statuses {
  statusFrom: string;
  statusTo: string;
}

async function acknowledge(
  context: JobContext,
  row: OutboxRow,
  order: OrderRow,
  statuses: Statuses,
): Promise<void> {
  const { state, shop, effects, now } = context;
  const answer = await effects.run('shop.acknowledge', () =>
    shop.acknowledge?.({
      remoteId: order.remoteId,
      ...(statuses.statusTo !== '' && { status: statuses.statusTo }),
      fromStatus: statuses.statusFrom,
      document: documentLabel(order.documentKind, order.acct),
    }),
  );
  await effects.run('state.acknowledged', () =>
    state.raw.transaction(() => {
      updateOrder(state, order.id, {
        state: 'acknowledged',
        shopStatus: answer?.status ?? order.shopStatus,
        acknowledgedAt: now().getTime(),
        problem: null,
      });
      delivered(state, row.id, now());
    })(),
  );
}

/**
 * Tells the shop about every document that it does not know of yet. Repeating is harmless, so a failure is only
 * postponed; the order shows why. Never throws for a shop that does not answer.
 */
export async function deliverDue(context: JobContext, statuses: Statuses): Promise<void> {
  const { state, integrationId, now, log } = context;
  for (const row of dueIn(state, integrationId, now())) {
    context.checkpoint();
    const order = findOrder(state, row.orderId);
    if (order === undefined) {
      delivered(state, row.id, now());
      continue;
    }
    try {
      await acknowledge(context, row, order, statuses);
    } catch (error) {
      const problem = problemOf(error);
      const minutes = pauses[Math.min(row.attempts, pauses.length - 1)] ?? 60;
      postpone(state, row.id, {
        attempts: row.attempts + 1,
        dueAt: now().getTime() + minutes * 60_000,
        problem,
      });
      updateOrder(state, order.id, { problem });
      log('warn', {
        bg: `Поръчка ${order.number} е записана, но статусът ѝ в магазина още не е сменен: ${problem.text.bg}`,
        en: `Order ${order.number} is written but its status in the shop is not changed yet: ${problem.text.en}`,
      });
    }
  }
}
