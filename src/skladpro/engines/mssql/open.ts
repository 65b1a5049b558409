import { Kysely, sql } from 'kysely';
import { ProblemError } from '../../../domain/problem.ts';
import type { Engine, LeaderLock } from '../../engine.ts';
import type { Tables } from '../../tables.ts';
import { folded } from '../../text.ts';
import { standardExpressions } from '../expressions.ts';
import { mssqlCapabilities } from './capabilities.ts';
import { mssqlColumns, mssqlTriggers } from './columns.ts';
import { mssqlDialect, pooledDriver } from './dialect.ts';
import { mssqlFailure } from './errors.ts';
import { insertUnlessPresent, insertWithIdentity } from './insert.ts';
import { mssqlLeaderLock } from './leader-lock.ts';
import { mssqlLock } from './lock.ts';
import { type MssqlConfig, type MssqlPlace, placeOf } from './options.ts';
import { createPool, sessions } from './pool.ts';
import { mssqlServer } from './server.ts';

/**
 * Opens a database of SQL Server 2008 R2 or newer.
 * @throws ProblemError `database-unreachable`, `database-login`, `database-unknown`, `database-encryption`,
 * `database-certificate`.
 */
export async function openMssql(config: MssqlConfig): Promise<Engine> {
  const open = sessions(await import('tedious'), config);
  const pool = await createPool(open);
  const db = new Kysely<Tables>({ dialect: mssqlDialect(() => pooledDriver(pool)) });
  const engine = mssqlEngine(db, mssqlLeaderLock(open), placeOf(config));
  try {
    await sql.raw('select 1 as [one]').execute(db);
    return engine;
  } catch (error) {
    await engine.close();
    throw error instanceof ProblemError
      ? error
      : new ProblemError(engine.failure(error).problem, { cause: error });
  }
}

/** The engine over an open database. */
export function mssqlEngine(db: Kysely<Tables>, leaderLock: LeaderLock, place: MssqlPlace): Engine {
  const plain = db as unknown as Kysely<never>;
  return {
    db,
    capabilities: mssqlCapabilities,
    lock: mssqlLock(),
    sql: standardExpressions,
    leaderLock,
    server: () => mssqlServer(plain),
    columns: () => mssqlColumns(plain),
    triggers: () => mssqlTriggers(plain),
    tablesWithoutTransactions: async () => [],
    insertIfAbsent: insertUnlessPresent,
    insertReturningId: insertWithIdentity,
    sameText: (column, texts) => sql`lower(ltrim(rtrim(${column}))) in (${sql.join(texts.map(folded))})`,
    failure: (error) => mssqlFailure(error, place),
    close: () => db.destroy(),
  };
}
