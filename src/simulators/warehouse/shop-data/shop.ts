import { type Row, rowOf, type WarehouseRows } from '../row.ts';
import { dirtyGoods } from './dirty-goods.ts';
import { documentLinks, yearOfDocuments } from './documents.ts';
import { goodsGroups } from './groups.ts';
import type { Ledger } from './ledger.ts';
import { partnerRows } from './partners.ts';
import { placeRows, sampleObjects } from './people-and-places.ts';
import { regularGoods } from './regular-goods.ts';
import { settingRows } from './settings.ts';
import { storeRows } from './stock.ts';

/** Goods.ID 1, which every warehouse has. */
const serviceGood = rowOf('Goods', {
  ID: 1,
  Code: '1',
  Name: 'Служебна стока',
  Name2: 'Служебна стока',
  Measure1: 'бр.',
  Measure2: 'бр.',
  Ratio: 1,
  TaxGroup: 1,
  IsVeryUsed: -1,
  GroupID: -1,
});

/** Settings, people and places, with the goods, their groups and what the documents left behind. */
export function warehouseOf(
  groups: Row<'GoodsGroups'>[],
  goods: Row<'Goods'>[],
  ledger: Ledger,
): WarehouseRows {
  const allGoods = [serviceGood, ...goods];
  return {
    ...settingRows,
    ...placeRows,
    ...partnerRows,
    GoodsGroups: groups,
    Goods: allGoods,
    Operations: ledger.operations,
    Payments: ledger.payments,
    CashBook: ledger.cashBook,
    NextAcct: [...ledger.nextAccts].map((NextAcct) => rowOf('NextAcct', { NextAcct })),
    Store: storeRows(allGoods, Object.values(sampleObjects), ledger),
  };
}

/** The shop „Гювече и приятели“: its goods, its dirt and a year of its documents. */
export function sampleShop(): WarehouseRows {
  const goods = [...regularGoods, ...dirtyGoods];
  const rows = warehouseOf(
    goodsGroups,
    goods.map((good) => good.row),
    yearOfDocuments(goods),
  );
  return { ...rows, ...documentLinks };
}
