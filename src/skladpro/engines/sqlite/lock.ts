import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { DocumentLock } from '../../engine.ts';

/** The write lock of the file is the lock between agents: it is taken before the first look-up. */
export const sqliteLock = (raw: Database): DocumentLock => ({
  acquire: async (db) => {
    await sql`begin immediate`.execute(db);
  },
  begin: async () => undefined,
  commit: async (db) => {
    await sql`commit`.execute(db);
  },
  rollback: async (db) => {
    // A full disk or an I/O error has already ended the transaction.
    if (raw.inTransaction) await sql`rollback`.execute(db);
  },
  release: async (db) => {
    if (raw.inTransaction) await sql`rollback`.execute(db);
  },
});
