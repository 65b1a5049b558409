import { expect, test } from 'vitest';
import { loadSampleMssql, mssqlInserts } from '../../../src/simulators/warehouse/load-mssql.ts';

test('texts are told as Unicode, quotes doubled, and given IDs are kept', () => {
  expect(mssqlInserts('Users', [{ ID: 2, Name: "Д'Артанян", Deleted: null }])).toEqual([
    "set identity_insert [Users] on\ninsert into [Users] ([ID], [Name], [Deleted]) values (2, N'Д''Артанян', null)\nset identity_insert [Users] off",
  ]);
  expect(mssqlInserts('NextAcct', [{ NextAcct: 'OR1' }])).toEqual([
    "insert into [NextAcct] ([NextAcct]) values (N'OR1')",
  ]);
});

test('no insert holds more rows than SQL Server takes', async () => {
  const batches: string[] = [];
  const facts = await loadSampleMssql(async (batch) => {
    batches.push(batch);
  });
  const store = batches.filter((batch) => batch.includes('insert into [Store]'));
  expect(facts.storeRows).toBeGreaterThan(1000);
  const rows = store.map((batch) => batch.split('), (').length);
  expect(rows.reduce((sum, count) => sum + count, 0)).toBe(facts.storeRows);
  expect(Math.max(...rows)).toBeLessThanOrEqual(1000);
});
