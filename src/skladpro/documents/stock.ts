import type { Decimal } from 'decimal.js';
import { sql } from 'kysely';
import type { Db } from '../engine.ts';
import { nonInventory } from '../goods/read.ts';
import { numberOf } from '../numbers.ts';
import { openOrders } from '../open-orders.ts';
import { pieces } from '../rows.ts';
import type { LineGood } from './goods.ts';
import { stockShort, storeRowDamaged, storeRowMissing } from './stock-problems.ts';

/** Half a thousandth: sums of floats that are equal to a person. */
const tolerance = 0.0005;

export interface StockRules {
  objectId: number;
  negativeAllowed: boolean;
  numbersPerObject: boolean;
  knowsTransformations: boolean;
}

/**
 * Lowers the stock of a sale's goods, each by a relative update of exactly one row. Unless negative stock is allowed, what
 * is on hand less open orders must cover the quantity; non-inventory goods are not checked.
 * @throws ProblemError `store-row-missing`, `store-row-damaged`, `stock-short`.
 */
export async function lowerStock(
  db: Db,
  quantities: Map<number, Decimal>,
  goods: Map<number, LineGood>,
  rules: StockRules,
): Promise<void> {
  const stands = await stockRows(db, [...quantities.keys()], rules.objectId);
  const ordered = rules.negativeAllowed
    ? new Map()
    : await orderedQuantities(db, [...quantities.keys()], rules);
  for (const [goodId, quantity] of quantities) {
    const good = goods.get(goodId);
    const stock = stands.get(goodId);
    const name = good?.name ?? String(goodId);
    if (!stock) throw storeRowMissing(name, rules.objectId);
    if (stock.rows !== 1 || stock.onHand === null) throw storeRowDamaged(name, rules.objectId);
    const isCounted = ((good?.type ?? 0) & nonInventory) === 0;
    const reserved: number = ordered.get(goodId) ?? 0;
    const wanted = quantity.toNumber();
    let update = db
      .updateTable('Store')
      .set({ Qtty: sql<number>`${sql.ref('Qtty')} - ${wanted}` })
      .where('ObjectID', '=', rules.objectId)
      .where('GoodID', '=', goodId);
    if (!rules.negativeAllowed && isCounted) {
      update = update.where('Qtty', '>=', wanted + reserved - tolerance);
    }
    const result = await update.executeTakeFirst();
    if (Number(result.numUpdatedRows) === 0) throw stockShort(name, wanted, stock.onHand, reserved);
    if (Number(result.numUpdatedRows) > 1) throw storeRowDamaged(name, rules.objectId);
  }
}

async function stockRows(db: Db, goodIds: number[], objectId: number) {
  const stands = new Map<number, { rows: number; onHand: number | null }>();
  for (const piece of pieces(goodIds)) {
    const rows = await db
      .selectFrom('Store')
      .select(['GoodID', 'Qtty'])
      .where('ObjectID', '=', objectId)
      .where('GoodID', 'in', piece)
      .execute();
    for (const row of rows) {
      const before = stands.get(row.GoodID ?? 0)?.rows ?? 0;
      stands.set(row.GoodID ?? 0, { rows: before + 1, onHand: numberOf(row.Qtty) });
    }
  }
  return stands;
}

async function orderedQuantities(db: Db, goodIds: number[], rules: StockRules): Promise<Map<number, number>> {
  const ordered = new Map<number, number>();
  for (const piece of pieces(goodIds)) {
    const rows = await openOrders(db, {
      objectIds: [rules.objectId],
      numbersPerObject: rules.numbersPerObject,
      knowsTransformations: rules.knowsTransformations,
      restaurantBills: true,
    })
      .where('op.GoodID', 'in', piece)
      .execute();
    for (const row of rows) ordered.set(row.GoodID ?? 0, numberOf(row.ordered) ?? 0);
  }
  return ordered;
}
