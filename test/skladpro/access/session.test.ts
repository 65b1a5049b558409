import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discover } from '../../../src/skladpro/discovery/discover.ts';
import { isGone } from '../../../src/skladpro/engines/access/errors.ts';
import { type AccessLink, LinkError } from '../../../src/skladpro/engines/access/link.ts';
import { accessEngine } from '../../../src/skladpro/engines/access/open.ts';
import { AccessSession } from '../../../src/skladpro/engines/access/session.ts';
import { warehouseOn } from '../../../src/skladpro/warehouse-on.ts';
import { orderOf } from '../contract/sample-document.ts';
import { problemFrom } from '../expect-problem.ts';
import { recordedLink } from '../golden/recorded-link.ts';
import { sqliteStore, type TestStore } from '../store.ts';

const cut = () => new LinkError('Disk or network error.', '08S01', -1022);

describe('a connection to Access that breaks', () => {
  let store: TestStore;
  let raw: Database.Database;
  let opened: number;
  /** What goes wrong with the next statement that matches. */
  let fault: { on: RegExp; error: () => Error; after?: true } | undefined;
  beforeEach(async () => {
    store = await sqliteStore();
    if (store.config.engine !== 'sqlite') throw new Error('not SQLite');
    raw = new Database(store.config.file);
    opened = 0;
    fault = undefined;
  });
  afterEach(async () => {
    raw.close();
    await store.remove();
  });

  const failing =
    <A extends unknown[], T>(name: string, call: (...parts: A) => Promise<T>) =>
    async (...parts: A): Promise<T> => {
      const hit = fault?.on.test(parts.length > 0 ? String(parts[0]) : name) ? fault : undefined;
      if (hit) fault = undefined;
      const answer = hit && !hit.after ? undefined : await call(...parts);
      if (hit) {
        // What the broken connection had begun is undone by the database.
        if (raw.inTransaction) raw.exec('rollback');
        throw hit.error();
      }
      return answer as T;
    };

  const openLink = async (): Promise<AccessLink> => {
    opened += 1;
    const link = recordedLink(raw, { note: () => undefined });
    return {
      ...link,
      query: failing('query', link.query),
      execute: failing('execute', link.execute),
      commit: failing('commit', link.commit),
    };
  };

  const warehouse = async () => {
    const engine = accessEngine(new AccessSession(openLink, isGone), raw.name, 'test');
    return warehouseOn(engine, await discover(engine));
  };

  test('before the commit has written nothing, and is replaced for the next work', async () => {
    const it = await warehouse();
    fault = { on: /insert into \[Operations\]/, error: cut };
    expect((await problemFrom(it.writeDocument(orderOf()))).code).toBe('database-unreachable');
    expect(await store.sql("select * from nextacct where NextAcct = 'OR6'")).toEqual([]);
    expect(await it.writeDocument(orderOf())).toMatchObject({ acct: 6, created: true });
    expect(opened).toBe(2);
    await it.close();
  });

  test('during the commit leaves the outcome unknown, and the next look finds the document', async () => {
    const it = await warehouse();
    fault = { on: /^commit$/, error: cut, after: true };
    expect((await problemFrom(it.writeDocument(orderOf()))).code).toBe('database-lost');
    expect(await it.writeDocument(orderOf())).toMatchObject({ acct: 6, created: false });
    await it.close();
  });

  test('a commit that was refused has written nothing', async () => {
    const it = await warehouse();
    fault = {
      on: /^commit$/,
      error: () => new LinkError('Could not update; currently locked.', 'HY000', -1102),
    };
    expect((await problemFrom(it.writeDocument(orderOf()))).code).toBe('database-busy');
    expect(await it.findDocument(orderOf().token, '2026-01-01')).toBeNull();
    expect(opened).toBe(1);
    await it.close();
  });

  test('a piece of work never goes on over another connection', async () => {
    const session = new AccessSession(openLink, isGone);
    await session.start();
    fault = { on: /select/, error: cut };
    await expect(session.run((link) => link.query('select 1 as [one]'))).rejects.toThrow(
      'Disk or network error',
    );
    await expect(session.run((link) => link.query('select 1 as [one]'))).rejects.toMatchObject({
      state: '08003',
    });
    await session.start();
    expect(await session.run((link) => link.query('select 1 as [one]'))).toEqual([{ one: 1 }]);
    await session.close();
  });
});
