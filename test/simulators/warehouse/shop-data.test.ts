import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/simulators/warehouse/facts.ts';
import { warehouseTables } from '../../../src/simulators/warehouse/schema.ts';
import { ean13 } from '../../../src/simulators/warehouse/shop-data/ean13.ts';
import { goodsGroups } from '../../../src/simulators/warehouse/shop-data/groups.ts';
import { regularGoods } from '../../../src/simulators/warehouse/shop-data/regular-goods.ts';
import { sampleShop } from '../../../src/simulators/warehouse/shop-data/shop.ts';

const valid = (code: string): boolean =>
  /^\d{13}$/.test(code) &&
  [...code].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 === 0;

describe('EAN-13', () => {
  it('agrees with codes printed on real goods', () => {
    expect(ean13('400638133393')).toBe('4006381333931');
    expect(ean13('978014300723')).toBe('9780143007234');
  });

  it('makes every weighted digit sum a multiple of ten', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{12}$/), (digits) => valid(ean13(digits))));
  });
});

describe('the rows of the sample shop', () => {
  const rows = sampleShop();
  const goods = rows.Goods ?? [];

  it('are the same every time', () => {
    expect(sampleShop()).toEqual(rows);
  });

  it('fill every column of the schema, in its order and within its length', () => {
    for (const table of warehouseTables) {
      for (const row of rows[table.name] ?? []) {
        expect(Object.keys(row)).toEqual(table.columns.map((column) => column.name));
        for (const { name, kind, length } of table.columns) {
          const cell = (row as Record<string, unknown>)[name];
          if (kind === 'text' && cell !== null) expect(String(cell).length).toBeLessThanOrEqual(length);
          if (kind === 'datetime' && cell !== null) expect(cell).toMatch(/^2026-\d\d-\d\d \d\d:\d\d:\d\d$/);
        }
      }
    }
  });

  it('give each regular good its own name and valid barcode, and all ten prices', () => {
    const regular = regularGoods.map((good) => good.row);
    expect(new Set(regular.map((row) => row.Name)).size).toBe(regular.length);
    expect(new Set(regular.map((row) => row.BarCode1)).size).toBe(regular.length);
    expect(regular.filter((row) => !valid(String(row.BarCode1)))).toEqual([]);
    const prices = (row: (typeof regular)[number]) =>
      Array.from({ length: 10 }, (_, i) => Number(row[`PriceOut${i + 1}` as 'PriceOut1']));
    expect(regular.filter((row) => prices(row).some((price) => !(price > 0)))).toEqual([]);
  });

  it('keep variants of one article under one code, told apart by the catalogue fields', () => {
    const variants = goods.filter((row) => String(row.Catalog1).startsWith('Размер-'));
    const articles = Map.groupBy(variants, (row) => row.Code);
    expect([...articles.values()].map((of) => of.length).sort((a, b) => a - b)).toEqual([2, 3, 6, 9, 12]);
    const labels = variants.map((row) => `${row.Code} ${row.Catalog1} ${row.Catalog2}`);
    expect(new Set(labels).size).toBe(variants.length);
  });

  it('put the groups in a tree of three levels, one name standing under two parents', () => {
    const codes = new Set(goodsGroups.map((group) => String(group.Code)));
    for (const code of codes) {
      if (code === '-1') continue;
      expect(code).toMatch(/^[A-Z]{3,9}$/);
      expect(code.length === 3 || codes.has(code.slice(0, -3))).toBe(true);
    }
    expect(codes.size).toBe(goodsGroups.length);
    expect(goodsGroups.filter((group) => group.Name === 'Комплекти')).toHaveLength(2);
  });

  it('come to exactly these figures', () => {
    expect(factsOf(rows)).toMatchInlineSnapshot(`
      {
        "deletedGoods": 1,
        "documents": {
          "1": 9,
          "19": 5,
          "2": 32,
          "7": 11,
          "8": 11,
        },
        "goodsGroups": 64,
        "goodsRows": 324,
        "keys": {
          "BarCode1": {
            "empty": 3,
            "shared": 2,
            "unique": 317,
          },
          "BarCode2": {
            "empty": 289,
            "shared": 0,
            "unique": 33,
          },
          "BarCode3": {
            "empty": 313,
            "shared": 0,
            "unique": 9,
          },
          "Catalog1": {
            "empty": 290,
            "shared": 30,
            "unique": 2,
          },
          "Catalog2": {
            "empty": 295,
            "shared": 27,
            "unique": 0,
          },
          "Catalog3": {
            "empty": 322,
            "shared": 0,
            "unique": 0,
          },
          "Code": {
            "empty": 2,
            "shared": 36,
            "unique": 284,
          },
          "ID": {
            "empty": 0,
            "shared": 0,
            "unique": 322,
          },
        },
        "liveGoods": 322,
        "liveObjects": 3,
        "partners": 10,
        "retailMissing": 1,
        "retailZero": 1,
        "storeRows": 1620,
        "users": 2,
        "vat": {
          "20": 302,
          "9": 19,
          "unknown": 1,
        },
      }
    `);
  });
});
