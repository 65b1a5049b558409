import type { PlacedOrder } from '../../src/simulators/woocommerce/storefront/place-order.ts';
import { objectId } from '../crash/goods.ts';
import type { TestStore } from '../skladpro/store.ts';
import type { Dice } from './dice.ts';

const customers: Record<string, string>[] = [
  { email: 'maria@example.test', phone: '+359 888 111 222' },
  { first_name: 'Иван', last_name: 'Петров', email: 'ivan@example.test', phone: '0899 123 456' },
  { company: 'Билка ООД', email: 'billing@example.test' },
];

/** What somebody buys in the shop today; GONE is a product that the warehouse does not know. */
export function someOrder(dice: Dice): PlacedOrder {
  const skus = ['A-5', 'A-7', 'GONE'].filter(() => dice.percent(50));
  return {
    items: (skus.length === 0 ? ['A-7'] : skus).map((sku) => ({ sku, quantity: dice.between(1, 3) })),
    billing: dice.pick(customers),
    ...(dice.percent(40) && { delivery: { title: 'Еконт до офис', price: '5.90' } }),
    ...(dice.percent(20) && { fees: [{ name: 'Отстъпка', price: '-1.00' }] }),
    ...(dice.percent(30) && { coupons: ['есен'] }),
    ...(dice.percent(50) && { payment: { method: 'card', title: 'Карта' } }),
  };
}

/** A sale over the counter as Склад Pro records it: number, line, stock, payment. */
export async function sellAtTill(store: TestStore, goodId: number): Promise<void> {
  const [last] = await store.sql(
    `select max(cast(substr(NextAcct, 2) as integer)) as n from nextacct where NextAcct glob 'S[0-9]*'`,
  );
  const acct = Number(last?.n ?? 0) + 1;
  await store.sql(`insert into nextacct (NextAcct) values ('S${acct}')`);
  await store.sql(
    `insert into operations (OperType, Acct, GoodID, PartnerID, ObjectID, OperatorID, UserID, Qtty, Sign, PriceOut, Note)
     values (2, ${acct}, ${goodId}, 2, ${objectId}, 3, 3, 1, -1, 5, 'каса')`,
  );
  await store.sql(`update store set Qtty = Qtty - 1 where ObjectID = ${objectId} and GoodID = ${goodId}`);
  await store.sql(
    `insert into payments (OperType, Acct, PartnerID, ObjectID, Qtty, Mode, Sign, Type)
     values (2, ${acct}, 2, ${objectId}, 5, -1, 1, 1)`,
  );
}
