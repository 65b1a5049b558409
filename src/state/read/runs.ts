import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { integrations, type RunState, runs } from '../schema.ts';
import { countRows } from './count.ts';

export type RunRow = typeof runs.$inferSelect;

/** A run with the name of its integration; the name is its id when the integration is gone. */
export interface NamedRun {
  run: RunRow;
  name: string;
  type: string;
  /** A person stopped the integration. */
  paused: boolean;
}

/** A slice of a longer list. */
export interface Slice<T> {
  rows: T[];
  /** Rows in all. */
  total: number;
  /** From 1. */
  page: number;
  size: number;
}

const columns = {
  run: runs,
  name: sql<string>`coalesce(${integrations.name}, ${runs.integrationId})`,
  type: sql<string>`coalesce(${integrations.type}, '')`,
  paused: sql<boolean>`coalesce(${integrations.paused}, 0)`.mapWith(Boolean),
};

export function readRun(db: StateDb, id: number): NamedRun | null {
  return (
    db
      .select(columns)
      .from(runs)
      .leftJoin(integrations, eq(integrations.id, runs.integrationId))
      .where(eq(runs.id, id))
      .get() ?? null
  );
}

export const runOutcomes = ['open', 'done', 'failed', 'cancelled'] as const;
/** Not over yet, or waiting for a person; done; ended by an error; ended by a person or by a newer run. */
export type RunOutcome = (typeof runOutcomes)[number];

const outcomeStates: Record<RunOutcome, RunState[]> = {
  open: ['planning', 'planned', 'applying', 'paused', 'waiting', 'interrupted'],
  done: ['done'],
  failed: ['failed'],
  cancelled: ['cancelled'],
};

/** Runs, the newest first; of one integration when it is named. */
export function readRuns(
  db: StateDb,
  page: number,
  size: number,
  integrationId?: string,
  filter: { job?: string; outcome?: RunOutcome } = {},
): Slice<NamedRun> {
  const where = and(
    integrationId === undefined ? undefined : eq(runs.integrationId, integrationId),
    filter.job === undefined ? undefined : eq(runs.job, filter.job),
    filter.outcome === undefined ? undefined : inArray(runs.state, outcomeStates[filter.outcome]),
  );
  const rows = db
    .select(columns)
    .from(runs)
    .leftJoin(integrations, eq(integrations.id, runs.integrationId))
    .where(where)
    .orderBy(desc(runs.id))
    .limit(size)
    .offset((page - 1) * size)
    .all();
  return { rows, total: countRows(db, runs, where), page, size };
}
