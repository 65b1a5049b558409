import type { Cell } from '../../src/simulators/warehouse/row.ts';
import { type Rows, smallWarehouse } from '../skladpro/fixture.ts';

/** A good of a test: what is not given is in order. */
export interface ShelfGood {
  id: number;
  code?: Cell;
  barcode?: Cell;
  name?: Cell;
  /** PriceOut2, VAT included. */
  price?: Cell;
  /** In object 2. */
  onHand?: Cell;
  groupId?: number;
  /** 1: 20 %, 2: 9 %. */
  taxGroup?: number;
  /** 8: a service. */
  type?: number;
}

const goodRow = (good: ShelfGood): Record<string, Cell> => ({
  ID: good.id,
  Code: good.code === undefined ? `K-${good.id}` : good.code,
  BarCode1: good.barcode ?? ' ',
  Name: good.name === undefined ? `Стока ${good.id}` : good.name,
  Measure1: 'бр.',
  PriceIn: 1,
  PriceOut2: good.price === undefined ? 10 : good.price,
  TaxGroup: good.taxGroup ?? 1,
  Type: good.type ?? 0,
  GroupID: good.groupId ?? 2,
});

const stockRow = ({ id, onHand }: ShelfGood): Record<string, Cell> => ({
  ObjectID: 2,
  GoodID: id,
  Qtty: onHand === undefined ? 5 : onHand,
  LotID: 1,
  LotOrder: 1,
});

/** So many goods in order, from the ID on. */
export const goodsFrom = (first: number, count: number): ShelfGood[] =>
  Array.from({ length: count }, (_, i) => ({ id: first + i }));

const replaced = ['Goods', 'Store', 'Operations', 'Transformations', 'NextAcct'];

/** The small warehouse with these goods and no documents. */
export const shelf = (goods: ShelfGood[]): Rows => [
  ...smallWarehouse().filter(([table]) => !replaced.includes(table)),
  ['Goods', [{ ID: 1, Code: '1', Name: 'Служебна стока', TaxGroup: 1, GroupID: -1 }, ...goods.map(goodRow)]],
  ['Store', goods.map(stockRow)],
];
