import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Engine } from '../../engine.ts';
import type { Tables } from '../../tables.ts';
import { folded } from '../../text.ts';
import { standardExpressions } from '../expressions.ts';
import { fileLeaderLock } from '../file-leader-lock.ts';
import { insertWithLastId } from '../insert.ts';
import { sqliteCapabilities } from './capabilities.ts';
import { sqliteColumns, sqliteTriggers } from './columns.ts';
import { sqliteFailure, sqliteOpenError } from './errors.ts';
import { sqliteLock } from './lock.ts';

/** Milliseconds that a single statement waits for another program's lock; nothing else runs meanwhile. */
const lockTimeout = 2000;

/**
 * Opens an existing SQLite file of the same schema.
 * @throws ProblemError `file-missing`, `not-a-database`, `database-busy`, `database-unreachable`.
 */
export async function openSqlite(config: { file: string }): Promise<Engine> {
  let raw: Database.Database;
  try {
    raw = new Database(config.file, { fileMustExist: true, timeout: lockTimeout });
    raw.prepare('select count(*) from sqlite_master').get();
  } catch (error) {
    throw sqliteOpenError(error, config.file);
  }
  return sqliteEngine(
    new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) }),
    raw,
    config.file,
  );
}

/** The engine over an open file. */
export function sqliteEngine(db: Kysely<Tables>, raw: Database.Database, file: string): Engine {
  const failure = (error: unknown) => sqliteFailure(error, file);
  // SQLite's own lower() knows ASCII only.
  raw.function('folded', { deterministic: true }, (text) => (text === null ? null : folded(String(text))));
  return {
    db,
    capabilities: sqliteCapabilities,
    lock: sqliteLock(raw, (error) => failure(error).kind === 'busy'),
    sql: standardExpressions,
    leaderLock: fileLeaderLock(file),
    server: async () => `SQLite ${raw.prepare('select sqlite_version()').pluck().get()}`,
    columns: async () => sqliteColumns(raw),
    triggers: async () => sqliteTriggers(raw),
    tablesWithoutTransactions: async () => [],
    async insertIfAbsent(on, table, row) {
      const result = await on
        .insertInto(table)
        .orIgnore()
        .values(row as never)
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows) === 1;
    },
    insertReturningId: insertWithLastId,
    sameText: (column, texts) => {
      const ascii = texts.every((text) => /^[\x20-\x7e]*$/.test(text));
      const key = ascii ? sql`lower(trim(${column}))` : sql`folded(${column})`;
      return sql`${key} in (${sql.join(texts.map(folded))})`;
    },
    failure,
    close: () => db.destroy(),
  };
}
