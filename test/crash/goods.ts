import { type Rows, row, smallWarehouse } from '../skladpro/fixture.ts';

/** Objects.ID at which the documents stand and whose stock is sent. */
export const objectId = 2;

interface Shelf {
  id: number;
  code: string;
  price: number;
  onHand: number;
  /** Columns that make the good a special one. */
  more?: Record<string, string | number>;
}

/** Numbers 2 to 11 can be sent; every one after them has something against it. */
const shelves: Shelf[] = [
  { id: 2, code: 'A-1', price: 12.5, onHand: 20 },
  { id: 3, code: 'A-2', price: 7.85, onHand: 11, more: { TaxGroup: 2 } },
  { id: 4, code: 'A-3', price: 4.1, onHand: 5.25, more: { GroupID: 2 } },
  { id: 5, code: 'A-4', price: 3.33, onHand: 0, more: { GroupID: 4 } },
  { id: 6, code: 'A-5', price: 10, onHand: 12 },
  { id: 7, code: 'A-6', price: 8, onHand: 4 },
  { id: 8, code: 'A-7', price: 6.4, onHand: 30 },
  { id: 9, code: 'A-8', price: 1.99, onHand: 100, more: { GroupID: 4 } },
  { id: 10, code: 'A-9', price: 15, onHand: 1 },
  { id: 11, code: 'A-10', price: 0.99, onHand: 7, more: { TaxGroup: 2, GroupID: 2 } },
  { id: 12, code: 'TWICE', price: 2, onHand: 3 },
  { id: 13, code: 'twice', price: 2, onHand: 3 },
  { id: 14, code: ' ', price: 2, onHand: 3 },
  { id: 15, code: 'FREE', price: 0, onHand: 3 },
  { id: 16, code: 'WORK', price: 5, onHand: 0, more: { Type: 8 } },
];

const objects = [1, 2, 3, 4];

/** The small warehouse of the engines' tests with other goods: three pieces of A-1 are in an open order there. */
export const crashWarehouse = (): Rows =>
  smallWarehouse().map(([table, rows]) => {
    if (table === 'Goods') return [table, [...rows.filter(({ ID }) => ID === 1), ...shelves.map(goodOf)]];
    if (table === 'Store') return [table, shelves.flatMap(stockOf)];
    return [table, rows];
  });

const goodOf = ({ id, code, price, more }: Shelf) =>
  row('Goods', {
    ID: id,
    Code: code,
    Name: `Стока ${code.trim() || id}`,
    Measure1: 'бр.',
    PriceIn: price / 2,
    PriceOut2: price,
    TaxGroup: 1,
    GroupID: 3,
    ...more,
  });

const stockOf = ({ id, onHand }: Shelf) =>
  objects.map((ObjectID) => ({
    ObjectID,
    GoodID: id,
    Qtty: ObjectID === objectId ? onHand : 0,
    LotID: 1,
    LotOrder: 1,
  }));
