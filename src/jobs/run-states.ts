import { acquireLock } from '../state/lock.ts';
import type { State } from '../state/open.ts';
import { findRun, finishRun, type Run, runsIn, updateRun } from '../state/runs.ts';
import { endedEarly, notWaiting, runNotFound, superseded } from './problems.ts';

/** Leaves a request for a run that is under way, in whichever process; ends one that only waits. */
export function askRun(state: State, runId: number, request: 'pause' | 'cancel', now: Date): void {
  const run = findRun(state, runId);
  if (!run) throw runNotFound(runId);
  if (['planning', 'applying'].includes(run.state)) updateRun(state, runId, { request });
  else if (request === 'cancel' && ['planned', 'waiting', 'paused', 'interrupted'].includes(run.state)) {
    finishRun(state, runId, { state: 'cancelled', counts: run.counts, now });
  } else throw notWaiting(runId);
}

/** States of a run that is worked on: without its integration's lock it has ended unrecorded. */
const worked: Run['state'][] = ['planning', 'applying'];

/**
 * A newer plan of the same job replaces the ones that still wait, and those whose end could not be recorded. Expects the
 * integration's lock.
 */
export function supersede(state: State, run: Run, now: Date): void {
  for (const older of runsIn(state, ['planned', 'waiting', 'paused', 'interrupted', ...worked])) {
    if (older.id >= run.id || older.integrationId !== run.integrationId || older.job !== run.job) continue;
    const problem = worked.includes(older.state) ? endedEarly : superseded;
    finishRun(state, older.id, { state: 'cancelled', counts: older.counts, problem, now });
  }
}

/**
 * Runs that were under way when a process ended, told apart by their lock from those that another process works on. An
 * export that was being sent becomes `interrupted` and is returned, to be gone on with; the rest is cancelled: a new run
 * finds everything again.
 */
export function recoverRuns(state: State, now: Date): Run[] {
  const toResume: Run[] = [];
  for (const run of runsIn(state, ['planning', 'applying', 'interrupted'])) {
    const lock = acquireLock(state.dataDir, `integration-${run.integrationId}`);
    if (!lock) continue;
    if (run.job === 'export' && run.appliedAt !== null) {
      updateRun(state, run.id, { state: 'interrupted', request: null });
      toResume.push(run);
    } else finishRun(state, run.id, { state: 'cancelled', counts: run.counts, problem: endedEarly, now });
    lock.release();
  }
  return toResume;
}
