import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectWarehouse } from '../../src/skladpro/connect.ts';
import type { Warehouse } from '../../src/skladpro/warehouse.ts';
import { createDatabase, mariadbServer, type TestDatabase } from '../services/mariadb.ts';
import { lineOf, orderOf, saleOf } from './contract/sample-document.ts';
import { gathered } from './gathered.ts';

/** The vendor's own sample shop is not ours to ship: it is used where it lies in a folder beside the project. */
function findDump(): string | undefined {
  const beside = join(import.meta.dirname, '..', '..', '..');
  const [found] = globSync('*/data/warehouse-sample-store.mysql.sql.gz', { cwd: beside });
  return found && join(beside, found);
}

const suite = "The vendor's sample shop on MariaDB";
const dump = findDump();
const server = dump ? await mariadbServer(suite) : null;
const suiteName = dump ? suite : `${suite} (no file warehouse-sample-store.mysql.sql.gz beside the project)`;

describe.skipIf(!dump || !server)(suiteName, () => {
  let database: TestDatabase;
  let warehouse: Warehouse;

  beforeAll(async () => {
    database = await createDatabase();
    const script = gunzipSync(readFileSync(dump ?? '')).toString('utf8');
    await database.admin.query(script.replaceAll('{0}', database.config.database));
    warehouse = await connectWarehouse(database.config);
  });
  afterAll(async () => {
    await warehouse.close();
    await database.drop();
  });

  const stockDifferences = async () => {
    const [rows] = await database.admin.query(
      `select s.ObjectID, s.GoodID, s.Qtty, coalesce(o.moved, 0) as moved
       from store s left join (
         select ObjectID, GoodID, sum(Qtty * Sign) as moved from operations
         where PartnerID <> 0 and Acct > 0 group by ObjectID, GoodID
       ) o on o.ObjectID = s.ObjectID and o.GoodID = s.GoodID
       where abs(s.Qtty - coalesce(o.moved, 0)) > 0.0005`,
    );
    return rows;
  };

  test('is known whole', async () => {
    const facts = await warehouse.facts();
    expect(facts).toMatchObject({
      version: '3.07',
      company: 'Comp Mania',
      currency: 'EUR',
      pricesIncludeVat: true,
      negativeStock: true,
      valuation: 0,
      numbersPerObject: false,
      counts: { goods: 915, objects: 17, users: 11 },
      can: { read: true, writeOrders: true, writeSales: true, createGoods: true },
      warnings: [],
    });
  });

  test('every good has a price, a rate and stock', async () => {
    const objects = await warehouse.objects();
    expect(objects).toHaveLength(16);
    const objectIds = objects.map((object) => object.id);
    const goods = await gathered(
      warehouse.goods({
        keyField: 'BarCode1',
        priceField: 'PriceOut2',
        state: 'all',
        groupIds: [],
        objectIds,
      }),
    );
    expect(goods).toHaveLength(914);
    expect(goods.every((good) => good.vatRate === 20 && good.priceGross !== null)).toBe(true);
    const [rows] = await database.admin.query('select sum(Qtty) as total from store where GoodID > 1');
    const total = goods.reduce((sum, good) => sum + (good.onHand ?? Number.NaN), 0);
    expect(total / 1000).toBeCloseTo(Number((rows as { total: number }[])[0]?.total), 3);
    expect(await warehouse.goodsByKeys('BarCode1', ['2000000000015'])).toHaveProperty('size', 1);
    const hardDrives = (await warehouse.goodsGroups()).find((group) => group.code === 'ABDAAA');
    expect(hardDrives?.path).toEqual(['Hard Drives', 'Hard Drives 2.5" Notebook']);
  });

  test('an order and a sale go in as the program would write them, and the stock still adds up', async () => {
    const before = await stockDifferences();
    // The sample comes with one row that never added up.
    expect(before).toHaveLength(1);
    const place = { objectId: 3, partnerId: 4, userId: 6 };
    const order = await warehouse.writeDocument(orderOf({ ...place, lines: [lineOf(12, '2', '4')] }));
    expect(order).toMatchObject({ operType: 19, acct: 1, created: true });
    const sale = await warehouse.writeDocument(
      saleOf({
        ...place,
        token: 'SB:shop#2',
        lines: [lineOf(12, '1', '4'), lineOf(6, '1', '20')],
        payments: [{ typeId: 1, amount: '24.00', reference: '' }],
      }),
    );
    expect(sale).toMatchObject({ operType: 2, acct: 38, created: true });
    expect(await warehouse.findDocument('SB:shop#2', '2026-03-01')).toEqual({ ...sale, created: false });
    expect(await stockDifferences()).toEqual(before);
    const [desc] = await database.admin.query('select `Desc` from cashbook order by ID desc limit 1');
    expect(desc).toEqual([{ Desc: 'Продажба № 0000000038' }]);
  });

  test('a new good gets a stock row at all 17 objects', async () => {
    const id = await warehouse.createGood({
      name: 'Delivery',
      code: 'DELIVERY',
      barcode: '',
      groupId: await warehouse.ensureGoodsGroup(['Services']),
      vatRate: 20,
      measure: 'ITEM',
      priceGross: '5',
      type: 8,
    });
    const [rows] = await database.admin.query(`select count(*) as n from store where GoodID = ${id}`);
    expect(rows).toEqual([{ n: 17 }]);
    const [group] = await database.admin.query("select Code from goodsgroups where Name = 'Services'");
    expect(group).toEqual([{ Code: 'ABE' }]);
  });
});
