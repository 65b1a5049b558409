import { type Dialect, type Driver, MssqlAdapter, MssqlIntrospector } from 'kysely';
import type { Pool } from 'tarn';
import type { MssqlConnection } from './connection.ts';
import { SqlServerQueryCompiler } from './query-compiler.ts';

/**
 * Kysely on sessions of our own. Its built-in dialect for SQL Server speaks through sp_executesql alone, where neither a
 * setting nor a transaction outlives the call, and prints lost connections to the console.
 */
export const mssqlDialect = (driver: () => Driver): Dialect => ({
  createAdapter: () => new MssqlAdapter(),
  createDriver: driver,
  createIntrospector: (db) => new MssqlIntrospector(db),
  createQueryCompiler: () => new SqlServerQueryCompiler(),
});

/** Sessions of a pool as Kysely takes them. */
export const pooledDriver = (pool: Pool<MssqlConnection>): Driver => {
  const run =
    (statement: string) =>
    async (connection: unknown): Promise<void> => {
      await (connection as MssqlConnection).run(statement, []);
    };
  return {
    init: async () => undefined,
    acquireConnection: () => pool.acquire().promise,
    beginTransaction: run('begin transaction'),
    commitTransaction: run('commit transaction'),
    rollbackTransaction: run('if @@trancount > 0 rollback transaction'),
    releaseConnection: async (connection) => {
      pool.release(connection as MssqlConnection);
    },
    destroy: async () => {
      await pool.destroy();
    },
  };
};
