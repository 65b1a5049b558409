import { ProblemError } from '../domain/problem.ts';
import type { Db, Engine } from './engine.ts';
import { databaseLost, wordsOf } from './problems.ts';

/** One connection that holds the lock which agents share on this warehouse. */
export interface Exclusive {
  db: Db;
  /** Runs the work in one transaction: all of it is committed or nothing. At most one in an exclusive stretch. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

/** A failed statement as the problem it means; problems pass unchanged. */
export function asProblem(engine: Engine, error: unknown): ProblemError {
  return error instanceof ProblemError
    ? error
    : new ProblemError(engine.failure(error).problem, { cause: error });
}

/**
 * Runs the work on one connection under the agents' lock.
 * @throws ProblemError `database-busy` when the lock is not given or a row stays locked: nothing was done;
 * `database-unreachable` when the connection ends before the commit: nothing was done; `database-lost` when it ends during
 * the commit or later: the outcome is unknown.
 */
export async function exclusively<T>(engine: Engine, work: (on: Exclusive) => Promise<T>): Promise<T> {
  return engine.db.connection().execute(async (db) => {
    let stage: 'before' | 'committing' | 'committed' = 'before';
    const transaction = async <R>(steps: () => Promise<R>): Promise<R> => {
      await engine.lock.begin(db);
      try {
        const result = await steps();
        stage = 'committing';
        await engine.lock.commit(db);
        stage = 'committed';
        return result;
      } catch (error) {
        // A rollback fails only with the connection, and then the server undoes the transaction by itself.
        await engine.lock.rollback(db).catch(() => undefined);
        throw error;
      }
    };
    try {
      await engine.lock.acquire(db);
      return await work({ db, transaction });
    } catch (error) {
      if (error instanceof ProblemError || stage === 'before') throw asProblem(engine, error);
      // A commit that was refused is known to have failed; one that was cut off, or followed by a failure, is not.
      if (stage === 'committing' && engine.failure(error).kind !== 'gone') throw asProblem(engine, error);
      throw new ProblemError(databaseLost(wordsOf(error)), { cause: error });
    } finally {
      // The lock ends with its connection: a release that fails has nothing left to release.
      await engine.lock.release(db).catch(() => undefined);
    }
  });
}

/** Runs one task after the other, in the order of the calls. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
