import { Kysely, sql } from 'kysely';
import type { Engine } from '../../engine.ts';
import type { Tables } from '../../tables.ts';
import { folded } from '../../text.ts';
import { fileLeaderLock } from '../file-leader-lock.ts';
import { accessCapabilities } from './capabilities.ts';
import { checkFile } from './check-file.ts';
import { chooseDriver } from './choose-driver.ts';
import { accessColumns } from './columns.ts';
import { connectionString } from './connection-string.ts';
import { AccessDialect } from './dialect.ts';
import { installedDrivers } from './driver-list.ts';
import { accessFailure, isDuplicate, isGone } from './errors.ts';
import { accessExpressions } from './expressions.ts';
import { accessLock } from './lock.ts';
import { openOdbcLink } from './odbc-link.ts';
import { accessOpenError } from './open-error.ts';
import { AccessSession } from './session.ts';

export interface AccessConfig {
  /** Path of the .mdb or .accdb file. */
  file: string;
  /** Password of the database; '' when it has none. */
  password: string;
  /** Name of the ODBC driver; '' for the one that fits. */
  driver: string;
}

/**
 * Opens a Microsoft Access file over its ODBC driver.
 * @throws ProblemError `file-missing`, `not-a-database`, `database-exclusive`, `database-login`, `database-unreadable`,
 * `odbc-missing`, `odbc-driver-missing`, `odbc-driver-bits`.
 */
export async function openAccess({ file, password, driver: given }: AccessConfig): Promise<Engine> {
  await checkFile(file);
  const driver = given || chooseDriver(file, await installedDrivers());
  const session = new AccessSession(
    () =>
      openOdbcLink(connectionString(driver, file, password)).catch((error: unknown) => {
        throw accessOpenError(error, file);
      }),
    isGone,
  );
  await session.start();
  return accessEngine(session, file, driver);
}

/** The engine over a connection that is open, or that opens with the first question. */
export function accessEngine(session: AccessSession, file: string, driver: string): Engine {
  const db = new Kysely<Tables>({ dialect: new AccessDialect(session) });
  const lock = accessLock(file, session);
  return {
    db,
    capabilities: accessCapabilities,
    lock,
    sql: accessExpressions,
    leaderLock: fileLeaderLock(file),
    server: async () => `Microsoft Access: ${driver}`,
    columns: () =>
      db.connection().execute(async () => accessColumns(await session.run((link) => link.columns()))),
    // Data macros of .accdb files run inside Access alone and are not seen here.
    triggers: async () => [],
    tablesWithoutTransactions: async () => [],
    async insertIfAbsent(on, table, row) {
      try {
        await on
          .insertInto(table)
          .values(row as never)
          .execute();
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async insertReturningId(on, table, row) {
      await on
        .insertInto(table)
        .values(row as never)
        .execute();
      const { rows } = await sql<{ id: number }>`select @@identity as [id]`.execute(on);
      return Number(rows[0]?.id);
    },
    sameText: (column, texts) => sql`lcase(trim(${column})) in (${sql.join(texts.map(folded))})`,
    failure: (error) => accessFailure(error, file),
    async close() {
      lock.close();
      await db.destroy();
    },
  };
}
