import { and, eq, exists, lt, or } from 'drizzle-orm';
import type { State } from './open.ts';
import { runItems, runLog, runs } from './schema.ts';
import { transact } from './transact.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Forgets the items and the log of runs that finished more than `days` ago. The runs themselves with their counts stay,
 * and so do orders, matches, quarantine and every unfinished run. One transaction for each run, so that the work of
 * others never waits long. Returns the number of runs thinned out.
 */
export function forgetOldDetails(state: State, options: { days?: number; now?: number } = {}): number {
  const before = (options.now ?? Date.now()) - (options.days ?? 90) * day;
  const old = state.db
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        lt(runs.finishedAt, before),
        or(
          exists(state.db.select({ id: runItems.id }).from(runItems).where(eq(runItems.runId, runs.id))),
          exists(state.db.select({ id: runLog.id }).from(runLog).where(eq(runLog.runId, runs.id))),
        ),
      ),
    )
    .all();
  for (const { id } of old) {
    transact(state, () => {
      state.db.delete(runItems).where(eq(runItems.runId, id)).run();
      state.db.delete(runLog).where(eq(runLog.runId, id)).run();
    });
  }
  return old.length;
}
