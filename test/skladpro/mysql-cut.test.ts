import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectWarehouse } from '../../src/skladpro/connect.ts';
import type { GoodsQuery, Warehouse } from '../../src/skladpro/warehouse.ts';
import { mariadbServer } from '../services/mariadb.ts';
import { orderOf } from './contract/sample-document.ts';
import { problemFrom } from './expect-problem.ts';
import { gathered } from './gathered.ts';
import { dropSpareDatabases, mariadbStore, type TestStore } from './store.ts';
import { type Fate, pullableWire, type Wire } from './wire.ts';

const suite = 'A cable pulled from MariaDB';
const server = await mariadbServer(suite);
const query: GoodsQuery = {
  keyField: 'Code',
  priceField: 'PriceOut2',
  state: 'all',
  groupIds: [],
  objectIds: [2],
};

describe.skipIf(server === null)(suite, () => {
  let store: TestStore;
  let wire: Wire;
  let warehouse: Warehouse;
  let fateOf: (text: string) => Fate;

  beforeEach(async () => {
    fateOf = () => 'pass';
    store = await mariadbStore();
    if (store.config.engine !== 'mysql') throw new Error('not MySQL');
    wire = await pullableWire(store.config.port, (packet) => fateOf(packet.toString('latin1')));
    warehouse = await connectWarehouse({ ...store.config, port: wire.port });
  });
  afterEach(async () => {
    await warehouse.close();
    await wire.close();
    await store.remove();
  });
  afterAll(dropSpareDatabases);

  const written = () => store.sql("select * from operations where Note like 'SB:shop#%'");

  /** The fate of the first packet that holds the words; all others pass. */
  const once = (words: string, fate: Fate) => {
    fateOf = (text) => {
      if (!text.includes(words)) return 'pass';
      fateOf = () => 'pass';
      return fate;
    };
  };

  test('before the commit reaches the server: outcome unknown, nothing stands, the next try writes', async () => {
    once('commit', 'cut-before');
    expect((await problemFrom(warehouse.writeDocument(orderOf()))).code).toBe('database-lost');
    expect(await written()).toHaveLength(0);
    expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 6, created: true });
  });

  test('after the server has committed: outcome unknown, the document stands, the next try finds it', async () => {
    once('commit', 'cut-after');
    expect((await problemFrom(warehouse.writeDocument(orderOf()))).code).toBe('database-lost');
    expect(await written()).toHaveLength(2);
    expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 6, created: false });
    expect(await written()).toHaveLength(2);
  });

  test.each(['insert ignore', 'insert into `operations`', 'get_lock'])(
    'while "%s" is under way: nothing was done, and it is said so',
    async (words) => {
      once(words, 'cut-after');
      expect((await problemFrom(warehouse.writeDocument(orderOf()))).code).toBe('database-unreachable');
      expect(await written()).toHaveLength(0);
      expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 6, created: true });
    },
  );

  describe('with a large catalogue', () => {
    beforeEach(async () => {
      const values = Array.from(
        { length: 20_000 },
        (_, i) => `(${100 + i}, 'K${i}', '${'Име '.repeat(30)}', 1, 2, 1, 0)`,
      );
      await store.sql(
        `insert into goods (ID, Code, Name, TaxGroup, GroupID, PriceOut2, Deleted) values ${values.join(', ')}`,
      );
    });

    test('read to the end it is whole', async () => {
      expect(await gathered(warehouse.goods(query))).toHaveLength(20_008);
    });

    test('cut in the middle, the read fails: it does not end early', async () => {
      wire.cutAfterBytes(1_000_000);
      expect((await problemFrom(gathered(warehouse.goods(query)))).code).toBe('database-unreachable');
    });

    test('left in the middle, no connection stays blocked', async () => {
      let seen = 0;
      for await (const _ of warehouse.goods(query)) {
        seen += 1;
        if (seen === 50) break;
      }
      await Promise.all(Array.from({ length: 8 }, () => warehouse.objects()));
    });
  });
});
