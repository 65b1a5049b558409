import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { ProblemError } from '../domain/problem.ts';
import { makeFolder } from './make-folder.ts';
import { stamp } from './paths.ts';
import { createPrivate } from './private-file.ts';

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
 * Brings the database to this program's schema, all of it or nothing. Two programs that start together do the work once.
 * @param options.keepIn folder that a copy of a database which already holds data is first put into
 */
export function migrateState(
  raw: Database.Database,
  options: { keepIn?: string; known?: MigrationMeta[] } = {},
): void {
  const known = options.known ?? knownMigrations();
  if (pending(raw, known).length === 0) return;
  if (options.keepIn && appliedMigration(raw) !== null) keepCopy(raw, options.keepIn);
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

function keepCopy(raw: Database.Database, folder: string): void {
  makeFolder(folder);
  const copy = join(folder, `before-migration-${stamp()}.db`);
  createPrivate(copy);
  raw.prepare('VACUUM INTO ?').run(copy);
}
