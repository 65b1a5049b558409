import { type KeyField, keyFields } from '../../domain/good.ts';
import type { Cell, Row, WarehouseRows } from './row.ts';

/** How many live goods have a usable, an empty or a shared value in a key field. */
export interface KeyFacts {
  unique: number;
  empty: number;
  /** Live goods whose trimmed value another live good has too, letter case ignored. */
  shared: number;
}

/** Exact figures of a sample warehouse, counted from its rows. A live good has ID > 1 and is not marked as deleted. */
export interface SampleFacts {
  /** All rows of Goods, the service row and the deleted ones included. */
  goodsRows: number;
  liveGoods: number;
  deletedGoods: number;
  /** Goods groups without the service group. */
  goodsGroups: number;
  keys: Record<KeyField, KeyFacts>;
  /** Live goods by VAT percent; `unknown` for a tax group that does not exist. */
  vat: Record<string, number>;
  /** Live goods whose PriceOut2 is 0 or no number. */
  retailZero: number;
  retailMissing: number;
  liveObjects: number;
  /** Users that may sign documents. */
  users: number;
  /** Live partners without the service row. */
  partners: number;
  storeRows: number;
  /** Documents by Operations.OperType; drafts are not counted. */
  documents: Record<number, number>;
}

const trimmed = (cell: Cell): string => (cell === null ? '' : String(cell).trim());
const isLive = (row: { ID: Cell; Deleted: Cell }): boolean => Number(row.ID) > 1 && row.Deleted !== -1;

function keyFacts(goods: Row<'Goods'>[], field: KeyField): KeyFacts {
  const keys = goods.map((good) => trimmed(good[field]).toLowerCase());
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    unique: keys.filter((key) => key !== '' && counts.get(key) === 1).length,
    empty: counts.get('') ?? 0,
    shared: keys.filter((key) => key !== '' && counts.get(key) !== 1).length,
  };
}

function countBy<T>(items: Iterable<T>, label: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[label(item)] = (counts[label(item)] ?? 0) + 1;
  return counts;
}

/** Counts the figures that tests and the demo compare with. */
export function factsOf(rows: WarehouseRows): SampleFacts {
  const goods = rows.Goods ?? [];
  const live = goods.filter(isLive);
  const rates = new Map(rows.VATGroups?.map((group) => [group.ID, String(group.VATValue)]));
  const saved = (rows.Operations ?? []).filter((row) => Number(row.Acct) > 0);
  const documents = new Set(saved.map((row) => `${row.OperType} ${row.Acct}`));
  return {
    goodsRows: goods.length,
    liveGoods: live.length,
    deletedGoods: goods.filter((good) => good.Deleted === -1).length,
    goodsGroups: (rows.GoodsGroups ?? []).filter((group) => Number(group.ID) > 1).length,
    keys: Object.fromEntries(keyFields.map((field) => [field, keyFacts(live, field)])) as Record<
      KeyField,
      KeyFacts
    >,
    vat: countBy(live, (good) => rates.get(good.TaxGroup) ?? 'unknown'),
    retailZero: live.filter((good) => good.PriceOut2 === 0).length,
    retailMissing: live.filter((good) => typeof good.PriceOut2 !== 'number').length,
    liveObjects: (rows.Objects ?? []).filter(isLive).length,
    users: (rows.Users ?? []).filter(isLive).length,
    partners: (rows.Partners ?? []).filter(isLive).length,
    storeRows: rows.Store?.length ?? 0,
    documents: countBy(documents, (document) => document.split(' ')[0] ?? ''),
  };
}
