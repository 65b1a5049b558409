import { sql } from 'kysely';
import type { Db } from './engine.ts';

/** Orders (Поръчка, 19) and open restaurant bills (33), which name their stock object in SrcDocID. */
const order = 19;
const restaurantBill = 33;

export interface OpenOrdersScope {
  objectIds: number[];
  /** A link in Transformations names no object: with numbers per object the resulting document must be at the same one. */
  numbersPerObject: boolean;
  /** Without the table of links every order counts as open. */
  knowsTransformations: boolean;
  restaurantBills: boolean;
}

/** GoodID and the quantity in open orders at the objects: those not yet turned into another document. */
export function openOrders(db: Db, scope: OpenOrdersScope) {
  let query = db
    .selectFrom('Operations as op')
    .select((eb) => ['op.GoodID', eb.fn.sum<number | null>('op.Qtty').as('ordered')])
    .where('op.PartnerID', '<>', 0)
    .where('op.Acct', '>', 0)
    .where((eb) => {
      const orders = eb.and([eb('op.OperType', '=', order), eb('op.ObjectID', 'in', scope.objectIds)]);
      if (!scope.restaurantBills) return orders;
      const bills = eb.and([
        eb('op.OperType', '=', restaurantBill),
        eb('op.SrcDocID', 'in', scope.objectIds),
      ]);
      return eb.or([orders, bills]);
    });
  if (scope.knowsTransformations) {
    query = query.where((eb) => {
      const link = eb
        .selectFrom('Transformations as tr')
        .select(sql<number>`1`.as('one'))
        .whereRef('tr.FromOperType', '=', 'op.OperType')
        .whereRef('tr.FromAcct', '=', 'op.Acct');
      return eb.not(
        eb.exists(
          scope.numbersPerObject
            ? link.where((inner) =>
                inner.exists(
                  inner
                    .selectFrom('Operations as made')
                    .select(sql<number>`1`.as('one'))
                    .whereRef('made.OperType', '=', 'tr.ToOperType')
                    .whereRef('made.Acct', '=', 'tr.ToAcct')
                    .whereRef('made.ObjectID', '=', 'op.ObjectID'),
                ),
              )
            : link,
        ),
      );
    });
  }
  return query.groupBy('op.GoodID');
}
