import { asc, eq, min, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { quarantine } from '../schema.ts';
import { countRows } from './count.ts';
import type { Slice } from './runs.ts';

export type QuarantineRow = typeof quarantine.$inferSelect;

/** How many goods of one integration are not sent until somebody mends them. */
export interface QuarantineCount {
  integrationId: string;
  count: number;
  /** Epoch milliseconds of the first of them. */
  since: number;
}

export const countQuarantined = (db: StateDb): QuarantineCount[] =>
  db
    .select({
      integrationId: quarantine.integrationId,
      count: sql<number>`count(*)`,
      since: sql<number>`${min(quarantine.since)}`,
    })
    .from(quarantine)
    .groupBy(quarantine.integrationId)
    .all();

/** The goods themselves, the longest waiting first. */
export function readQuarantined(
  db: StateDb,
  integrationId: string,
  page: number,
  size: number,
): Slice<QuarantineRow> {
  const where = eq(quarantine.integrationId, integrationId);
  const rows = db
    .select()
    .from(quarantine)
    .where(where)
    .orderBy(asc(quarantine.since), asc(quarantine.goodId))
    .limit(size)
    .offset((page - 1) * size)
    .all();
  return { rows, total: countRows(db, quarantine, where), page, size };
}
