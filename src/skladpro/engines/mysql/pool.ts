import { CompiledQuery, type DatabaseConnection, type MysqlPool } from 'kysely';
import type { MysqlPlace } from './errors.ts';

export interface MysqlConfig extends MysqlPlace {
  password: string;
}

/** Milliseconds until an address that does not answer counts as unreachable. */
export const connectTimeout = 5000;

/**
 * Session settings: a few seconds for row locks; errors instead of silently changed values; backslash escapes on, as the
 * driver writes texts with them.
 */
const session = "set session innodb_lock_wait_timeout = 5, sql_mode = 'STRICT_ALL_TABLES'";

/** A small pool. The program's tables are utf8 of three bytes, and dates are local without a zone. */
export async function createPool(config: MysqlConfig): Promise<{
  pool: MysqlPool;
  onCreateConnection: (connection: DatabaseConnection) => Promise<void>;
}> {
  const { createPool: create } = await import('mysql2');
  const pool = create({
    host: config.host,
    port: config.port,
    database: config.database,
    user: config.user,
    password: config.password,
    charset: 'UTF8_GENERAL_CI',
    dateStrings: true,
    timezone: 'local',
    connectTimeout,
    connectionLimit: 4,
    maxIdle: 1,
    idleTimeout: 60_000,
    enableKeepAlive: true,
    flags: ['FOUND_ROWS'],
  });
  return {
    pool: pool as unknown as MysqlPool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(session));
    },
  };
}
