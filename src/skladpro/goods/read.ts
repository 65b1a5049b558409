import { sql } from 'kysely';
import type { Good } from '../../domain/good.ts';
import type { Db } from '../engine.ts';
import { grossText, numberOf, quantityOf } from '../numbers.ts';
import { type OpenOrdersScope, openOrders } from '../open-orders.ts';
import { live, serviceId } from '../rows.ts';
import { textOf } from '../text.ts';
import { readGroups, withDescendants } from '../tree.ts';
import type { GoodsQuery } from '../warehouse.ts';

/** `Goods.Type`: not counted in stock. */
export const nonInventory = 8;

/** The statement of a whole catalogue: few columns, stock and open orders summed by the database, in ID order. */
export async function goodsStatement(db: Db, query: GoodsQuery, scope: Omit<OpenOrdersScope, 'objectIds'>) {
  // No object has the ID 0: nothing is summed when none was chosen.
  const objectIds = query.objectIds.length > 0 ? query.objectIds : [0];
  const stock = db
    .selectFrom('Store')
    .select((eb) => [
      'GoodID',
      eb.fn.sum<number | null>('Qtty').as('onHand'),
      // NULL, and text in SQLite, equal no number.
      sql<number>`sum(case when ${sql.ref('Qtty')} + 0 = ${sql.ref('Qtty')} then 0 else 1 end)`.as('strange'),
    ])
    .where('ObjectID', 'in', objectIds)
    .groupBy('GoodID');
  let statement = db
    .selectFrom('Goods as g')
    .leftJoin('VATGroups as v', 'v.ID', 'g.TaxGroup')
    .leftJoin(stock.as('s'), 's.GoodID', 'g.ID')
    .leftJoin(openOrders(db, { ...scope, objectIds }).as('o'), 'o.GoodID', 'g.ID')
    .select([
      'g.ID as id',
      'g.Name as name',
      'g.Code as code',
      `g.${query.keyField} as key`,
      'g.GroupID as groupId',
      'g.Measure1 as measure',
      'v.VATValue as vatRate',
      `g.${query.priceField} as price`,
      'g.Type as type',
      's.onHand as onHand',
      's.strange as strange',
      'o.ordered as ordered',
    ])
    .where('g.ID', '>', serviceId)
    .where(live('g.Deleted'))
    .orderBy('g.ID');
  if (query.state === 'used') {
    statement = statement.where((eb) =>
      eb.or([eb('g.IsVeryUsed', 'is', null), eb('g.IsVeryUsed', '>=', -1)]),
    );
  }
  if (query.state === 'often') statement = statement.where('g.IsVeryUsed', '=', -1);
  if (query.groupIds.length > 0) {
    const groupIds = withDescendants(await readGroups(db, 'GoodsGroups'), query.groupIds, 'GoodsGroups');
    statement = statement.where('g.GroupID', 'in', groupIds);
  }
  return statement;
}

type GoodRow = Awaited<ReturnType<Awaited<ReturnType<typeof goodsStatement>>['execute']>>[number];

/** A row of that statement in the terms of the domain. */
export function goodOf(row: GoodRow, includesVat: boolean): Good {
  const vatRate = numberOf(row.vatRate);
  return {
    id: row.id,
    name: textOf(row.name),
    code: textOf(row.code),
    key: textOf(row.key),
    groupId: Math.abs(row.groupId ?? serviceId) || serviceId,
    measure: textOf(row.measure),
    vatRate,
    priceGross: grossText(row.price, vatRate, includesVat),
    onHand: Number(row.strange ?? 0) > 0 ? null : quantityOf(row.onHand ?? 0),
    ordered: quantityOf(row.ordered ?? 0) ?? 0,
    service: ((row.type ?? 0) & nonInventory) !== 0,
  };
}
