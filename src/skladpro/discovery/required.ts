import { type TableName, tables } from '../tables.ts';

/** Columns by table. */
export type Required = Partial<Record<TableName, readonly string[]>>;

const all = (...names: TableName[]): Required =>
  Object.fromEntries(names.map((name) => [name, Object.keys(tables[name])]));

/** Without these nothing can be read and the database does not count as Склад Pro's. */
export const requiredForRead: Required = {
  ...all('GoodsGroups', 'PartnersGroups', 'Objects', 'ObjectsGroups', 'VATGroups', 'Configuration', 'System'),
  ...all('Currencies', 'Users', 'PaymentTypes'),
  Goods: [
    'ID',
    'Code',
    'BarCode1',
    'BarCode2',
    'BarCode3',
    'Catalog1',
    'Catalog2',
    'Catalog3',
    'Name',
    'Measure1',
    ...Array.from({ length: 10 }, (_, i) => `PriceOut${i + 1}`),
    'Type',
    'IsRecipe',
    'TaxGroup',
    'IsVeryUsed',
    'GroupID',
    'Deleted',
  ],
  Store: ['ObjectID', 'GoodID', 'Qtty'],
  Partners: ['ID', 'Company', 'Phone', 'Phone2', 'eMail', 'TaxNo', 'Bulstat', 'Deleted'],
  Operations: ['OperType', 'Acct', 'GoodID', 'PartnerID', 'ObjectID', 'Qtty', 'Date', 'Note', 'SrcDocID'],
};

/** Tables that each kind of write fills or lowers, every column of them. */
export const writes = {
  order: ['Operations', 'NextAcct'],
  sale: ['Operations', 'NextAcct', 'Store', 'Payments', 'CashBook'],
  good: ['Goods', 'GoodsGroups', 'Store'],
  partner: ['Partners'],
} as const satisfies Record<string, readonly TableName[]>;
export type WriteKind = keyof typeof writes;

/** Columns that a write needs: whole tables it fills, and what it looks at besides. */
export const requiredForWrite = (kind: WriteKind): Required => ({
  ...all(...writes[kind]),
  ...(kind === 'order' || kind === 'sale' ? { Goods: ['ID', 'PriceIn'], Partners: ['PaymentDays'] } : {}),
});
