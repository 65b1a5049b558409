import type { Pool } from 'tarn';
import { ProblemError } from '../../../domain/problem.ts';
import { connectProblem } from './connect-problem.ts';
import { MssqlConnection } from './connection.ts';
import { driverOptions, type MssqlConfig, placeOf } from './options.ts';

/** Opens one session; a failed login rejects with the ProblemError that tells why. */
export type OpenSession = (onGone?: (error: unknown) => void) => Promise<MssqlConnection>;

export const sessions =
  (driver: typeof import('tedious'), config: MssqlConfig): OpenSession =>
  async (onGone) => {
    try {
      return await MssqlConnection.open(driver, driverOptions(config), onGone);
    } catch (error) {
      throw new ProblemError(connectProblem(error, placeOf(config)), { cause: error });
    }
  };

/** A few sessions, opened when they are needed. */
export async function createPool(open: OpenSession): Promise<Pool<MssqlConnection>> {
  const { Pool: TarnPool } = await import('tarn');
  return new TarnPool<MssqlConnection>({
    create: () => open(),
    destroy: (connection) => connection.close(),
    validate: (connection) => connection.isOpen,
    min: 0,
    max: 4,
    idleTimeoutMillis: 60_000,
    acquireTimeoutMillis: 60_000,
    propagateCreateError: true,
  });
}
