import { describe, expect, test } from 'vitest';
import type { WarehouseDocument } from '../../../src/domain/document.ts';
import { problemFrom } from '../expect-problem.ts';
import { lineOf, orderOf } from './sample-document.ts';
import { freshWarehouse, type OpenStore } from './suite.ts';

export function documentsContract(open: OpenStore): void {
  const given = freshWarehouse(open);
  const write = (changes: Partial<WarehouseDocument> = {}) => given.warehouse.writeDocument(orderOf(changes));
  const rowsOf = (acct: number, type = 19) =>
    given.store.sql(`select * from operations where OperType = ${type} and Acct = ${acct} order by ID`);
  const everything = () =>
    Promise.all(
      ['operations', 'nextacct', 'payments', 'cashbook', 'store'].map((table) =>
        given.store.sql(`select * from ${table}`),
      ),
    );
  const perObject = () =>
    given.store.sql("update configuration set `Value` = '-1' where `Key` = 'configkey48'");

  /** The code of the refusal, after making sure that nothing was left behind. */
  const refusal = async (changes: Partial<WarehouseDocument>) => {
    const before = await everything();
    const problem = await problemFrom(write(changes));
    expect(await everything()).toEqual(before);
    return problem;
  };

  test('takes the next number, reserves it and fills every column', async () => {
    expect(await write()).toEqual({ kind: 'order', operType: 19, acct: 6, objectId: 2, created: true });
    const [tea, coffee, ...more] = await rowsOf(6);
    expect(more).toEqual([]);
    expect(tea).toMatchObject({
      GoodID: 2,
      PartnerID: 2,
      ObjectID: 2,
      OperatorID: 2,
      UserID: 2,
      Qtty: 2,
      Sign: 0,
      PriceIn: 6,
      PriceOut: 11.9,
      VATIn: 1,
      Discount: 0,
      CurrencyID: 1,
      CurrencyRate: 1,
      Date: '2026-03-02 00:00:00',
      Lot: ' ',
      LotID: 1,
      Note: 'SB:shop#1048 Иван Петров',
      SrcDocID: 0,
    });
    expect(tea?.VATOut).toBeCloseTo(11.9 / 6, 12);
    expect(coffee).toMatchObject({ GoodID: 3, Qtty: 0.25, Note: tea?.Note });
    expect(Object.values(tea ?? {})).not.toContain(null);
    expect(await given.store.sql("select * from nextacct where NextAcct = 'OR6'")).toHaveLength(1);
  });

  test('moves no stock and no money', async () => {
    const [, , payments, cashBook, store] = await everything();
    await write();
    const after = await everything();
    expect(after.slice(2)).toEqual([payments, cashBook, store]);
  });

  test('stores net prices and the rest as VAT when the warehouse excludes it', async () => {
    await given.store.sql(
      "update configuration set `Value` = '0' where `Key` = 'configkey20' and UserID = -1",
    );
    await write({ lines: [lineOf(3, '3', '9.99')] });
    const [coffee] = await rowsOf(6);
    const sum = 3 * (Number(coffee?.PriceOut) + Number(coffee?.VATOut));
    expect(Number(coffee?.PriceOut)).toBeCloseTo(9.99 / 1.09, 12);
    expect(Number(coffee?.VATIn)).toBeCloseTo(0.27, 12);
    expect(sum).toBeCloseTo(29.97, 9);
  });

  test('keeps emoji out, cuts the note but never the token', async () => {
    await write({ note: `😀 подарък ${'дълъг '.repeat(80)}` });
    const [tea] = await rowsOf(6);
    expect(String(tea?.Note).startsWith('SB:shop#1048 подарък дълъг ')).toBe(true);
    expect(String(tea?.Note).length).toBeLessThanOrEqual(255);
    expect((await refusal({ token: '😀', note: '' })).code).toBe('document-token');
    expect((await refusal({ token: 'T'.repeat(256) })).code).toBe('document-token');
  });

  describe('exactly once', () => {
    test('a token that stands already is returned, whoever wrote it', async () => {
      await write();
      const other = await given.another();
      expect(await other.writeDocument(orderOf())).toEqual({
        kind: 'order',
        operType: 19,
        acct: 6,
        objectId: 2,
        created: false,
      });
      expect(await rowsOf(7)).toEqual([]);
    });

    test('two agents that write the same orders at once make one of each', async () => {
      const agents = [given.warehouse, await given.another()];
      const tokens = Array.from({ length: 8 }, (_, i) => `SB:shop#${i}`);
      const written = await Promise.all(
        tokens.flatMap((token) => agents.map((agent) => agent.writeDocument(orderOf({ token })))),
      );
      expect(written.filter((one) => one.created)).toHaveLength(8);
      expect(new Set(written.map((one) => one.acct)).size).toBe(8);
      expect(await given.store.sql("select * from operations where Note like 'SB:shop#%'")).toHaveLength(16);
    });

    test('the look-up is not confused by a longer number', async () => {
      await write({ token: 'SB:shop#10482', note: '' });
      const { warehouse } = given;
      expect(await warehouse.findDocument('SB:shop#1048', '2026-01-01')).toBeNull();
      expect(await warehouse.findDocument('SB:shop#10482', '2026-01-01')).toMatchObject({
        acct: 6,
        kind: 'order',
      });
      expect((await write()).acct).toBe(7);
    });

    test('wildcards in a token are letters like any other', async () => {
      await write({ token: 'SB_shop%1', note: '' });
      expect(await given.warehouse.findDocument('SBxshop%1', '2026-01-01')).toBeNull();
      expect(await given.warehouse.findDocument('SB_shop%', '2026-01-01')).toBeNull();
      expect(await given.warehouse.findDocument('SB_shop%1', '2026-01-01')).not.toBeNull();
    });

    test('the look-up keeps to orders and sales since a day', async () => {
      await write();
      const { warehouse } = given;
      expect(await warehouse.findDocument('SB:shop#1048', '2026-03-02')).toMatchObject({ acct: 6 });
      expect(await warehouse.findDocument('SB:shop#1048', '2026-03-03')).toBeNull();
      await given.store.sql('update operations set OperType = 13 where Acct = 6');
      expect(await warehouse.findDocument('SB:shop#1048', '2026-01-01')).toBeNull();
    });

    test('a document may have been written on the day of the order, long before today', async () => {
      await write({ date: '2024-05-01' });
      expect(await write({ since: '2024-05-02' })).toMatchObject({ acct: 6, created: false });
      expect(await write({ since: '2024-05-03' })).toMatchObject({ acct: 7, created: true });
    });
  });

  describe('numbers', () => {
    test('reserved by another workstation are passed over', async () => {
      await given.store.sql("insert into nextacct (NextAcct) values ('OR6')");
      await given.store.sql("insert into nextacct (NextAcct) values ('OR7')");
      expect((await write()).acct).toBe(8);
    });

    test('a hundred taken numbers are enough to stop', async () => {
      for (let number = 6; number < 106; number += 1) {
        await given.store.sql(`insert into nextacct (NextAcct) values ('OR${number}')`);
      }
      const problem = await refusal({});
      expect(problem.code).toBe('no-free-number');
      expect(problem.text.bg).toContain('OR105');
    });

    test('continue from the seed of an object when they are kept per object', async () => {
      await perObject();
      await given.store.sql(
        'insert into operations (OperType, Acct, PartnerID, ObjectID) values (19, 1000000, 0, 3)',
      );
      expect(await write({ objectId: 3 })).toMatchObject({ acct: 1000001, objectId: 3 });
      expect(await write({ token: 'SB:shop#2' })).toMatchObject({ acct: 6, objectId: 2 });
    });

    test('of an object without any are not invented', async () => {
      await perObject();
      expect((await refusal({ objectId: 3 })).code).toBe('numbering-not-started');
    });

    test('start at 1 in an empty warehouse', async () => {
      await given.store.sql('delete from operations');
      expect((await write()).acct).toBe(1);
    });

    test('are reserved under the prefix that the last order has', async () => {
      await given.store.sql("update nextacct set NextAcct = 'PO5' where NextAcct = 'OR5'");
      await write();
      expect(await given.store.sql("select NextAcct from nextacct where NextAcct in ('PO6', 'OR6')")).toEqual(
        [{ NextAcct: 'PO6' }],
      );
    });

    test('of another type do not teach a prefix', async () => {
      await given.store.sql("update nextacct set NextAcct = 'S5' where NextAcct = 'OR5'");
      await write();
      expect(await given.store.sql("select * from nextacct where NextAcct = 'OR6'")).toHaveLength(1);
    });
  });

  describe('refuses with a reason', () => {
    test.each<[string, Partial<WarehouseDocument>]>([
      ['service-object', { objectId: 1 }],
      ['service-partner', { partnerId: 1 }],
      ['service-user', { userId: 1 }],
      ['service-good', { lines: [lineOf(1, '1', '1')] }],
      ['object-missing', { objectId: 4 }],
      ['partner-missing', { partnerId: 4 }],
      ['partner-missing', { partnerId: 0 }],
      ['user-missing', { userId: 3 }],
      ['good-missing', { lines: [lineOf(2, '1', '1'), lineOf(5, '1', '1')] }],
      ['good-missing', { lines: [lineOf(404, '1', '1')] }],
      ['vat-group-missing', { lines: [lineOf(9, '1', '1')] }],
      ['document-empty', { lines: [] }],
      ['line-quantity', { lines: [lineOf(2, '0', '1')] }],
      ['line-quantity', { lines: [lineOf(2, '-1', '1')] }],
      ['not-a-number', { lines: [lineOf(2, 'две', '1')] }],
      ['not-a-number', { lines: [lineOf(2, '1', 'NaN')] }],
      ['document-date', { date: '2026-02-30' }],
      ['document-token', { token: '' }],
      ['currency-mismatch', { currency: 'BGN' }],
      ['payments-on-order', { payments: [{ typeId: 1, amount: '1', reference: '' }] }],
    ])('%s', async (code, changes) => {
      expect((await refusal(changes)).code).toBe(code);
    });

    test('a setting that became unknown since the connection was made', async () => {
      await given.store.sql("delete from configuration where `Key` = 'configkey48'");
      expect((await refusal({})).code).toBe('setting-unknown');
    });

    test('a base currency that was changed since', async () => {
      await given.store.sql("update currencies set Currency = 'BGN' where ID = 1");
      expect((await refusal({})).code).toBe('currency-mismatch');
    });
  });
}
