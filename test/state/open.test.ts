import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openState, setAside } from '../../src/state/open.ts';
import { databaseFile } from '../../src/state/paths.ts';
import { values } from '../../src/state/schema.ts';
import { freshFolder, freshState } from './folder.ts';
import { problemWith } from './problem-code.ts';

const open = new URL('../../src/state/open.ts', import.meta.url).href;

/** A closed database with a few hundred pages in it. */
function filled(): string {
  const folder = freshFolder();
  const state = openState(folder);
  for (let i = 0; i < 200; i += 1) {
    state.db
      .insert(values)
      .values({ key: `k${i}`, value: 'x'.repeat(3000) })
      .run();
  }
  state.close();
  return folder;
}

function scribble(file: string, from: number, length: number): Buffer {
  const bytes = readFileSync(file);
  randomBytes(length).copy(bytes, from);
  writeFileSync(file, bytes);
  return bytes;
}

test('a new folder gets a private database that keeps its rows over a restart', () => {
  const folder = join(freshFolder(), 'deep', 'data');
  const first = openState(folder);
  expect(first.raw.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(first.raw.pragma('synchronous', { simple: true })).toBe(2);
  expect(first.raw.pragma('foreign_keys', { simple: true })).toBe(1);
  first.db.insert(values).values({ key: 'language', value: 'bg' }).run();
  first.close();
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(freshState(folder).db.select().from(values).all()).toEqual([{ key: 'language', value: 'bg' }]);
  expect(readdirSync(folder)).not.toContain('backups');
});

describe('a damaged file is named, left untouched, and can be set aside', () => {
  test.each([
    ['at its beginning', 0, 100],
    ['in a table in the middle', 4096 * 60, 4096],
    ['in the list of tables', 100, 2000],
  ])('%s', (_, from, length) => {
    const folder = filled();
    const file = databaseFile(folder);
    const bytes = scribble(file, from, length);
    expect(() => openState(folder)).toThrow(problemWith('state-damaged'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const aside = setAside(folder);
    expect(readFileSync(aside).equals(bytes)).toBe(true);
    expect(freshState(folder).db.select().from(values).all()).toEqual([]);
  });

  test('in a large database whose program was killed: its journal is not played into it', async () => {
    const folder = freshFolder();
    const file = databaseFile(folder);
    const script = `
      import { openState } from ${JSON.stringify(open)};
      const { raw } = openState(${JSON.stringify(folder)});
      const insert = raw.prepare('INSERT INTO "values" (key, value) VALUES (?, ?)');
      raw.transaction(() => { for (let i = 0; i < 40; i += 1) insert.run('k' + i, '"' + 'x'.repeat(1e6) + '"'); })();
      raw.pragma('wal_checkpoint(TRUNCATE)');
      insert.run('last', '1');
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    await once(child, 'exit');
    const bytes = scribble(file, 4096 * 5000, 4096);
    const journal = readFileSync(`${file}-wal`);
    expect(journal.length).toBeGreaterThan(0);
    expect(() => openState(folder)).toThrow(problemWith('state-damaged'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readFileSync(`${file}-wal`).equals(journal)).toBe(true);
    expect(readFileSync(`${setAside(folder)}-wal`).equals(journal)).toBe(true);
  });

  test('a file that never was a database', () => {
    const folder = freshFolder();
    writeFileSync(
      databaseFile(folder),
      'this is text, not a database, and long enough to be looked at'.repeat(20),
    );
    expect(() => openState(folder)).toThrow(problemWith('state-damaged'));
  });
});

test('data of a later program is refused and kept', () => {
  const folder = filled();
  const raw = new Database(databaseFile(folder));
  raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('later', 9e12);
  raw.close();
  expect(() => openState(folder)).toThrow(problemWith('state-newer'));
});

test("another program's database is refused", () => {
  const folder = freshFolder();
  const raw = new Database(databaseFile(folder));
  raw.exec('CREATE TABLE goods (id)');
  raw.close();
  expect(() => openState(folder)).toThrow(problemWith('state-foreign'));
});

test('a file where the folder should be', () => {
  const file = join(freshFolder(), 'plain');
  writeFileSync(file, '');
  expect(() => openState(file)).toThrow(problemWith('state-folder'));
  expect(() => openState(join(file, 'below'))).toThrow(problemWith('state-folder'));
});

test('a folder where the file should be', () => {
  const folder = freshFolder();
  mkdirSync(databaseFile(folder));
  expect(() => openState(folder)).toThrow(problemWith('state-folder'));
});
