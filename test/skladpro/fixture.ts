import type { Cell } from '../../src/simulators/warehouse/row.ts';
import { type TableName, warehouseTables } from '../../src/simulators/warehouse/schema.ts';

const empty = { id: null, int: 0, float: 0, text: ' ', datetime: '2025-01-01 00:00:00' } as const;

/** A whole row: one space, 0 and a fixed moment for what is not given; the ID only when it is given. */
export function row(table: TableName, values: Record<string, Cell>): Record<string, Cell> {
  const columns = warehouseTables.find((one) => one.name === table)?.columns ?? [];
  const unknown = Object.keys(values).find((name) => !columns.some((column) => column.name === name));
  if (unknown) throw new Error(`${table} has no column ${unknown}`);
  const blank = columns.filter((column) => column.kind !== 'id').map((c) => [c.name, empty[c.kind]]);
  return { ...Object.fromEntries(blank), ...values };
}

export type Rows = [TableName, Record<string, Cell>[]][];

const setting = (Key: string, Value: string) => ({ Key, Value, UserID: -1 });

const stock = (GoodID: number, quantities: Record<number, number>) =>
  [1, 2, 3, 4].map((ObjectID) => ({
    ObjectID,
    GoodID,
    Qtty: quantities[ObjectID] ?? 0,
    LotID: 1,
    LotOrder: 1,
  }));

const line = {
  PartnerID: 2,
  ObjectID: 2,
  OperatorID: 2,
  UserID: 2,
  CurrencyID: 1,
  CurrencyRate: 1,
  LotID: 1,
};

/**
 * A warehouse small enough to know by heart: objects 2 and 3 (3 in a group below that of 2), goods 2…10, one open order
 * (19 № 5: 3 pieces of good 2), one order that became a sale (19 № 4 → 2 № 9).
 */
