import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/domain/order.ts';
import type { NewGood } from '../../../src/skladpro/warehouse.ts';
import { problemFrom } from '../expect-problem.ts';
import { freshWarehouse, type OpenStore } from './suite.ts';

const nobody: Customer = {
  firstName: '',
  lastName: '',
  company: '',
  eik: '',
  vatNumber: '',
  responsible: '',
  email: '',
  phone: '',
  country: 'BG',
  city: '',
  postcode: '',
  address: '',
};

const newGood: NewGood = {
  name: 'Чай от лайка',
  code: 'L1',
  barcode: '3800000000999',
  groupId: 3,
  vatRate: 9,
  measure: 'БР.',
  priceGross: '5.45',
  type: 0,
};

export function nomenclatureContract(open: OpenStore): void {
  const given = freshWarehouse(open);
  const find = (customer: Partial<Customer>) => given.warehouse.findPartner({ ...nobody, ...customer });
  const options = { groupId: 2, userId: 2 };

  describe('a partner is found', () => {
    test.each<[string, Partial<Customer>]>([
      ['eik', { eik: '203456789' }],
      ['eik', { eik: 'BG203456789' }],
      ['vat', { vatNumber: 'bg203456789' }],
      ['vat', { vatNumber: '203456789' }],
      ['email', { email: 'SKLAD@bilka.bg' }],
      ['phone', { phone: '+359 888 123456' }],
      ['phone', { phone: '00359888123456' }],
      ['phone', { phone: '0888/12-34-56' }],
      ['phone', { phone: '(02) 987 65 43' }],
    ])('by %s: %o', async (by, customer) => {
      expect(await find(customer)).toEqual({ id: 3, name: 'Билка ООД', by });
    });

    test('in the order ЕИК, VAT number, e-mail, phone', async () => {
      expect(await find({ eik: '999888777', email: 'office@bilka.bg' })).toMatchObject({ id: 5, by: 'eik' });
    });

    test.each<[string, Partial<Customer>]>([
      ['nothing to go by', {}],
      ['a deleted partner', { eik: '111222333' }],
      ['placeholders', { eik: '000000000', vatNumber: '-', email: '@', phone: '0' }],
      ['part of an e-mail', { email: 'bilka.bg' }],
      ['an e-mail that ends alike', { email: 'ce@bilka.bg' }],
      ['part of a phone', { phone: '8123456' }],
      [
        'the same e-mail with another ЕИК',
        { eik: '123123123', email: 'office@bilka.bg', phone: '0888123456' },
      ],
    ])('never by %s', async (_, customer) => {
      expect(await find(customer)).toBeNull();
    });

    test('by ID and by name, the oldest of several', async () => {
      const { warehouse } = given;
      expect(await warehouse.partnerById(3)).toEqual({ id: 3, name: 'Билка ООД' });
      expect(await warehouse.partnerById(1)).toBeNull();
      expect(await warehouse.partnerById(4)).toBeNull();
      expect(await warehouse.partnerByName(' Билка ООД ')).toEqual({ id: 3, name: 'Билка ООД' });
      expect(await warehouse.partnerByName('Билка')).toBeNull();
    });
  });

  describe('a new partner', () => {
    const ivan = { firstName: 'Иван', lastName: 'Петров', email: 'ivan@x.bg', phone: '0899 000 111' };

    test('fills every column', async () => {
      const created = await given.warehouse.createPartner(
        {
          ...nobody,
          ...ivan,
          company: 'Иван ЕООД',
          eik: '555666777',
          vatNumber: 'BG555666777',
          city: 'Троян',
          address: 'ул. 1',
        },
        options,
      );
      expect(created.name).toBe('Иван ЕООД');
      const [row] = await given.store.sql(`select * from partners where ID = ${created.id}`);
      expect(row).toMatchObject({
        Code: ' ',
        Company: 'Иван ЕООД',
        Company2: 'Иван ЕООД',
        MOL: 'Иван Петров',
        City: 'Троян',
        Address: 'ул. 1',
        Phone: '0899 000 111',
        Fax: ' ',
        eMail: 'ivan@x.bg',
        TaxNo: 'BG555666777',
        Bulstat: '555666777',
        PriceGroup: 1,
        Discount: 0,
        Type: 0,
        IsVeryUsed: 0,
        UserID: 2,
        GroupID: 2,
        Deleted: 0,
        CardNumber: ' ',
        PaymentDays: 0,
      });
      expect(Object.values(row ?? {})).not.toContain(null);
      expect(row?.UserRealTime).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/);
    });

    test('is made once, also by two agents at once', async () => {
      const agents = [given.warehouse, await given.another()];
      const made = await Promise.all(
        agents.map((agent) => agent.createPartner({ ...nobody, ...ivan }, options)),
      );
      expect(new Set(made.map((partner) => partner.id)).size).toBe(1);
      expect(made[0]?.name).toBe('Иван Петров');
    });

    test('without a group goes into the built-in one', async () => {
      const { id } = await given.warehouse.createPartner({ ...nobody, ...ivan }, { ...options, groupId: 0 });
      expect(await given.store.sql(`select GroupID from partners where ID = ${id}`)).toEqual([
        { GroupID: -1 },
      ]);
    });

    test('needs a name, a group and a real user', async () => {
      const { warehouse } = given;
      expect((await problemFrom(warehouse.createPartner(nobody, options))).code).toBe('partner-without-name');
      const customer = { ...nobody, ...ivan };
      const refused = async (changes: Partial<typeof options>) =>
        (await problemFrom(warehouse.createPartner(customer, { ...options, ...changes }))).code;
      expect(await refused({ groupId: 9 })).toBe('group-missing');
      expect(await refused({ userId: 1 })).toBe('service-user');
      expect(await refused({ userId: 3 })).toBe('user-missing');
    });
  });

  describe('a new good', () => {
    const create = (changes: Partial<NewGood> = {}) => given.warehouse.createGood({ ...newGood, ...changes });

    test('fills every column and gets an empty stock row at every object', async () => {
      const id = await create();
      const [row] = await given.store.sql(`select * from goods where ID = ${id}`);
      expect(row).toMatchObject({
        Code: 'L1',
        BarCode1: '3800000000999',
        BarCode2: ' ',
        Name: 'Чай от лайка',
        Name2: 'Чай от лайка',
        Measure1: 'бр.',
        Measure2: 'бр.',
        Ratio: 1,
        PriceIn: 0,
        PriceOut1: 5.45,
        PriceOut2: 5.45,
        PriceOut10: 5.45,
        Type: 0,
        IsRecipe: 0,
        TaxGroup: 2,
        IsVeryUsed: 0,
        GroupID: 3,
        Deleted: 0,
      });
      expect(Object.values(row ?? {})).not.toContain(null);
      expect(
        await given.store.sql(
          `select ObjectID, Qtty, Price, Lot, LotID from store where GoodID = ${id} order by ObjectID`,
        ),
      ).toEqual([1, 2, 3, 4].map((ObjectID) => ({ ObjectID, Qtty: 0, Price: 0, Lot: ' ', LotID: 1 })));
    });

    test('is stored without VAT where prices exclude it, and has no stock rows where lots are kept', async () => {
      await given.store.sql(
        "update configuration set `Value` = '0' where `Key` = 'configkey20' and UserID = -1",
      );
      await given.store.sql("update configuration set `Value` = '2' where `Key` = 'configkey23'");
      const id = await create();
      const [row] = await given.store.sql(`select PriceOut2 from goods where ID = ${id}`);
      expect(Number(row?.PriceOut2)).toBeCloseTo(5, 12);
      expect(await given.store.sql(`select * from store where GoodID = ${id}`)).toEqual([]);
    });

    test('that exists by barcode or code is returned', async () => {
      expect(await create({ barcode: '222', code: 'нов' })).toBe(2);
      expect(await create({ barcode: '', code: 'кафе-1' })).toBe(3);
      expect(await create({ barcode: '22', code: 'L2' })).toBeGreaterThan(10);
    });

    test.each<[string, Partial<NewGood>]>([
      ['good-ambiguous', { barcode: '', code: 'a1' }],
      ['vat-rate-missing', { vatRate: 7 }],
      ['code-too-long', { code: 'К'.repeat(256) }],
      ['code-too-long', { barcode: '12😀' }],
      ['group-missing', { groupId: 99 }],
      ['service-group', { groupId: 1 }],
      ['good-without-name', { name: ' ' }],
      ['not-a-number', { priceGross: 'евтино' }],
    ])('is refused: %s', async (code, changes) => {
      const before = await given.store.sql('select ID from goods');
      expect((await problemFrom(create(changes))).code).toBe(code);
      expect(await given.store.sql('select ID from goods')).toEqual(before);
    });
  });

  describe('a goods group path', () => {
    const codeOf = async (id: number) =>
      (await given.store.sql(`select Code from goodsgroups where ID = ${id}`))[0]?.Code;

    test('is found by name, case ignored', async () => {
      expect(await given.warehouse.ensureGoodsGroup(['напитки', 'ЧАЙ'])).toBe(3);
    });

    test('is made where it is absent, with the next code of its level', async () => {
      const { warehouse } = given;
      const black = await warehouse.ensureGoodsGroup(['Напитки', 'Чай', 'Черен']);
      expect(await codeOf(black)).toBe('AAAAAAAAA');
      expect(await codeOf(await warehouse.ensureGoodsGroup(['Напитки', 'Кафе']))).toBe('AAAAAB');
      expect(await codeOf(await warehouse.ensureGoodsGroup(['Дом']))).toBe('AAC');
      expect(await warehouse.ensureGoodsGroup(['Напитки', 'Чай', 'Черен'])).toBe(black);
    });

    test('is made once by two agents at once', async () => {
      const agents = [given.warehouse, await given.another()];
      const ids = await Promise.all(agents.map((agent) => agent.ensureGoodsGroup(['Дом', 'Кухня'])));
      expect(new Set(ids).size).toBe(1);
      expect(await given.store.sql("select * from goodsgroups where Name in ('Дом', 'Кухня')")).toHaveLength(
        2,
      );
    });

    test('is refused without names or free codes', async () => {
      const { warehouse } = given;
      expect((await problemFrom(warehouse.ensureGoodsGroup([]))).code).toBe('group-without-name');
      expect((await problemFrom(warehouse.ensureGoodsGroup(['Напитки', ' ']))).code).toBe(
        'group-without-name',
      );
      await given.store.sql("update goodsgroups set Code = 'ZZZ' where ID = 4");
      expect((await problemFrom(warehouse.ensureGoodsGroup(['Дом']))).code).toBe('groups-exhausted');
    });
  });
}
