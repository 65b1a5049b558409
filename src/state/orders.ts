import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { State } from './open.ts';
import { type OrderState, orders } from './schema.ts';

export type OrderRow = typeof orders.$inferSelect;
export type NewOrderRow = typeof orders.$inferInsert;

/** States from which an order may still become a document. */
export const unwritten: OrderState[] = ['seen', 'reserved', 'held'];

export const findOrder = ({ db }: State, id: number): OrderRow | undefined =>
  db.select().from(orders).where(eq(orders.id, id)).get();

export const orderOfShop = ({ db }: State, integrationId: string, remoteId: string): OrderRow | undefined =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.integrationId, integrationId), eq(orders.remoteId, remoteId)))
    .get();

export const addOrder = ({ db }: State, row: NewOrderRow): OrderRow =>
  db.insert(orders).values(row).returning().get();

export function updateOrder({ db }: State, id: number, changes: Partial<NewOrderRow>): void {
  db.update(orders).set(changes).where(eq(orders.id, id)).run();
}

export const ordersIn = ({ db }: State, integrationId: string, states: OrderState[]): OrderRow[] =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.integrationId, integrationId), inArray(orders.state, states)))
    .orderBy(asc(orders.orderedAt), asc(orders.id))
    .all();

export const hasOrderIn = ({ db }: State, integrationId: string, states: OrderState[]): boolean =>
  db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.integrationId, integrationId), inArray(orders.state, states)))
    .limit(1)
    .get() !== undefined;

/** Orders that became a document after `since` (epoch milliseconds). */
export const findWrittenSince = ({ db }: State, integrationId: string, since: number): OrderRow[] =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.integrationId, integrationId), gte(orders.writtenAt, since)))
    .all();
