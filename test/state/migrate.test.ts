import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { appliedMigration, knownMigrations, migrateState } from '../../src/state/migrate.ts';
import { freshFolder } from './folder.ts';
import { problemWith } from './problem-code.ts';

const added = {
  hash: 'added',
  bps: true,
  folderMillis: 9e12,
  sql: ['ALTER TABLE twins ADD COLUMN colour TEXT'],
};
const broken = { ...added, hash: 'broken', folderMillis: 9.1e12, sql: ['CREATE TABLE half (a)', 'NOT SQL'] };

function older(folder = freshFolder()): Database.Database {
  const raw = new Database(join(folder, 'state.db'), { timeout: 1000 });
  onTestFinished(() => void raw.close());
  migrateState(raw);
  raw.prepare(`INSERT INTO "values" (key, value) VALUES ('language', '"en"')`).run();
  return raw;
}

const columns = (raw: Database.Database) => raw.pragma('table_info(twins)') as { name: string }[] | undefined;

test('data of an older program is copied first, then migrated, and keeps its rows', () => {
  const folder = freshFolder();
  const raw = older();
  migrateState(raw, { known: [...knownMigrations(), added], keepIn: folder });
  expect(columns(raw)).toContainEqual(expect.objectContaining({ name: 'colour' }));
  expect(appliedMigration(raw)).toBe(9e12);
  const [name = ''] = readdirSync(folder);
  expect(name).toMatch(/^before-migration-.*\.db$/);
  const copy = new Database(join(folder, name), { readonly: true });
  onTestFinished(() => void copy.close());
  expect(copy.prepare('SELECT value FROM "values"').pluck().all()).toEqual(['"en"']);
  expect(columns(copy)).not.toContainEqual(expect.objectContaining({ name: 'colour' }));
});

test('a migration that fails leaves the database as it was', () => {
  const raw = older();
  const before = appliedMigration(raw);
  expect(() => migrateState(raw, { known: [...knownMigrations(), added, broken] })).toThrow(/syntax/);
  expect(appliedMigration(raw)).toBe(before);
  expect(columns(raw)).not.toContainEqual(expect.objectContaining({ name: 'colour' }));
  expect(raw.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'half'`).pluck().get()).toBe(0);
});

test('the same migrations again do nothing, and make no copy', () => {
  const folder = freshFolder();
  const raw = older();
  migrateState(raw, { keepIn: folder });
  expect(readdirSync(folder)).toEqual([]);
});

test('a program without its migrations says that it is incomplete', () => {
  const folder = join(freshFolder(), 'migrations');
  mkdirSync(folder);
  writeFileSync(join(folder, '0000.sql'), '');
  expect(() => knownMigrations(folder)).toThrow(problemWith('installation-incomplete'));
});
