import { eq } from 'drizzle-orm';
import type { OrderRecord } from '../../../src/simulators/woocommerce/state/order-records.ts';
import type { PlacedOrder } from '../../../src/simulators/woocommerce/storefront/place-order.ts';
import type { OrderRow } from '../../../src/state/orders.ts';
import { orders } from '../../../src/state/schema.ts';
import { type Rig, type RigOptions, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

/** A rig whose goods are in the shop already. */
export async function opened(options: RigOptions = {}): Promise<Rig> {
  const rig = await setUp({ goods: goodsFrom(10, 3), ...options });
  await rig.run('export');
  rig.shop.requests.length = 0;
  return rig;
}

/** Two of K-10 and one of K-11, delivered for 5.90, unless said otherwise. */
export const buy = (rig: Rig, order: Partial<PlacedOrder> = {}): OrderRecord =>
  rig.shop.placeOrder({
    items: [
      { sku: 'K-10', quantity: 2 },
      { sku: 'K-11', quantity: 1 },
    ],
    billing: { email: 'maria@example.test', phone: '+359888123456' },
    delivery: { title: 'Куриер', price: '5.90' },
    ...order,
  });

/** Changes an order of the shop behind everybody's back. */
export const tamper = (rig: Rig, order: OrderRecord, changes: Partial<OrderRecord>): void =>
  rig.shop.store.orders.put({ ...order, ...changes });

/** Rows of the documents in the warehouse, oldest first. */
export const documents = (rig: Rig) =>
  rig.sql(
    'select OperType, Acct, GoodID, PartnerID, ObjectID, OperatorID, Qtty, Sign, PriceOut, Note from operations order by ID',
  );

/** Σ quantity × price of all documents, in cents. */
export const documentsTotal = async (rig: Rig): Promise<number> =>
  (await documents(rig)).reduce(
    (sum, { Qtty, PriceOut }) => sum + Math.round(Number(Qtty) * Number(PriceOut) * 100),
    0,
  );

export function ledgerRow(rig: Rig, order: OrderRecord): OrderRow {
  const row = rig.state.db
    .select()
    .from(orders)
    .where(eq(orders.remoteId, String(order.id)))
    .get();
  if (!row) throw new Error(`order ${order.id} is not in the ledger`);
  return row;
}

export const statusOf = (rig: Rig, order: OrderRecord): string | undefined =>
  rig.shop.store.orders.get(order.id)?.status;
