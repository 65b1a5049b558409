import { afterEach, describe, expect, test, vi } from 'vitest';
import { accessColumns } from '../../../src/skladpro/engines/access/columns.ts';
import { openOdbcLink } from '../../../src/skladpro/engines/access/odbc-link.ts';
import type { OdbcConnection, OdbcRows } from '../../../src/skladpro/engines/access/odbc-package.ts';

const fake = vi.hoisted(() => ({ query: vi.fn(), columns: vi.fn() }));
vi.mock('../../../src/skladpro/engines/access/odbc-package.ts', () => ({
  loadOdbc: async () => ({ connect: async () => fake as unknown as OdbcConnection }),
}));
afterEach(() => {
  vi.resetAllMocks();
});

const answer = (rows: Record<string, unknown>[], columns: Record<string, number> = {}, count = 0): OdbcRows =>
  Object.assign([...rows], {
    count,
    columns: Object.entries(columns).map(([name, dataType]) => ({ name, dataType })),
  });

describe('what the ODBC driver gives', () => {
  test('is plain: Currency as a number, Yes/No as −1 and 0', async () => {
    const row = { price: '12,50', rate: '9.5', code: '007', sold: true, hidden: false, none: null, many: 7n };
    fake.query.mockResolvedValue(answer([row], { price: 2, rate: 7, code: 12, sold: -7 }));
    const link = await openOdbcLink('DRIVER=x');
    expect(await link.query('select')).toEqual([
      { price: 12.5, rate: 9.5, code: '007', sold: -1, hidden: 0, none: null, many: 7 },
    ]);
  });

  test('is refused where a number column holds no number, or a value has no plain form', async () => {
    const link = await openOdbcLink('DRIVER=x');
    fake.query.mockResolvedValue(answer([{ price: '12 лв' }], { price: 3 }));
    await expect(link.query('select')).rejects.toMatchObject({ name: 'LinkError', state: '22018' });
    fake.query.mockResolvedValue(answer([{ picture: new ArrayBuffer(1) }]));
    await expect(link.query('select')).rejects.toMatchObject({ name: 'LinkError', state: '07006' });
  });

  test('is the count of rows for a change', async () => {
    fake.query.mockResolvedValue(answer([], {}, 3));
    const link = await openOdbcLink('DRIVER=x');
    expect(await link.execute('update')).toBe(3);
  });

  test('as an error keeps state, number and words of the driver', async () => {
    const odbcErrors = [{ state: '23000', code: -1605, message: 'duplicate values' }];
    fake.query.mockRejectedValue(Object.assign(new Error('[odbc] Error executing'), { odbcErrors }));
    const link = await openOdbcLink('DRIVER=x');
    await expect(link.execute('insert')).rejects.toMatchObject({
      name: 'LinkError',
      message: 'duplicate values',
      state: '23000',
      native: -1605,
    });
    fake.query.mockRejectedValue(new TypeError('no driver spoke'));
    await expect(link.execute('insert')).rejects.toMatchObject({ state: 'HY000', native: 0 });
  });

  test('of the columns is what discovery judges by', async () => {
    const described = (
      TYPE_NAME: string,
      NULLABLE: number,
      COLUMN_SIZE: number,
      COLUMN_DEF: string | null = null,
    ) => ({
      TABLE_NAME: 'Goods',
      COLUMN_NAME: TYPE_NAME,
      TYPE_NAME,
      NULLABLE,
      COLUMN_SIZE,
      COLUMN_DEF,
    });
    fake.columns.mockResolvedValue(
      answer([
        described('COUNTER', 0, 10),
        described('INTEGER', 0, 10),
        described('SMALLINT', 0, 5, '0'),
        described('CURRENCY', 1, 19),
        described('BIT', 0, 1, '0'),
        described('VARCHAR', 1, 255),
        described('LONGCHAR', 1, 1073741823),
        described('DATETIME', 1, 19),
        described('LONGBINARY', 1, 1073741823),
      ]),
    );
    const link = await openOdbcLink('DRIVER=x');
    const found = accessColumns(await link.columns());
    expect(found.map(({ column, kind, length, mustBeGiven }) => [column, kind, length, mustBeGiven])).toEqual(
      [
        ['COUNTER', 'number', undefined, false],
        ['INTEGER', 'number', undefined, true],
        ['SMALLINT', 'number', undefined, false],
        ['CURRENCY', 'number', undefined, false],
        ['BIT', 'number', undefined, false],
        ['VARCHAR', 'text', 255, false],
        ['LONGCHAR', 'text', 1073741823, false],
        ['DATETIME', 'date', undefined, false],
        ['LONGBINARY', 'other', undefined, false],
      ],
    );
  });
});
