import type { State } from './open.ts';
import { guarded } from './problem.ts';

/**
 * Does the work in one transaction of the agent's own data: all of it or nothing. May be nested.
 * @throws ProblemError `disk-full`, `state-readonly`, `state-busy` … in place of SQLite's own errors
 */
export function transact<T>(state: State, work: () => T): T {
  return guarded(state.dataDir, () => state.raw.transaction(work).immediate());
}
