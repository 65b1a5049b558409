import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { State } from './open.ts';
import { prepared } from './prepared.ts';
import { type ItemKind, type ItemOutcome, runItems } from './schema.ts';

export type RunItem = typeof runItems.$inferSelect;
export type NewRunItem = typeof runItems.$inferInsert;

/** SQLite takes a limited number of values in one statement. */
const chunk = 500;

export function addItems({ db }: State, items: NewRunItem[]): void {
  for (let i = 0; i < items.length; i += chunk) {
    db.insert(runItems)
      .values(items.slice(i, i + chunk))
      .run();
  }
}

export function updateItem({ db }: State, id: number, changes: Partial<NewRunItem>): void {
  db.update(runItems).set(changes).where(eq(runItems.id, id)).run();
}

const confirm = prepared((db) =>
  db
    .update(runItems)
    .set({
      outcome: 'done',
      remoteId: sql`${sql.placeholder('remoteId')}`,
      at: sql`${sql.placeholder('at')}`,
    })
    .where(eq(runItems.id, sql.placeholder('id')))
    .prepare(),
);

/** The shop has confirmed the item under this id. */
export function confirmItem(state: State, id: number, confirmed: { remoteId: string; at: number }): void {
  confirm(state).run({ id, ...confirmed });
}

export function setOutcomes({ db }: State, ids: number[], outcome: ItemOutcome): void {
  for (let i = 0; i < ids.length; i += chunk) {
    db.update(runItems)
      .set({ outcome })
      .where(inArray(runItems.id, ids.slice(i, i + chunk)))
      .run();
  }
}

/** Items of a run in the order they were planned, after the item `after`. */
export const itemsOf = (
  { db }: State,
  runId: number,
  filter: { kinds: ItemKind[]; outcomes: ItemOutcome[]; after: number; limit: number },
): RunItem[] =>
  db
    .select()
    .from(runItems)
    .where(
      and(
        eq(runItems.runId, runId),
        inArray(runItems.kind, filter.kinds),
        inArray(runItems.outcome, filter.outcomes),
        gt(runItems.id, filter.after),
      ),
    )
    .orderBy(asc(runItems.id))
    .limit(filter.limit)
    .all();

export const countItems = ({ db }: State, runId: number, outcomes: ItemOutcome[]): number =>
  db
    .select({ n: count() })
    .from(runItems)
    .where(and(eq(runItems.runId, runId), inArray(runItems.outcome, outcomes)))
    .get()?.n ?? 0;

export const itemOfGood = ({ db }: State, runId: number, goodId: number): RunItem | undefined =>
  db
    .select()
    .from(runItems)
    .where(and(eq(runItems.runId, runId), eq(runItems.goodId, goodId)))
    .get();

/** Group paths that the run's unfinished items name, each once. */
export const plannedGroups = ({ raw }: State, runId: number): string[] =>
  raw
    .prepare(
      `select distinct json_extract(after, '$.group') from run_items
        where run_id = ? and outcome in ('planned', 'sending') and json_extract(after, '$.group') is not null`,
    )
    .pluck()
    .all(runId) as string[];
