import { once } from 'node:events';
import { type Connection, createConnection } from 'mysql2/promise';

/** What a process beside the agent is told on its command line. */
export interface Task {
  config: { host: string; port: number; database: string; user: string; password: string };
  /** Unlike that of every other process. */
  name: string;
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** A dead-lock or a lock time-out: nothing was done. */
export const isLockError = (error: unknown): boolean =>
  ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'].includes(codeOf(error));

/** Does the work over and over, on one connection, until standard input ends. */
export async function untilToldToStop(
  work: (connection: Connection, task: Task, round: number) => Promise<void>,
): Promise<void> {
  const task = JSON.parse(process.argv[2] ?? '') as Task;
  const { host, port, database, user, password } = task.config;
  const connection = await createConnection({ host, port, database, user, password });
  let stopped = false;
  void once(process.stdin.resume(), 'end').then(() => {
    stopped = true;
  });
  for (let round = 0; !stopped; round += 1) await work(connection, task, round);
  await connection.end();
}

/** One transaction, again and again until neither a dead-lock nor a lock time-out ends it. Returns how often one did. */
export async function transaction(connection: Connection, steps: () => Promise<void>): Promise<number> {
  for (let clashes = 0; ; clashes += 1) {
    await connection.beginTransaction();
    try {
      await steps();
      await connection.commit();
      return clashes;
    } catch (error) {
      await connection.rollback();
      if (!isLockError(error)) throw error;
    }
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
