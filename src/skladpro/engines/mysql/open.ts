import { Kysely, MysqlDialect, sql } from 'kysely';
import { ProblemError } from '../../../domain/problem.ts';
import type { Engine } from '../../engine.ts';
import type { Tables } from '../../tables.ts';
import { folded } from '../../text.ts';
import { standardExpressions } from '../expressions.ts';
import { insertWithLastId } from '../insert.ts';
import { mysqlCapabilities } from './capabilities.ts';
import { mysqlColumns, mysqlTables, mysqlTriggers } from './columns.ts';
import { mysqlFailure } from './errors.ts';
import { mysqlLeaderLock } from './leader-lock.ts';
import { mysqlLock } from './lock.ts';
import { createPool, type MysqlConfig } from './pool.ts';
import { spellTables } from './table-names.ts';

/**
 * Opens a MySQL or MariaDB database.
 * @throws ProblemError `database-unreachable`, `database-login`, `database-unknown`.
 */
export async function openMysql(config: MysqlConfig): Promise<Engine> {
  const failure = (error: unknown) => mysqlFailure(error, config);
  const { pool, onCreateConnection } = await createPool(config);
  const plain = new Kysely<never>({ dialect: new MysqlDialect({ pool, onCreateConnection }) });
  try {
    const found = await mysqlTables(plain);
    return mysqlEngine(
      plain,
      found.map((table) => table.name),
      config,
    );
  } catch (error) {
    await plain.destroy();
    throw new ProblemError(failure(error).problem, { cause: error });
  }
}

/** The engine over an open database with tables of these names. */
export function mysqlEngine(plain: Kysely<never>, tables: string[], config: MysqlConfig): Engine {
  const db = plain.withPlugin(spellTables(tables)) as unknown as Kysely<Tables>;
  return {
    db,
    capabilities: mysqlCapabilities,
    lock: mysqlLock(config.database),
    sql: standardExpressions,
    leaderLock: mysqlLeaderLock(config),
    server: async () => {
      const { rows } = await sql<{ version: string }>`select version() as version`.execute(db);
      return productOf(rows[0]?.version ?? '');
    },
    columns: () => mysqlColumns(plain),
    triggers: () => mysqlTriggers(plain),
    tablesWithoutTransactions: async () =>
      (await mysqlTables(plain))
        .filter((table) => table.engine?.toLowerCase() !== 'innodb')
        .map((table) => table.name),
    async insertIfAbsent(on, table, row) {
      const result = await on
        .insertInto(table)
        .ignore()
        .values(row as never)
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows) === 1;
    },
    insertReturningId: insertWithLastId,
    sameText: (column, texts) => sql`lower(trim(${column})) in (${sql.join(texts.map(folded))})`,
    failure: (error) => mysqlFailure(error, config),
    close: () => plain.destroy(),
  };
}

/** "10.11.6-MariaDB-0+deb12u1" → "MariaDB 10.11.6"; "8.0.36" → "MySQL 8.0.36". */
function productOf(version: string): string {
  const number = /(\d+\.\d+\.\d+)-MariaDB/i.exec(version)?.[1];
  return number ? `MariaDB ${number}` : `MySQL ${/^[\d.]+/.exec(version)?.[0] ?? version}`;
}
