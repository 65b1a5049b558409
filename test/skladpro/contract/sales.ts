import { describe, expect, test } from 'vitest';
import type { WarehouseDocument } from '../../../src/domain/document.ts';
import { problemFrom } from '../expect-problem.ts';
import { lineOf, saleOf } from './sample-document.ts';
import { freshWarehouse, type OpenStore } from './suite.ts';

export function salesContract(open: OpenStore): void {
  const given = freshWarehouse(open);
  const write = (changes: Partial<WarehouseDocument> = {}) => given.warehouse.writeDocument(saleOf(changes));
  const stockOf = async (good: number, object = 2) => {
    const rows = await given.store.sql(
      `select Qtty from store where GoodID = ${good} and ObjectID = ${object} order by ID`,
    );
    return rows.map((row) => row.Qtty);
  };
  const setting = (key: string, value: string) =>
    given.store.sql(
      `update configuration set \`Value\` = '${value}' where \`Key\` = '${key}' and UserID = -1`,
    );
  const everything = () =>
    Promise.all(
      ['operations', 'nextacct', 'payments', 'cashbook', 'store'].map((table) =>
        given.store.sql(`select * from ${table} order by 1`),
      ),
    );
  const refusal = async (changes: Partial<WarehouseDocument> = {}) => {
    const before = await everything();
    const problem = await problemFrom(write(changes));
    expect(await everything()).toEqual(before);
    return problem;
  };

  test('lowers stock relatively and signs its rows −1', async () => {
    expect(await write()).toEqual({ kind: 'sale', operType: 2, acct: 10, objectId: 2, created: true });
    const rows = await given.store.sql(
      'select GoodID, Qtty, Sign from operations where OperType = 2 and Acct = 10',
    );
    expect(rows).toEqual([
      { GoodID: 2, Qtty: 2, Sign: -1 },
      { GoodID: 3, Qtty: 0.25, Sign: -1 },
    ]);
    expect(await stockOf(2)).toEqual([8]);
    expect(await stockOf(2, 3)).toEqual([5.25]);
    expect(await stockOf(3)).toEqual([1.75]);
    expect(await given.store.sql("select * from nextacct where NextAcct = 'S10'")).toHaveLength(1);
  });

  test('records what is due and what was paid', async () => {
    await write();
    const rows = await given.store.sql('select * from payments order by ID');
    const common = { Acct: 10, OperType: 2, PartnerID: 2, ObjectID: 2, UserID: 2, Sign: 1, Type: 3 };
    const dates = { Date: '2026-03-02 00:00:00', EndDate: '2026-03-09 00:00:00' };
    expect(rows).toEqual([
      expect.objectContaining({ ...common, ...dates, Mode: -1, Qtty: 25.76, TransactionNumber: ' ' }),
      expect.objectContaining({ ...common, ...dates, Mode: 1, Qtty: 25.76, TransactionNumber: 'pi_123' }),
    ]);
    expect(await given.store.sql('select * from cashbook')).toEqual([]);
  });

  test('puts cash, and only cash, into the cash book', async () => {
    await write({
      payments: [
        { typeId: 1, amount: '20', reference: '' },
        { typeId: 3, amount: '5.76', reference: 'pi_1' },
      ],
    });
    expect(await given.store.sql('select * from cashbook')).toEqual([
      expect.objectContaining({
        Desc: 'Продажба № 0000000010',
        OperType: 8,
        Sign: 1,
        Profit: 20,
        UserID: 2,
        ObjectID: 2,
        Date: '2026-03-02 00:00:00',
      }),
    ]);
    expect(await given.store.sql('select Mode, Type from payments order by ID')).toEqual([
      { Mode: -1, Type: 1 },
      { Mode: 1, Type: 1 },
      { Mode: 1, Type: 3 },
    ]);
  });

  test('leaves an unpaid sale with what is due alone', async () => {
    await write({ payments: [] });
    expect(await given.store.sql('select Mode, Type, Qtty from payments')).toEqual([
      { Mode: -1, Type: 1, Qtty: 25.76 },
    ]);
  });

  test('what is due includes VAT when stored prices exclude it', async () => {
    await setting('configkey20', '0');
    await write();
    const [due] = await given.store.sql('select Qtty from payments where Mode = -1');
    const [stored] = await given.store.sql(
      'select sum(Qtty * (PriceOut + VATOut)) as total from operations where OperType = 2 and Acct = 10',
    );
    expect(due?.Qtty).toBe(25.76);
    // 2 × 11.90 + 0.25 × 7.85
    expect(Number(stored?.total)).toBeCloseTo(25.7625, 9);
  });

  test('joins lines of one good at one price', async () => {
    await write({ lines: [lineOf(2, '1', '11.90'), lineOf(3, '1', '1'), lineOf(2, '2', '11.9')] });
    expect(
      await given.store.sql('select GoodID, Qtty from operations where OperType = 2 and Acct = 10'),
    ).toEqual([
      { GoodID: 2, Qtty: 3 },
      { GoodID: 3, Qtty: 1 },
    ]);
    expect(await stockOf(2)).toEqual([7]);
  });

  test('keeps lines of one good at two prices, and lowers its stock by both', async () => {
    await write({ lines: [lineOf(2, '1', '11.90'), lineOf(2, '2', '10')], payments: [] });
    expect(
      await given.store.sql('select Qtty from operations where OperType = 2 and Acct = 10'),
    ).toHaveLength(2);
    expect(await stockOf(2)).toEqual([7]);
  });

  test('shares its numbers with consignment sales', async () => {
    await given.store.sql(
      'insert into operations (OperType, Acct, PartnerID, ObjectID) values (16, 40, 2, 2)',
    );
    expect((await write()).acct).toBe(41);
  });

  describe('stock', () => {
    test('of open orders is not sold again', async () => {
      // 10 on hand, 3 in order № 5.
      expect((await write({ token: 'T1', lines: [lineOf(2, '7', '1')], payments: [] })).created).toBe(true);
      const problem = await refusal({ token: 'T2', lines: [lineOf(2, '1', '1')], payments: [] });
      expect(problem.code).toBe('stock-short');
      expect(problem.text.bg).toContain('Мурсалски чай');
      expect(await stockOf(2)).toEqual([3]);
    });

    test('in open restaurant bills of the object is not sold either', async () => {
      await given.store.sql(
        'insert into operations (OperType, Acct, PartnerID, ObjectID, SrcDocID, GoodID, Qtty) values (33, 7, 2, 77, 2, 3, 1.5)',
      );
      expect((await refusal({ lines: [lineOf(3, '0.6', '1')], payments: [] })).code).toBe('stock-short');
      expect((await write({ lines: [lineOf(3, '0.5', '1')], payments: [] })).created).toBe(true);
    });

    test('may go below zero when the program allows it', async () => {
      await setting('configkey12', '-1');
      await write({ lines: [lineOf(2, '12', '1')], payments: [] });
      expect(await stockOf(2)).toEqual([-2]);
    });

    test('sold to the last thousandth in spite of floats', async () => {
      await given.store.sql(
        'update store set Qtty = 0.1 + 0.2 - 0.00000001 where GoodID = 3 and ObjectID = 2',
      );
      expect((await write({ lines: [lineOf(3, '0.3', '1')], payments: [] })).created).toBe(true);
    });

    test('of non-inventory goods is lowered without a check', async () => {
      await write({ lines: [lineOf(6, '1', '5')], payments: [] });
      expect(await stockOf(6)).toEqual([-1]);
    });

    test('must have its row', async () => {
      await given.store.sql('delete from store where GoodID = 3 and ObjectID = 2');
      expect((await refusal()).code).toBe('store-row-missing');
    });

    test('in several rows is not guessed at', async () => {
      expect((await refusal({ lines: [lineOf(10, '0.1', '1')], payments: [] })).code).toBe(
        'store-row-damaged',
      );
    });

    test('that holds no number is not sold from', async () => {
      await given.store.sql('update store set Qtty = null where GoodID = 3 and ObjectID = 2');
      expect((await refusal()).code).toBe('store-row-damaged');
    });
  });

  describe('refuses with a reason', () => {
    test.each<[string, Partial<WarehouseDocument>]>([
      ['good-type', { lines: [lineOf(8, '1', '3')] }],
      ['payment-type-missing', { payments: [{ typeId: 9, amount: '1', reference: '' }] }],
      ['overpaid', { payments: [{ typeId: 3, amount: '25.77', reference: '' }] }],
      ['not-a-number', { payments: [{ typeId: 3, amount: '5 лв.', reference: '' }] }],
    ])('%s', async (code, changes) => {
      expect((await refusal(changes)).code).toBe(code);
    });

    test('a recipe while production is automatic', async () => {
      await setting('configkey1', '-1');
      expect((await refusal({ lines: [lineOf(7, '1', '30')], payments: [] })).code).toBe('good-recipe');
      await setting('configkey12', '-1');
      await setting('configkey1', '0');
      expect((await write({ lines: [lineOf(7, '1', '30')], payments: [] })).created).toBe(true);
    });

    test.each([
      ['configkey23', '5', 'lots-in-use'],
      ['configkey12', '?', 'setting-unknown'],
    ])('%s = %s', async (key, value, code) => {
      await setting(key, value);
      expect((await refusal()).code).toBe(code);
    });

    test('a СУПТО warehouse', async () => {
      await given.store.sql('insert into ecrreceipts (ReceiptType) values (8)');
      await given.warehouse.facts();
      expect((await refusal()).code).toBe('supto-in-use');
    });
  });

  test('an order that stands under the token is not sold on top', async () => {
    await given.warehouse.writeDocument(saleOf({ kind: 'order', payments: [] }));
    expect(await write()).toMatchObject({ kind: 'order', acct: 6, created: false });
    expect(await stockOf(2)).toEqual([10]);
  });
}
