import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSampleSqlite } from '../../../src/simulators/warehouse/create.ts';
import type { SampleFacts } from '../../../src/simulators/warehouse/facts.ts';
import { dirtyGoodIds } from '../../../src/simulators/warehouse/shop-data/dirty-goods.ts';
import { sampleObjects } from '../../../src/simulators/warehouse/shop-data/people-and-places.ts';
import { stockDifferences } from './stock-differences.ts';

const folder = mkdtempSync(join(tmpdir(), 'skladbridge-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sample shop on SQLite', () => {
  let facts: SampleFacts;
  let database: Database.Database;
  const value = (sql: string) => database.prepare(sql).pluck().get();

  beforeAll(() => {
    const file = join(folder, 'shop.db');
    facts = createSampleSqlite(file);
    database = new Database(file, { readonly: true });
  });
  afterAll(() => database.close());

  it('has the thirty tables of the core schema', () => {
    expect(value("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")).toBe(
      30,
    );
  });

  it('keeps Store equal to the sum of the signed quantities, for every object and good', () => {
    expect(database.prepare(stockDifferences).all()).toEqual([]);
    expect(value('SELECT COUNT(*) FROM Store')).toBe(
      Number(value('SELECT COUNT(*) FROM Objects')) * Number(value('SELECT COUNT(*) FROM Goods')),
    );
    expect(value('SELECT COUNT(*) FROM Store WHERE LotOrder <> ID')).toBe(0);
  });

  it('leaves no whole amount of a sale or purchase unexplained by its lines', () => {
    const differing = `
      SELECT p.Acct FROM Payments p WHERE p.Mode = -1 AND ABS(p.Qtty - (
        SELECT SUM(o.Qtty * CASE o.OperType WHEN 2 THEN o.PriceOut ELSE o.PriceIn END)
        FROM Operations o WHERE o.OperType = p.OperType AND o.Acct = p.Acct)) > 0.006`;
    expect(database.prepare(differing).all()).toEqual([]);
    expect(value('SELECT COUNT(*) FROM Payments WHERE OperType = 2 AND Mode = -1')).toBe(facts.documents[2]);
  });

  it('enters each cash payment of a sale in the cash book, and no other', () => {
    const paidInCash = 'SELECT COUNT(*) FROM Payments WHERE OperType = 2 AND Mode = 1 AND Type = 1';
    expect(value('SELECT COUNT(*) FROM CashBook WHERE OperType = 8')).toBe(value(paidInCash));
    expect(value(paidInCash)).toBeGreaterThan(5);
  });

  it('reserves a number for every saved document, and one for an order nobody saved', () => {
    const documents = database
      .prepare(
        `SELECT DISTINCT CASE OperType WHEN 1 THEN 'D' WHEN 2 THEN 'S' WHEN 19 THEN 'OR' ELSE 'T' END || Acct
         FROM Operations WHERE Acct > 0`,
      )
      .pluck()
      .all();
    const reserved = database.prepare('SELECT NextAcct FROM NextAcct').pluck().all();
    expect(new Set(reserved)).toEqual(new Set([...documents, 'OR6', 'INV0000000001']));
    expect(value('SELECT MAX(Acct) FROM Operations WHERE OperType = 19')).toBe(5);
  });

  it('counts what the database holds', () => {
    const live = 'ID > 1 AND COALESCE(Deleted, 0) <> -1';
    expect(facts).toMatchObject({
      goodsRows: value('SELECT COUNT(*) FROM Goods'),
      liveGoods: value(`SELECT COUNT(*) FROM Goods WHERE ${live}`),
      partners: value(`SELECT COUNT(*) FROM Partners WHERE ${live}`),
      storeRows: value('SELECT COUNT(*) FROM Store'),
      documents: {
        19: value('SELECT COUNT(DISTINCT Acct) FROM Operations WHERE OperType = 19 AND Acct > 0'),
      },
    });
    expect(facts.keys.BarCode1.empty).toBe(
      value(`SELECT COUNT(*) FROM Goods WHERE ${live} AND TRIM(COALESCE(BarCode1, '')) = ''`),
    );
    expect(facts.liveGoods).toBeGreaterThanOrEqual(300);
  });

  it('holds the dirt that real shops hold', () => {
    const good = (id: number) => database.prepare('SELECT * FROM Goods WHERE ID = ?').get(id);
    expect(good(dirtyGoodIds.longestName)).toHaveProperty('Name.length', 255);
    expect(good(dirtyGoodIds.priceNull)).toMatchObject({ PriceOut2: null });
    expect(good(dirtyGoodIds.nullTexts)).toMatchObject({ Code: null, BarCode1: null });
    expect(good(dirtyGoodIds.noKeysAtAll)).toMatchObject({ Code: ' ', BarCode1: ' ', BarCode2: ' ' });
    expect(
      value(`SELECT Qtty FROM Store WHERE GoodID = ${dirtyGoodIds.negativeStock}
      AND ObjectID = ${sampleObjects.online}`),
    ).toBeLessThan(0);
    expect(value('SELECT COUNT(*) FROM Store WHERE Qtty < 0')).toBe(1);
    expect(value('SELECT COUNT(*) FROM Store WHERE Qtty <> ROUND(Qtty)')).toBeGreaterThan(10);
    expect(value('SELECT COUNT(*) FROM Operations WHERE OperType = 19 AND Acct < 0')).toBe(1);
  });

  it('overwrites nothing', () => {
    const file = join(folder, 'taken.db');
    writeFileSync(file, 'precious');
    expect(() => createSampleSqlite(file)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'sample-exists' }) }),
    );
  });
});

describe('a large catalogue on SQLite', () => {
  it('has as many clean goods as asked, each with stock that the operations explain', () => {
    const file = join(folder, 'large.db');
    const facts = createSampleSqlite(file, { goods: 3000 });
    expect(facts.liveGoods).toBe(3000);
    expect(facts.keys.Code).toEqual({ unique: 3000, empty: 0, shared: 0 });
    expect(facts.keys.BarCode1).toEqual({ unique: 3000, empty: 0, shared: 0 });
    const database = new Database(file, { readonly: true });
    expect(database.prepare(stockDifferences).all()).toEqual([]);
    database.close();
  });
});
