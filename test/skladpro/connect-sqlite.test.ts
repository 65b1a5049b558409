import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectWarehouse, testWarehouse } from '../../src/skladpro/connect.ts';
import { orderOf } from './contract/sample-document.ts';
import { expectReadable, problemFrom } from './expect-problem.ts';
import { gathered } from './gathered.ts';
import { sqliteStore, type TestStore } from './store.ts';

describe('a file that cannot be Склад Pro', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skladpro-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const problemWith = async (file: string) => {
    const result = await testWarehouse({ engine: 'sqlite', file });
    if (result.ok) throw new Error('the test passed');
    expectReadable(result.problem);
    return result.problem.code;
  };

  test.each([
    ['absent.sqlite', 'file-missing'],
    ['no-such-folder/warehouse.sqlite', 'file-missing'],
    ['.', 'file-missing'],
  ])('%s: %s', async (name, code) => {
    expect(await problemWith(join(folder, name))).toBe(code);
  });

  test('another kind of file', async () => {
    writeFileSync(join(folder, 'photo.sqlite'), 'x'.repeat(5000));
    expect(await problemWith(join(folder, 'photo.sqlite'))).toBe('not-a-database');
  });

  test('another database', async () => {
    new Database(join(folder, 'other.sqlite')).exec('create table notes (id int)').close();
    expect(await problemWith(join(folder, 'other.sqlite'))).toBe('not-a-warehouse');
  });

  test('a path that is taken away is never made', async () => {
    const file = join(folder, 'new.sqlite');
    await problemFrom(connectWarehouse({ engine: 'sqlite', file }));
    expect(await problemWith(file)).toBe('file-missing');
  });
});

describe('a file in use', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await sqliteStore();
  });
  afterEach(() => store.remove());

  test('a document waits for another program that writes', async () => {
    const warehouse = await connectWarehouse(store.config);
    await store.sql('begin immediate');
    const writing = warehouse.writeDocument(orderOf());
    await new Promise((resolve) => setTimeout(resolve, 200));
    await store.sql('commit');
    expect(await writing).toMatchObject({ acct: 6, created: true });
    await warehouse.close();
  });

  test('and gives up after a few seconds, with nothing done', async () => {
    const warehouse = await connectWarehouse(store.config);
    await store.sql('begin immediate');
    const problem = await problemFrom(warehouse.writeDocument(orderOf()));
    expect(problem.code).toBe('database-busy');
    await store.sql('commit');
    expect(await warehouse.findDocument('SB:shop#1048', '2026-01-01')).toBeNull();
    await warehouse.close();
  });

  test('text in a number column is no number', async () => {
    await store.sql("update goods set PriceOut2 = '12,50' where ID = 2");
    await store.sql("update store set Qtty = 'много' where GoodID = 2 and ObjectID = 2");
    const warehouse = await connectWarehouse(store.config);
    const [tea] = await gathered(
      warehouse.goods({
        keyField: 'Code',
        priceField: 'PriceOut2',
        state: 'all',
        groupIds: [],
        objectIds: [2, 3],
      }),
    );
    expect(tea).toMatchObject({ id: 2, priceGross: null, onHand: null });
    await store.sql("update goods set PriceIn = '?' where ID = 2");
    expect((await problemFrom(warehouse.writeDocument(orderOf()))).code).toBe('not-a-number');
    await warehouse.close();
  });

  test('a number that another program used in the same moment raises the alarm, and the document stays found', async () => {
    await store.sql(`create trigger careless after insert on operations when new.Note like 'SB:%' and new.GoodID = 3
      begin insert into operations (OperType, Acct, PartnerID, ObjectID, GoodID, Note, Date)
        values (19, new.Acct, 3, 2, 4, 'чужд ред', '2026-03-02 00:00:00'); end`);
    const warehouse = await connectWarehouse(store.config);
    const problem = await problemFrom(warehouse.writeDocument(orderOf()));
    expect(problem.code).toBe('document-number-clash');
    expect(problem.text.bg).toContain('OR6');
    expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 6, created: false });
    await warehouse.close();
  });

  test('a number used without reservation after we looked is passed over', async () => {
    await store.sql(`create trigger careless after insert on nextacct when new.NextAcct = 'OR6'
      begin insert into operations (OperType, Acct, PartnerID, ObjectID) values (19, 6, 3, 2); end`);
    const warehouse = await connectWarehouse(store.config);
    expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 7, created: true });
    await warehouse.close();
  });

  test('a failure in the middle of a document leaves nothing behind', async () => {
    await store.sql(
      "create trigger full after insert on operations when new.GoodID = 3 begin select raise(abort, 'no'); end",
    );
    const warehouse = await connectWarehouse(store.config);
    expect((await problemFrom(warehouse.writeDocument(orderOf()))).code).toBe('database-error');
    expect(await store.sql("select * from operations where Note like 'SB:%'")).toEqual([]);
    expect(await store.sql("select * from nextacct where NextAcct = 'OR6'")).toEqual([]);
    await store.sql('drop trigger full');
    expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 6, created: true });
    await warehouse.close();
  });
});
