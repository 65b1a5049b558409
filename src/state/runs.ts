import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Problem } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';
import { lightly } from './lightly.ts';
import type { State } from './open.ts';
import { type RunCounts, type RunState, type RunTrigger, runLog, runs } from './schema.ts';

export type Run = typeof runs.$inferSelect;

export const noCounts: RunCounts = {
  read: 0,
  planned: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  conflicts: 0,
  quarantined: 0,
  failed: 0,
};

/** States in which a run is being worked on, or will be again. */
export const openStates = ['planning', 'planned', 'applying', 'paused', 'waiting', 'interrupted'] as const;

export function startRun(
  { db }: State,
  run: { integrationId: string; job: string; trigger: RunTrigger; dryRun: boolean; now: Date },
): Run {
  const { now, ...rest } = run;
  return db
    .insert(runs)
    .values({ ...rest, state: 'planning', counts: noCounts, startedAt: now.getTime() })
    .returning()
    .get();
}

export function updateRun({ db }: State, id: number, changes: Partial<typeof runs.$inferInsert>): void {
  db.update(runs).set(changes).where(eq(runs.id, id)).run();
}

export const findRun = ({ db }: State, id: number): Run | undefined =>
  db.select().from(runs).where(eq(runs.id, id)).get();

const latest = ({ db }: State, where: SQL | undefined): Run | undefined =>
  db.select().from(runs).where(where).orderBy(desc(runs.id)).limit(1).get();

/** The job's newest run, dry runs aside. */
export const lastRun = (state: State, integrationId: string, job: string): Run | undefined =>
  latest(state, and(eq(runs.integrationId, integrationId), eq(runs.job, job), eq(runs.dryRun, false)));

export const lastRunIn = (
  state: State,
  integrationId: string,
  job: string,
  states: readonly RunState[],
): Run | undefined =>
  latest(
    state,
    and(
      eq(runs.integrationId, integrationId),
      eq(runs.job, job),
      eq(runs.dryRun, false),
      inArray(runs.state, [...states]),
    ),
  );

export const runsIn = ({ db }: State, states: readonly RunState[]): Run[] =>
  db
    .select()
    .from(runs)
    .where(inArray(runs.state, [...states]))
    .orderBy(runs.id)
    .all();

const ended: readonly RunState[] = ['done', 'failed', 'cancelled'];

/** Ends a run, or lays it aside until somebody goes on with it: its figures and, when it failed, why. */
export function finishRun(
  state: State,
  id: number,
  end: { state: RunState; counts: RunCounts; problem?: Problem; now: Date },
): void {
  updateRun(state, id, {
    state: end.state,
    counts: end.counts,
    problem: end.problem ?? null,
    request: null,
    finishedAt: ended.includes(end.state) ? end.now.getTime() : null,
  });
}

export function logLine(
  state: State,
  runId: number,
  line: { level: 'info' | 'warn' | 'error'; text: Text; at: Date },
): void {
  const { level, text, at } = line;
  lightly(state, () => state.db.insert(runLog).values({ runId, level, text, at: at.getTime() }).run());
}
