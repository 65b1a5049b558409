import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSampleMssql } from '../../../src/simulators/warehouse/load-mssql.ts';
import { connectWarehouse, testWarehouse } from '../../../src/skladpro/connect.ts';
import type { Warehouse } from '../../../src/skladpro/warehouse.ts';
import { createMssqlDatabase, mssqlServer } from '../../services/mssql.ts';
import { lineOf, orderOf, saleOf } from '../contract/sample-document.ts';
import { problemFrom } from '../expect-problem.ts';
import { gathered } from '../gathered.ts';
import { dropSpareMssql, mssqlStore } from '../mssql-store.ts';
import type { TestStore } from '../store.ts';
import { type Fate, pullableWire, type Wire } from '../wire.ts';

const suite = 'SQL Server in hard cases';
const server = await mssqlServer(suite);

const configOf = (store: TestStore) => {
  if (store.config.engine !== 'mssql') throw new Error('not SQL Server');
  return store.config;
};

describe.skipIf(server === null)(suite, () => {
  let store: TestStore;
  let warehouse: Warehouse;
  beforeEach(async () => {
    store = await mssqlStore();
    warehouse = await connectWarehouse(store.config);
  });
  afterEach(async () => {
    await warehouse.close();
    await store.remove();
  });
  afterAll(dropSpareMssql);

  test('a wrong password and an unknown database are told apart', async () => {
    const wrong = await testWarehouse({ ...configOf(store), password: 'wrong' });
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'database-login' } });
    const unknown = await testWarehouse({ ...configOf(store), database: 'sklad_nowhere' });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'database-unknown' } });
  });

  test('its own certificate is taken when that is chosen', async () => {
    expect(await testWarehouse({ ...configOf(store), encrypt: 'trust' })).toMatchObject({ ok: true });
    expect(await testWarehouse({ ...configOf(store), encrypt: 'yes' })).toMatchObject({
      ok: false,
      problem: { code: 'database-certificate' },
    });
  });

  test('rows that a trigger touches are not counted as ours', async () => {
    await store.sql('insert into network (Num, Counter) values (1, 0)');
    await store.sql('insert into network (Num, Counter) values (2, 0)');
    for (const table of ['store', 'nextacct', 'operations']) {
      const event = table === 'store' ? 'update' : 'insert';
      await store.sql(
        `create trigger touch_${table} on ${table} after ${event} as update network set Counter = Counter + 1`,
      );
    }
    expect(await warehouse.writeDocument(saleOf())).toMatchObject({ acct: 10, created: true });
    expect((await store.sql('select Counter from network where Num = 1'))[0]?.Counter).toBeGreaterThan(2);
  });

  test('a number that a workstation is reserving is waited for, then passed over', async () => {
    await store.sql('begin transaction');
    await store.sql("insert into nextacct (NextAcct) values ('OR6')");
    const writing = warehouse.writeDocument(orderOf());
    await new Promise((resolve) => setTimeout(resolve, 500));
    await store.sql('commit transaction');
    expect(await writing).toMatchObject({ acct: 7, created: true });
  });

  test('a row that stays locked ends in words, with nothing done', async () => {
    await store.sql('begin transaction');
    await store.sql('update store set Price = 1 where GoodID = 2 and ObjectID = 2');
    const { code } = await problemFrom(warehouse.writeDocument(saleOf()));
    await store.sql('rollback transaction');
    const [{ version } = {}] = await store.sql('select @@version as version');
    // What only speaks like SQL Server has other numbers for its errors.
    expect(code).toBe(/^Microsoft SQL Server/.test(String(version)) ? 'database-busy' : 'database-error');
    expect(await warehouse.findDocument(saleOf().token, '2026-01-01')).toBeNull();
    expect(await warehouse.writeDocument(saleOf())).toMatchObject({ acct: 10, created: true });
  });

  describe('a pulled cable', () => {
    let wire: Wire;
    let remote: Warehouse;
    let fateOf: (text: string) => Fate;
    beforeEach(async () => {
      fateOf = () => 'pass';
      // Texts go over the wire with two bytes a letter.
      const words = (packet: Buffer) => packet.toString('latin1').replaceAll('\0', '');
      wire = await pullableWire(configOf(store).port, (packet) => fateOf(words(packet)));
      remote = await connectWarehouse({ ...configOf(store), port: wire.port, encrypt: 'no' });
    });
    afterEach(async () => {
      await remote.close();
      await wire.close();
    });

    const written = () => store.sql("select * from operations where Note like 'SB:shop#%'");
    const once = (words: string, fate: Fate) => {
      fateOf = (text) => {
        if (!text.includes(words)) return 'pass';
        fateOf = () => 'pass';
        return fate;
      };
    };

    test('before the commit reaches the server: outcome unknown, nothing stands, the next try writes', async () => {
      once('commit transaction', 'cut-before');
      expect((await problemFrom(remote.writeDocument(orderOf()))).code).toBe('database-lost');
      expect(await written()).toHaveLength(0);
      expect(await remote.writeDocument(orderOf())).toMatchObject({ created: true });
    });

    test('after the server has committed: outcome unknown, the document stands, the next try finds it', async () => {
      once('commit transaction', 'cut-after');
      expect((await problemFrom(remote.writeDocument(orderOf()))).code).toBe('database-lost');
      expect(await written()).toHaveLength(2);
      expect(await remote.writeDocument(orderOf())).toMatchObject({ created: false });
      expect(await written()).toHaveLength(2);
    });

    test.each(['insert into "NextAcct"', 'insert into "Operations"', 'sp_getapplock'])(
      'while %s is under way: nothing was done, and it is said so',
      async (words) => {
        once(words, 'cut-after');
        expect((await problemFrom(remote.writeDocument(orderOf()))).code).toBe('database-unreachable');
        expect(await written()).toHaveLength(0);
        expect(await remote.writeDocument(orderOf())).toMatchObject({ created: true });
      },
    );

    test('in the middle of a read: it fails and does not end early', async () => {
      wire.cutAfterBytes(200);
      expect((await problemFrom(remote.goodsGroups())).code).toBe('database-unreachable');
      wire.cutAfterBytes(Number.POSITIVE_INFINITY);
      expect(await remote.goodsGroups()).toHaveLength(4);
    });
  });
});

describe.skipIf(server === null)('The sample shop on SQL Server', () => {
  test('is known whole, and takes an order', async () => {
    const database = await createMssqlDatabase();
    const facts = await loadSampleMssql(database.run);
    const warehouse = await connectWarehouse(database.config);
    expect((await warehouse.facts()).counts).toMatchObject({
      goods: facts.liveGoods + 1,
      partners: facts.partners + 1,
    });
    const objects = await warehouse.objects();
    const [user] = await warehouse.users();
    const goods = await gathered(
      warehouse.goods({
        keyField: 'BarCode1',
        priceField: 'PriceOut2',
        state: 'all',
        groupIds: [],
        objectIds: objects.map(({ id }) => id),
      }),
    );
    expect(goods).toHaveLength(facts.liveGoods);
    const sellable = goods.find((good) => good.vatRate !== null && !good.service);
    const { currency } = await warehouse.facts();
    const order = orderOf({
      objectId: objects[0]?.id ?? 0,
      userId: user?.id ?? 0,
      currency,
      lines: [lineOf(sellable?.id ?? 0, '1', '5')],
    });
    expect(await warehouse.writeDocument(order)).toMatchObject({ created: true });
    await warehouse.close();
    await database.drop();
  });
});
