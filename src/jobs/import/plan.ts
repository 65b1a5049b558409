import * as v from 'valibot';
import { type Problem, problemOf } from '../../domain/problem.ts';
import { type OrderRow, ordersIn, unwritten, updateOrder } from '../../state/orders.ts';
import { addItems, type NewRunItem } from '../../state/run-items.ts';
import type { JobContext } from '../context.ts';
import { skusOf } from './known-goods.ts';
import { keepOrder, orderTitle } from './ledger.ts';
import { documentAmounts } from './lines.ts';
import { recheck } from './recheck.ts';
import { previewGoods } from './resolve.ts';
import { checkImport, type ImportRules, importRules, sinceDay } from './rules.ts';
import { markWithdrawn } from './withdrawn.ts';

export interface ImportPlan {
  skips: Record<string, number>;
}

/** Problems of the database or the shop as a whole: they end the run instead of holding one order. */
export const wholeRunProblems = new Set([
  'database-lost',
  'database-unreachable',
  'database-login',
  'database-busy',
  'database-error',
  'database-full',
  'database-read-only',
  'disk-full',
  'state-readonly',
]);

/** Reads the shop's orders into the ledger. Returns the ledger's ids of those that wait for a document. */
async function collect(
  context: JobContext,
  rules: ImportRules,
  skips: Record<string, number>,
): Promise<Set<number>> {
  const { shop, counts, progress, checkpoint, effects } = context;
  const since = sinceDay(rules.importSince);
  const listed = new Set<number>();
  const query = { statuses: [rules.statusFrom], ...(since && { since }) };
  for await (const order of shop.orders?.(query) ?? []) {
    checkpoint();
    const row = await effects.run('state.plan', () => keepOrder(context, order));
    counts.read += 1;
    progress.handled(1);
    if (unwritten.includes(row.state)) listed.add(row.id);
    else {
      const reason = row.state === 'skipped' ? 'left-out' : 'already-imported';
      skips[reason] = (skips[reason] ?? 0) + 1;
    }
  }
  return listed;
}

/** Whether the order could be written now; the reason when not. Makes nothing. */
async function obstacle(context: JobContext, rules: ImportRules, row: OrderRow): Promise<Problem | null> {
  if (row.order === null) return row.problem;
  try {
    const goods = await previewGoods(context, row.order, rules);
    documentAmounts(row.order, goods, context.warehouseFacts.currency);
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (wholeRunProblems.has(problem.code) || problem.code === 'unexpected') throw error;
    return problem;
  }
}

/** Reads the orders to import and records what an import would do with each. Writes nothing outside. */
export async function planImport(context: JobContext): Promise<ImportPlan> {
  const { state, integrationId, runId, counts, now, progress, effects } = context;
  const rules = v.parse(importRules, context.settings);
  await checkImport(context, rules);
  const skips: Record<string, number> = {};
  progress.phase({ bg: 'Чете поръчките', en: 'Reading the orders' });
  const listed = await collect(context, rules, skips);
  await recheck(context, rules, listed);
  await markWithdrawn(context);
  const waiting = ordersIn(state, integrationId, unwritten);
  await context.known.learn(rules.keyField, skusOf(waiting.map((row) => row.order)));
  for (const row of waiting) {
    context.checkpoint();
    const problem = await obstacle(context, rules, row);
    const item: NewRunItem = {
      runId,
      kind: problem ? 'conflict' : 'import',
      outcome: problem ? 'left' : 'planned',
      key: row.number,
      title: orderTitle(row),
      remoteId: row.remoteId,
      problem,
      at: now().getTime(),
    };
    await effects.run('state.plan', () =>
      state.raw.transaction(() => {
        addItems(state, [item]);
        if (problem) updateOrder(state, row.id, { state: 'held', problem });
      })(),
    );
    if (problem) counts.conflicts += 1;
    else counts.planned += 1;
  }
  counts.quarantined = counts.conflicts;
  counts.skipped = Object.values(skips).reduce((a, b) => a + b, 0);
  return { skips };
}
