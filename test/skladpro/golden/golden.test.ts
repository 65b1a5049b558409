import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { discover } from '../../../src/skladpro/discovery/discover.ts';
import { warehouseOn } from '../../../src/skladpro/warehouse-on.ts';
import { sqliteStore, type TestStore } from '../store.ts';
import { recorded } from './engines.ts';
import { exercise, exercisePerObject } from './exercise.ts';

/** UPDATE_GOLDEN=1 writes the files anew. */
const isUpdate = process.env.UPDATE_GOLDEN === '1';

describe.each(Object.entries(recorded))('the SQL on %s', (name, open) => {
  let store: TestStore;
  let raw: Database.Database;
  beforeEach(async () => {
    store = await sqliteStore();
    if (store.config.engine !== 'sqlite') throw new Error('not SQLite');
    raw = new Database(store.config.file);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 2, 12, 30, 0) });
  });
  afterEach(async () => {
    vi.useRealTimers();
    raw.close();
    await store.remove();
  });

  test('of every call of the port is as it stands in its file', async () => {
    const { recording, engine, recordsLead } = open(raw);
    recording.section('connecting');
    const warehouse = warehouseOn(engine, await discover(engine));
    for (const [title, call] of exercise) {
      recording.section(title);
      await call(warehouse);
    }
    await store.sql("update configuration set `Value` = '-1' where `Key` = 'configkey48'");
    for (const [title, call] of exercisePerObject) {
      recording.section(title);
      await call(warehouse);
    }
    if (recordsLead) {
      recording.section('lead, and giving it up');
      const lead = await warehouse.lead((problem) => expect.unreachable(problem.code));
      if (lead.leads) await lead.release();
    }
    const file = join(import.meta.dirname, `${name}.sql`);
    if (isUpdate) writeFileSync(file, recording.text);
    expect(existsSync(file)).toBe(true);
    expect(recording.text).toBe(readFileSync(file, 'utf8'));
  });
});
