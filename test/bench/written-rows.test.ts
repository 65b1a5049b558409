import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertRows, lastRows, rowsAfter } from '../../bench/written-rows.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-rows-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function database(name: string): Database.Database {
  const made = new Database(join(folder, name));
  made.exec(`create table "Operations" ("ID" integer primary key, "Acct" int, "Note" text);
    create table "NextAcct" ("NextAcct" text primary key);
    insert into "Operations" values (1, 1, 'old')`);
  return made;
}

it('puts the rows that one run added into another copy, and nothing else', () => {
  const first = database('first.db');
  const second = database('second.db');
  const before = lastRows(first.name);
  first.exec(
    `insert into "Operations" values (2, 7, null), (3, 7, 'нов'); insert into "NextAcct" values ('OR7')`,
  );
  const added = rowsAfter(first.name, before);
  expect(Object.keys(added).sort()).toEqual(['NextAcct', 'Operations']);
  expect(added.Operations?.map((row) => row.values.ID)).toEqual([2, 3]);
  insertRows(second, Object.values(added).flat());
  for (const table of ['Operations', 'NextAcct']) {
    const rows = (from: Database.Database) => from.prepare(`select * from "${table}"`).all();
    expect(rows(second)).toEqual(rows(first));
  }
});
