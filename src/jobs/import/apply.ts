import * as v from 'valibot';
import { problemOf } from '../../domain/problem.ts';
import { lightly } from '../../state/lightly.ts';
import { orderOfShop, ordersIn, unwritten, updateOrder } from '../../state/orders.ts';
import { countItems, itemsOf, type RunItem, updateItem } from '../../state/run-items.ts';
import { findRun, updateRun } from '../../state/runs.ts';
import type { JobContext } from '../context.ts';
import { deliverDue } from '../outbox.ts';
import { skusOf } from './known-goods.ts';
import { wholeRunProblems } from './plan.ts';
import { recheck } from './recheck.ts';
import { checkImport, type ImportRules, importRules } from './rules.ts';
import { importOrder } from './saga.ts';

async function applyItem(context: JobContext, rules: ImportRules, item: RunItem): Promise<void> {
  const { state, integrationId, effects, counts, now } = context;
  const row = orderOfShop(state, integrationId, item.remoteId ?? '');
  if (!row?.order) return updateItem(state, item.id, { outcome: 'left' });
  if (row.state === 'written' || row.state === 'acknowledged' || row.state === 'skipped') {
    return updateItem(state, item.id, { outcome: 'left' });
  }
  try {
    await importOrder(context, row, row.order, rules, item);
  } catch (error) {
    const problem = problemOf(error);
    if (wholeRunProblems.has(problem.code) || problem.code === 'unexpected') throw error;
    await effects.run('state.held', () =>
      state.raw.transaction(() => {
        updateOrder(state, row.id, { state: 'held', problem });
        updateItem(state, item.id, { outcome: 'failed', problem, at: now().getTime() });
        counts.failed += 1;
        counts.quarantined += 1;
      })(),
    );
  }
}

/** A plan older than this is held against the shop once more before its first order is written. Milliseconds. */
const planAges = 10 * 60_000;

/**
 * Writes the planned orders one by one, oldest first, and tells the shop about each. An order that cannot be written is
 * held with its reason; one that was cancelled in the shop while the plan waited is left out; the rest go on.
 * @throws Interruption, or a problem of the whole database
 */
export async function applyImport(context: JobContext): Promise<void> {
  const { state, integrationId, runId, progress, counts, now } = context;
  const rules = v.parse(importRules, context.settings);
  await checkImport(context, rules);
  const planned = findRun(state, runId)?.startedAt ?? 0;
  if (now().getTime() - planned > planAges) await recheck(context, rules, new Set());
  progress.phase({ bg: 'Записва поръчките в Склад Pro', en: 'Writing the orders into Склад Pro' });
  progress.total(countItems(state, runId, ['planned', 'done', 'failed']));
  const waiting = ordersIn(state, integrationId, unwritten);
  await context.known.learn(rules.keyField, skusOf(waiting.map((row) => row.order)));
  let handled = countItems(state, runId, ['done', 'failed', 'left']);
  for (;;) {
    context.checkpoint();
    const [item] = itemsOf(state, runId, { kinds: ['import'], outcomes: ['planned'], after: 0, limit: 1 });
    if (item === undefined) break;
    await applyItem(context, rules, item);
    progress.handled(1);
    handled += 1;
    lightly(state, () => updateRun(state, runId, { counts, handled }));
    await deliverDue(context, rules);
  }
  await deliverDue(context, rules);
}
