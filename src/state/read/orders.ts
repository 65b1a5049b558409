import { count, desc, eq, getTableColumns, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { ShopOrder } from '../../domain/order.ts';
import type { StateDb } from '../open.ts';
import { integrations, type OrderState, orders, outbox } from '../schema.ts';
import { countRows } from './count.ts';
import type { Slice } from './runs.ts';

export const orderGroups = ['waiting', 'moving', 'ready', 'withdrawn', 'skipped'] as const;
/** Waiting for a person; on the way; finished in the warehouse and the shop; withdrawn by the shop since; left out. */
export type OrderGroup = (typeof orderGroups)[number];

const statesOf: Record<Exclude<OrderGroup, 'withdrawn'>, OrderState[]> = {
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

/** Withdrawn orders stand in another group as well, so `all` is not the sum. */
export type OrderCounts = Record<OrderGroup | 'all', number>;

export function countOrders(db: StateDb): OrderCounts {
  const counts: OrderCounts = { all: 0, waiting: 0, moving: 0, ready: 0, withdrawn: 0, skipped: 0 };
  const rows = db
    .select({ state: orders.state, n: count(), withdrawn: count(orders.withdrawal) })
    .from(orders)
    .groupBy(orders.state)
    .all();
  for (const { state, n, withdrawn } of rows) {
    const group = orderGroups.find((g) => g !== 'withdrawn' && statesOf[g].includes(state));
    if (group) counts[group] += n;
    counts.withdrawn += withdrawn;
    counts.all += n;
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

const inGroup = (group: OrderGroup): SQL =>
  group === 'withdrawn' ? isNotNull(orders.withdrawal) : inArray(orders.state, statesOf[group]);

/** Orders, the newest first. */
export function readOrders(db: StateDb, { group, search, page, size }: OrderQuery): Slice<OrderView> {
  const where = group && inGroup(group);
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

/** An order with what the shop gave. */
export interface OrderDetail {
  order: ShopOrder | null;
  /** When the shop is told next; null when it knows, or is not to be told. */
  toldAt: number | null;
}

export function readOrderDetail(db: StateDb, id: number): OrderDetail | null {
  const row = db
    .select({ order: orders.order, dueAt: outbox.dueAt, doneAt: outbox.doneAt })
    .from(orders)
    .leftJoin(outbox, eq(outbox.orderId, orders.id))
    .where(eq(orders.id, id))
    .get();
  return row ? { order: row.order, toldAt: row.doneAt === null ? row.dueAt : null } : null;
}

/** Orders seen for the first time since `from`, epoch milliseconds. */
export const countSeenSince = (db: StateDb, from: number): number =>
  countRows(db, orders, gte(orders.seenAt, from));

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
