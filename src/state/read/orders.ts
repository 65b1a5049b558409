import { desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { integrations, type OrderState, orders } from '../schema.ts';
import { countRows } from './count.ts';
import type { Slice } from './runs.ts';

export const orderGroups = ['waiting', 'moving', 'ready', 'skipped'] as const;
/** Waiting for a person; on the way; finished in the warehouse and the shop; left out. */
export type OrderGroup = (typeof orderGroups)[number];

const statesOf: Record<OrderGroup, OrderState[]> = {
  waiting: ['held'],
  moving: ['seen', 'reserved', 'written'],
  ready: ['acknowledged'],
  skipped: ['skipped'],
};

/** An order without the shop's whole answer. */
export type OrderRow = Omit<typeof orders.$inferSelect, 'order'>;

const { order: _answer, ...plain } = getTableColumns(orders);
const columns = {
  order: plain,
  integration: sql<string>`coalesce(${integrations.name}, ${orders.integrationId})`,
};

export interface OrderView {
  order: OrderRow;
  integration: string;
}

export type OrderCounts = Record<OrderGroup, number>;

export function countOrders(db: StateDb): OrderCounts {
  const counts: OrderCounts = { waiting: 0, moving: 0, ready: 0, skipped: 0 };
  const rows = db
    .select({ state: orders.state, n: sql<number>`count(*)` })
    .from(orders)
    .groupBy(orders.state)
    .all();
  for (const { state, n } of rows) {
    const group = orderGroups.find((g) => statesOf[g].includes(state));
    if (group) counts[group] += n;
  }
  return counts;
}

export interface OrderQuery {
  group?: OrderGroup | undefined;
  /** Part of the number or the customer, in any case of letters. */
  search?: string | undefined;
  page: number;
  size: number;
}

/** Orders, the newest first. */
export function readOrders(db: StateDb, { group, search, page, size }: OrderQuery): Slice<OrderView> {
  const where = group && inArray(orders.state, statesOf[group]);
  const found = search ? matching(db, where, search) : null;
  const total = found ? found.length : countRows(db, orders, where);
  const rows = db
    .select(columns)
    .from(orders)
    .leftJoin(integrations, eq(integrations.id, orders.integrationId))
    .where(found ? inArray(orders.id, found.slice((page - 1) * size, page * size)) : where)
    .orderBy(desc(orders.orderedAt), desc(orders.id))
    .limit(size)
    .offset(found ? 0 : (page - 1) * size)
    .all();
  return { rows, total, page, size };
}

/** Held orders of every integration, for the list of what waits for a person. */
export const readHeld = (db: StateDb, most: number): OrderView[] =>
  db
    .select(columns)
    .from(orders)
    .leftJoin(integrations, eq(integrations.id, orders.integrationId))
    .where(eq(orders.state, 'held'))
    .orderBy(desc(orders.seenAt))
    .limit(most)
    .all();

/** SQLite folds the case of Latin letters only, so names are compared here. */
function matching(db: StateDb, where: SQL | undefined, search: string): number[] {
  const part = search.toLocaleLowerCase('bg');
  return db
    .select({ id: orders.id, number: orders.number, customer: orders.customer })
    .from(orders)
    .where(where)
    .orderBy(desc(orders.orderedAt), desc(orders.id))
    .all()
    .filter(({ number, customer }) => `${number}\n${customer}`.toLocaleLowerCase('bg').includes(part))
    .map(({ id }) => id);
}
