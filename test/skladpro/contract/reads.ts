import { describe, expect, test } from 'vitest';
import type { Good } from '../../../src/domain/good.ts';
import type { GoodsQuery } from '../../../src/skladpro/warehouse.ts';
import { problemFrom } from '../expect-problem.ts';
import { gathered } from '../gathered.ts';
import { freshWarehouse, type OpenStore } from './suite.ts';

const everything: GoodsQuery = {
  keyField: 'Code',
  priceField: 'PriceOut2',
  state: 'all',
  groupIds: [],
  objectIds: [2, 3],
};

export function readsContract(open: OpenStore): void {
  const given = freshWarehouse(open);
  const read = async (query: Partial<GoodsQuery> = {}): Promise<Good[]> =>
    gathered(given.warehouse.goods({ ...everything, ...query }));
  const ids = async (query: Partial<GoodsQuery>) => (await read(query)).map((good) => good.id);

  describe('goods', () => {
    test('come in ID order, without the built-in and the deleted one', async () => {
      expect(await ids({})).toEqual([2, 3, 4, 6, 7, 8, 9, 10]);
    });

    test('carry trimmed texts, rate, price, stock and open orders', async () => {
      const [tea, coffee] = await read();
      expect(tea).toEqual({
        id: 2,
        name: 'Мурсалски чай',
        code: 'A1',
        key: 'A1',
        groupId: 3,
        measure: 'бр.',
        vatRate: 20,
        priceGross: '12.5',
        onHand: 15250,
        ordered: 3000,
        service: false,
      } satisfies Good);
      expect(coffee).toMatchObject({
        key: 'Кафе-1',
        vatRate: 9,
        priceGross: '7.85',
        onHand: 2000,
        ordered: 0,
      });
    });

    test('say what holds no number or leads nowhere', async () => {
      const [damaged] = (await read()).filter((good) => good.id === 9);
      expect(damaged).toMatchObject({
        name: '',
        key: '',
        groupId: 1,
        vatRate: null,
        priceGross: null,
        onHand: 0,
      });
    });

    test('sum stock over lots and over the chosen objects only', async () => {
      const [other] = (await read({ objectIds: [2] })).filter((good) => good.id === 10);
      expect(other?.onHand).toBe(300);
      const [tea] = await read({ objectIds: [3] });
      expect(tea).toMatchObject({ onHand: 5250, ordered: 0 });
      const [unread] = await read({ objectIds: [] });
      expect(unread).toMatchObject({ onHand: 0, ordered: 0 });
    });

    test('have no stock figure when a stock row holds none', async () => {
      await given.store.sql('update store set Qtty = null where GoodID = 2 and ObjectID = 3');
      const [tea] = await read();
      expect(tea?.onHand).toBeNull();
    });

    test('are chosen by state: IsVeryUsed −1 is often, −2 is not used', async () => {
      expect(await ids({ state: 'often' })).toEqual([2]);
      expect(await ids({ state: 'used' })).toEqual([2, 3, 6, 7, 8, 9, 10]);
    });

    test('are chosen by group with everything below it; −1 is the built-in group', async () => {
      expect(await ids({ groupIds: [2] })).toEqual([2, 3, 10]);
      expect(await ids({ groupIds: [3, 4] })).toEqual([2, 4, 6, 7, 8, 10]);
      expect(await ids({ groupIds: [1] })).toEqual([9]);
    });

    test('of a group that is gone are refused by its number', async () => {
      const problem = await problemFrom(read({ groupIds: [2, 77] }));
      expect(problem.code).toBe('group-missing');
      expect(problem.text.bg).toContain('77');
    });

    test('take key and price from the chosen columns', async () => {
      const [tea] = await read({ keyField: 'BarCode1', priceField: 'PriceOut1' });
      expect(tea).toMatchObject({ key: '3800000000011', priceGross: '10' });
      const [byId] = await read({ keyField: 'ID' });
      expect(byId?.key).toBe('2');
    });

    test('get VAT on top when stored prices exclude it', async () => {
      await given.store.sql(
        "update configuration set `Value` = '0' where `Key` = 'configkey20' and UserID = -1",
      );
      const [tea, coffee] = await read();
      expect(tea?.priceGross).toBe('15');
      expect(coffee?.priceGross).toBe('8.5565');
    });

    test('are not read while nobody knows what a price means', async () => {
      await given.store.sql("delete from configuration where `Key` = 'configkey20'");
      const problem = await problemFrom(read());
      expect(problem.code).toBe('setting-unknown');
      expect(problem.text.en).toContain('configkey20');
    });

    test('of an object with its own numbers count an order as open until its document is at that object', async () => {
      await given.store.sql("update configuration set `Value` = '-1' where `Key` = 'configkey48'");
      await given.store.sql('update operations set ObjectID = 3 where OperType = 2 and Acct = 9');
      const [tea] = await read();
      expect(tea?.ordered).toBe(4000);
    });

    test('may be left before the end, and the connection serves on', async () => {
      for await (const good of given.warehouse.goods(everything)) {
        if (good.id === 3) break;
      }
      expect(await ids({ state: 'often' })).toEqual([2]);
    });
  });

  describe('lists', () => {
    test('goods groups know their way from the top', async () => {
      expect(await given.warehouse.goodsGroups()).toEqual([
        { id: 1, code: '-1', name: 'Служебна група', path: ['Служебна група'] },
        { id: 2, code: 'AAA', name: 'Напитки', path: ['Напитки'] },
        { id: 3, code: 'AAAAAA', name: 'Чай', path: ['Напитки', 'Чай'] },
        { id: 4, code: 'AAB', name: 'Храни', path: ['Храни'] },
      ]);
    });

    test('objects, users and payment types are the live real ones', async () => {
      const { warehouse } = given;
      expect(await warehouse.objects()).toEqual([
        { id: 2, name: 'Магазин' },
        { id: 3, name: 'Склад' },
      ]);
      expect(await warehouse.users()).toEqual([{ id: 2, name: 'Агент' }]);
      expect(await warehouse.paymentTypes()).toContainEqual({ id: 3, name: 'Карта', method: 3 });
      expect((await warehouse.objectGroups()).map((group) => group.id)).toEqual([1, 2, 3, 4]);
      expect((await warehouse.partnerGroups()).map((group) => group.name)).toContain('Клиенти');
    });

    test('objects of a group include those below it', async () => {
      const { warehouse } = given;
      expect((await warehouse.objectsIn([2])).map((object) => object.id)).toEqual([2, 3]);
      expect((await warehouse.objectsIn([3])).map((object) => object.id)).toEqual([3]);
      expect(await warehouse.objectsIn([4])).toEqual([]);
      expect(await warehouse.objectsIn([])).toEqual([]);
      expect((await problemFrom(warehouse.objectsIn([9]))).code).toBe('group-missing');
    });
  });

  describe('goods by key', () => {
    test('ignore letter case and outer spaces, and keep every hit', async () => {
      const found = await given.warehouse.goodsByKeys('Code', ['A1', 'кафе-1', 'нищо', '', ' ']);
      expect([...found.keys()].sort()).toEqual(['A1', 'кафе-1'].sort());
      expect(found.get('A1')?.map((good) => good.id)).toEqual([2, 10]);
      expect(found.get('кафе-1')).toEqual([{ id: 3, name: 'Кафе', vatRate: 9, type: 0, isRecipe: false }]);
    });

    test('answer two spellings of one key', async () => {
      const found = await given.warehouse.goodsByKeys('Code', ['rec', 'REC']);
      expect(found.get('rec')?.[0]?.id).toBe(7);
      expect(found.get('REC')?.[0]?.isRecipe).toBe(true);
    });

    test('can be the ID, but never the built-in good', async () => {
      const found = await given.warehouse.goodsByKeys('ID', ['2', '1', '5', 'A1', '99999999999']);
      expect([...found.keys()]).toEqual(['2']);
    });

    test('by ID and by name leave out built-in and deleted goods', async () => {
      const { warehouse } = given;
      expect([...(await warehouse.goodsByIds([1, 2, 5, 6, 404])).keys()]).toEqual([2, 6]);
      expect((await warehouse.goodsByName(' доставка ')).map((good) => good.id)).toEqual([6]);
      expect(await warehouse.goodsByName('Изтрита')).toEqual([]);
    });

    test('without a VAT group have no rate', async () => {
      await given.store.sql('update goods set TaxGroup = 7 where ID = 6');
      expect((await given.warehouse.goodsByIds([6])).get(6)).toMatchObject({ vatRate: null });
    });
  });
}
