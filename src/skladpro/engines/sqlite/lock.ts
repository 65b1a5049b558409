import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { DocumentLock } from '../../engine.ts';

/** Milliseconds to wait for another agent's document, and between two attempts. */
const patience = 5000;
const interval = 20;

/** The write lock of the file is the lock between agents: it is taken before the first look-up. */
export function sqliteLock(raw: Database, isBusy: (error: unknown) => boolean): DocumentLock {
  /** SQLite itself would wait without giving way to anything else in this process. */
  const atOnce = <T>(attempt: () => Promise<T>): Promise<T> => {
    const timeout = raw.pragma('busy_timeout', { simple: true });
    raw.pragma('busy_timeout = 0');
    return attempt().finally(() => raw.pragma(`busy_timeout = ${timeout}`));
  };
  return {
    acquire: async (db) => {
      const until = Date.now() + patience;
      for (;;) {
        try {
          await atOnce(() => sql`begin immediate`.execute(db));
          return;
        } catch (error) {
          if (!isBusy(error) || Date.now() > until) throw error;
          await pause(interval);
        }
      }
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
  };
}
