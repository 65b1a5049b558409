import { faultsOfBooks } from '../concurrency/books.ts';
import { objectId } from '../crash/goods.ts';
import { type Outcome, outcomeOf } from '../crash/outcome.ts';
import { faultsOfData } from '../crash/own-data.ts';
import type { ChaosAgent } from './agent.ts';
import type { ChaosWorld } from './world.ts';

/** Two amounts that a person calls the same. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

/** What must never be found once the storm is over: each a sentence, empty when all is right. */
export async function faultsOf(
  world: ChaosWorld,
  agents: ChaosAgent[],
  kind: 'order' | 'sale',
  exports: boolean,
): Promise<string[]> {
  const outcome = await outcomeOf(world);
  return [
    ...(await faultsOfBooks(world.store, world.before)),
    ...faultsOfOrders(world, outcome, kind),
    ...faultsOfNomenclature(outcome),
    ...(exports ? await faultsOfShelf(world, outcome) : []),
    ...agents
      .flatMap(({ dataDir }) => faultsOfData({ dataDir, shop: world.shop }))
      // What another agent, or this one before it lost its data, has done is gone from the list of those to import.
      .filter((fault) => !/is still skipped$/.test(fault)),
  ];
}

function faultsOfOrders({ shop, orderIds }: ChaosWorld, outcome: Outcome, kind: string): string[] {
  const faults = outcome.rowsOfNobody === 0 ? [] : [`${outcome.rowsOfNobody} rows belong to no order`];
  for (const [i, { status, documents, toldRightly }] of outcome.orders.entries()) {
    const id = orderIds[i] ?? 0;
    const [document] = documents;
    if (documents.length > 1) faults.push(`order ${id} has ${documents.length} documents`);
    // Whether a customer who changes his mind was quicker than the agent is nobody's fault.
    if (status === 'cancelled') continue;
    if (!document) faults.push(`order ${id} (${status}) has no document`);
    else {
      const total = Number(shop.store.orders.get(id)?.totals.total);
      if (document.kind !== kind) faults.push(`order ${id} became a ${document.kind}`);
      if (!same(Number(document.total), total))
        faults.push(`order ${id} of ${total} became ${document.total}`);
      if (document.partners.length !== 1) faults.push(`order ${id} has ${document.partners.length} partners`);
    }
    if (status !== 'completed') faults.push(`order ${id} is ${status}`);
    if (!toldRightly) faults.push(`the shop was told wrongly of order ${id}`);
  }
  return faults;
}

/** Nobody and nothing is made twice. */
function faultsOfNomenclature({ partners, goods, groups }: Outcome): string[] {
  const made = ['Мария Иванова', 'Иван Петров', 'Shipping', 'ONLINE-MISSING', 'Онлайн магазин'];
  const all = [...partners, ...goods, ...groups].map(String);
  return made.flatMap((name) => {
    const times = all.filter((one) => one === name).length;
    return times > 1 ? [`${name} was made ${times} times`] : [];
  });
}

/** Every good that can be sent stands in the shop once, with its price and what is left of it. */
async function faultsOfShelf({ store }: ChaosWorld, { products }: Outcome): Promise<string[]> {
  const goods = await store.sql(
    `select g.Code, g.PriceOut2, s.Qtty - coalesce((
       select sum(o.Qtty) from operations o
        where o.OperType = 19 and o.Acct > 0 and o.PartnerID <> 0 and o.ObjectID = s.ObjectID and o.GoodID = g.ID
          and not exists (select 1 from transformations t where t.FromOperType = 19 and t.FromAcct = o.Acct)), 0) as Units
       from goods g join store s on s.GoodID = g.ID and s.ObjectID = ${objectId} where g.ID between 2 and 11`,
  );
  return goods.flatMap(({ Code, PriceOut2, Units }) => {
    const found = products.filter(({ sku, status }) => sku === Code && status !== 'trash');
    const [product] = found;
    if (found.length !== 1 || !product) return [`${Code} stands ${found.length} times in the shop`];
    const units = Math.max(0, Math.floor(Number(Units) + 0.0005));
    return same(Number(product.price), Number(PriceOut2)) && product.units === units
      ? []
      : [
          `${Code} is ${product.price} × ${product.units} in the shop, ${PriceOut2} × ${units} in the warehouse`,
        ];
  });
}