export const smallWarehouse = (): Rows => [
  ['System', [{ Version: '3.07', ProductID: 1 }]],
  ['Currencies', [{ ID: 1, Currency: 'EUR' }]],
  [
    'Configuration',
    [
      setting('configkey1', '0'),
      setting('configkey12', '0'),
      setting('configkey20', '-1'),
      setting('configkey23', '0'),
      setting('configkey48', '0'),
      { Key: 'configkey20', Value: '0', UserID: 2 },
    ],
  ],
  [
    'Registration',
    [
      { ID: 1, Company: 'Служебна' },
      { ID: 2, Company: 'Чайна ООД', IsDefault: -1 },
    ],
  ],
  [
    'VATGroups',
    [
      { ID: 1, VATValue: 20 },
      { ID: 2, VATValue: 9 },
    ],
  ],
  [
    'Users',
    [
      { ID: 1, Name: 'Служебен потребител' },
      { ID: 2, Name: 'Агент' },
      { ID: 3, Name: 'Бивш', Deleted: -1 },
    ],
  ],
  [
    'Objects',
    [
      { ID: 1, Name: 'Служебен обект', GroupID: -1 },
      { ID: 2, Name: 'Магазин', GroupID: 2 },
      { ID: 3, Name: 'Склад', GroupID: 3, Deleted: null },
      { ID: 4, Name: 'Закрит', GroupID: 2, Deleted: -1 },
    ],
  ],
  [
    'ObjectsGroups',
    [
      { ID: 1, Code: '-1', Name: 'Служебна група' },
      { ID: 2, Code: 'AAA', Name: 'Обекти' },
      { ID: 3, Code: 'AAAAAA', Name: 'Складове' },
      { ID: 4, Code: 'AAB', Name: 'Празна' },
    ],
  ],
  [
    'GoodsGroups',
    [
      { ID: 1, Code: '-1', Name: 'Служебна група' },
      { ID: 2, Code: 'AAA', Name: 'Напитки' },
      { ID: 3, Code: 'AAAAAA', Name: 'Чай' },
      { ID: 4, Code: 'AAB', Name: 'Храни' },
    ],
  ],
  [
    'PartnersGroups',
    [
      { ID: 1, Code: '-1', Name: 'Служебна група' },
      { ID: 2, Code: 'AAA', Name: 'Клиенти' },
    ],
  ],
  [
    'Partners',
    [
      { ID: 1, Company: 'Служебен партньор', PriceGroup: 1 },
      { ID: 2, Company: 'Онлайн клиент', PriceGroup: 1, PaymentDays: 7 },
      {
        ID: 3,
        Company: 'Билка ООД',
        Bulstat: '203 456 789',
        TaxNo: 'BG 203456789',
        eMail: 'Office@Bilka.bg; sklad@bilka.bg',
        Phone: '02/987-65-43, 0888 123 456',
      },
      { ID: 4, Company: 'Стара ООД', Bulstat: '111222333', Deleted: -1 },
      { ID: 5, Company: 'Билка ООД', Bulstat: '999888777' },
    ],
  ],
  [
    'PaymentTypes',
    [
      { ID: 1, Name: 'В брой', PaymentMethod: 1 },
      { ID: 2, Name: 'По банка', PaymentMethod: 2 },
      { ID: 3, Name: 'Карта', PaymentMethod: 3 },
    ],
  ],
  [
    'Goods',
    [
      { ID: 1, Code: '1', Name: 'Служебна стока', TaxGroup: 1, GroupID: -1 },
      {
        ID: 2,
        Code: 'A1',
        BarCode1: '3800000000011',
        BarCode3: '111,222',
        Name: 'Мурсалски чай',
        Measure1: 'бр.',
        PriceIn: 6,
        PriceOut1: 10,
        PriceOut2: 12.5,
        TaxGroup: 1,
        IsVeryUsed: -1,
        GroupID: 3,
      },
      {
        ID: 3,
        Code: ' Кафе-1 ',
        Name: 'Кафе',
        Measure1: 'кг',
        PriceIn: 3,
        PriceOut2: 7.85,
        TaxGroup: 2,
        GroupID: 2,
      },
      { ID: 4, Code: 'X', Name: 'Скрита', PriceOut2: 1, TaxGroup: 1, IsVeryUsed: -2, GroupID: 4 },
      { ID: 5, Code: 'A1', Name: 'Изтрита', TaxGroup: 1, GroupID: 4, Deleted: -1 },
      { ID: 6, Code: 'DELIVERY', Name: 'Доставка', PriceOut2: 5, TaxGroup: 1, Type: 8, GroupID: 4 },
      { ID: 7, Code: 'REC', Name: 'Кошница', PriceOut2: 30, TaxGroup: 1, IsRecipe: -1, GroupID: 4 },
      { ID: 8, Code: 'FIX', Name: 'С твърда цена', PriceOut2: 3, TaxGroup: 1, Type: 1, GroupID: 4 },
      {
        ID: 9,
        Code: null,
        Name: null,
        PriceOut2: null,
        TaxGroup: 99,
        GroupID: -1,
        IsVeryUsed: null,
        Deleted: null,
      },
      { ID: 10, Code: 'a1', Name: 'Друг чай', PriceOut2: 0.1, TaxGroup: 1, GroupID: 3 },
    ],
  ],
  [
    'Store',
    [
      ...stock(2, { 2: 10, 3: 5.25 }),
      ...stock(3, { 2: 2 }),
      ...[4, 5, 6, 7, 8, 9].flatMap((id) => stock(id, {})),
      ...stock(10, { 2: 0.1 }),
      { ObjectID: 2, GoodID: 10, Qtty: 0.2, LotID: 2 },
    ],
  ],
  [
    'Operations',
    [
      { ...line, OperType: 19, Acct: 4, GoodID: 2, Qtty: 1, PriceOut: 12.5, Note: 'стара' },
      { ...line, OperType: 2, Acct: 9, GoodID: 2, Qtty: 1, Sign: -1, PriceOut: 12.5 },
      { ...line, OperType: 19, Acct: 5, GoodID: 2, Qtty: 3, PriceOut: 12.5, Note: 'по телефона' },
      { ...line, OperType: 19, Acct: -11, GoodID: 2, Qtty: 50 },
      { ...line, OperType: 19, Acct: 1, GoodID: 2, Qtty: 50, PartnerID: 0 },
    ],
  ],
  ['Transformations', [{ FromOperType: 19, FromAcct: 4, ToOperType: 2, ToAcct: 9 }]],
  ['NextAcct', [{ NextAcct: 'OR4' }, { NextAcct: 'OR5' }, { NextAcct: 'S9' }]],
];
