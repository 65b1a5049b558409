import { renameSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { applicationId, inspectDatabase } from './inspect.ts';
import { type KeyStore, keyInFile } from './key-store.ts';
import { makeFolder, requireUnshared } from './make-folder.ts';
import { migrateState } from './migrate.ts';
import { backupsFolder, databaseFile, keyFile, stamp } from './paths.ts';
import { keepPrivate } from './private-file.ts';
import { guarded } from './problem.ts';
import * as schema from './schema.ts';
import { sealer } from './secrets.ts';

export type StateDb = BetterSQLite3Database<typeof schema>;

/** The agent's own data, open. */
export interface State {
  db: StateDb;
  raw: Database.Database;
  dataDir: string;
  /** Encrypts a secret for keeping at rest. */
  seal(secret: string): string;
  /** @throws ProblemError `secrets-unreadable` when the key is gone or another one */
  unseal(sealed: string): string;
  close(): void;
}

/**
 * Opens the data folder, creating or migrating what is in it. Nothing is changed in a file that cannot be used.
 * @throws ProblemError `state-damaged`, `state-newer`, `state-foreign`, `disk-full`, `state-readonly`, `state-folder`,
 * `state-folder-shared`, `state-busy`, `state-disk-error`, `installation-incomplete`
 */
export function openState(dataDir: string, keys: KeyStore = keyInFile(keyFile(dataDir))): State {
  return guarded(dataDir, () => {
    makeFolder(dataDir);
    const file = databaseFile(dataDir);
    requireUnshared(dataDir);
    inspectDatabase(file);
    keepPrivate(file);
    const raw = new Database(file, { timeout: 5000 });
    try {
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
      raw.pragma('foreign_keys = ON');
      if (raw.pragma('application_id', { simple: true }) !== applicationId) {
        raw.pragma(`application_id = ${applicationId}`);
      }
      migrateState(raw, { keepIn: backupsFolder(dataDir) });
    } catch (error) {
      raw.close();
      throw error;
    }
    return { db: drizzle(raw, { schema }), raw, dataDir, ...sealer(keys), close: () => void raw.close() };
  });
}

/**
 * Moves the database out of the way, together with what SQLite keeps beside it, so that the next start begins with
 * empty data. Only when a person asks. Returns the new place of the file.
 */
export function setAside(dataDir: string, now = new Date()): string {
  const file = databaseFile(dataDir);
  const aside = `${file}.damaged-${stamp(now)}`;
  guarded(dataDir, () => {
    for (const part of ['-wal', '-shm', '']) {
      if (statSync(file + part, { throwIfNoEntry: false })) renameSync(file + part, aside + part);
    }
  });
  return aside;
}
