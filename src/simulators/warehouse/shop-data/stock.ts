import { quantityNumber } from '../../../domain/quantity.ts';
import { type Row, rowOf } from '../row.ts';
import { type Ledger, stockKey } from './ledger.ts';

/** One row for every object × good, zero rows included, as the program keeps them without lots. */
export function storeRows(goods: Row<'Goods'>[], objectIds: number[], ledger: Ledger): Row<'Store'>[] {
  return goods.flatMap((good, g) =>
    objectIds.map((ObjectID, o) => {
      const ID = g * objectIds.length + o + 1;
      const quantity = ledger.stock.get(stockKey(ObjectID, Number(good.ID)));
      return rowOf('Store', {
        ID,
        ObjectID,
        GoodID: good.ID,
        Qtty: quantityNumber(quantity ?? 0),
        Price: quantity === undefined ? 0 : good.PriceIn,
        LotID: 1,
        LotOrder: ID,
      });
    }),
  );
}
