import { and, eq, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { runItems } from '../schema.ts';

/** How many planned changes each brake names; one change may be named by both. */
export interface Braked {
  zeroed: number;
  repriced: number;
  either: number;
}

const zeroed = sql`coalesce(${runItems.before} ->> '$.units' > 0 and ${runItems.after} ->> '$.units' = 0, 0)`;
const repriced = sql`coalesce(${runItems.before} ->> '$.price' is not null and ${runItems.after} ->> '$.price' is not null, 0)`;

/** Counts over the planned updates: on sale and left without stock; with a price that changes. */
export function countBraked(db: StateDb, runId: number): Braked {
  const row = db
    .select({
      zeroed: sql<number | null>`sum(${zeroed})`,
      repriced: sql<number | null>`sum(${repriced})`,
      either: sql<number | null>`sum(${zeroed} or ${repriced})`,
    })
    .from(runItems)
    .where(and(eq(runItems.runId, runId), eq(runItems.outcome, 'planned'), eq(runItems.kind, 'update')))
    .get();
  return { zeroed: row?.zeroed ?? 0, repriced: row?.repriced ?? 0, either: row?.either ?? 0 };
}
