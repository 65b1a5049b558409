import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { ProblemError } from '../domain/problem.ts';
import { backupsFolder, stamp } from './paths.ts';

/** Beside this file both in the sources and in the bundle. */
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Every migration of this program, oldest first. */
export function knownMigrations(folder = migrationsFolder): MigrationMeta[] {
  if (!existsSync(join(folder, 'meta', '_journal.json'))) {
    throw new ProblemError({
      code: 'installation-incomplete',
      text: {
        bg: `Липсва част от програмата SkladBridge: ${folder}.`,
        en: `A part of the program SkladBridge is missing: ${folder}.`,
      },
      advice: { bg: 'Инсталирайте SkladBridge отново.', en: 'Install SkladBridge again.' },
    });
  }
  return readMigrationFiles({ migrationsFolder: folder });
}

/** When the newest migration in the database was made (epoch milliseconds); null before the first one. */
export function appliedMigration(raw: Database.Database): number | null {
  const journal = raw.prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`).get();
  if (!journal) return null;
  const at = raw.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
  return at === null ? null : Number(at);
}

const pending = (raw: Database.Database, known: MigrationMeta[]): MigrationMeta[] => {
  const applied = appliedMigration(raw) ?? -1;
  return known.filter((migration) => migration.folderMillis > applied);
};

/**
 * Brings the database to this program's schema, all of it or nothing. A database that already holds data is first
 * copied into `backups/` of the data folder. Two programs that start together do the work once.
 */
export function migrateState(raw: Database.Database, dataDir: string, known = knownMigrations()): void {
  if (pending(raw, known).length === 0) return;
  if (appliedMigration(raw) !== null) copyBefore(raw, dataDir);
  const apply = raw.transaction(() => {
    raw.exec(
      'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    );
    const record = raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
    for (const migration of pending(raw, known)) {
      for (const statement of migration.sql) raw.exec(statement);
      record.run(migration.hash, migration.folderMillis);
    }
  });
  apply.immediate();
}

function copyBefore(raw: Database.Database, dataDir: string): void {
  const folder = backupsFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  raw.prepare('VACUUM INTO ?').run(join(folder, `before-migration-${stamp()}.db`));
}
