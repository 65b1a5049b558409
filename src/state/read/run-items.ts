import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { type ItemKind, type ItemOutcome, orders, quarantine, runItems } from '../schema.ts';
import { countRows } from './count.ts';
import type { Slice } from './runs.ts';

/** What became of an item, or is to become of it, as people speak of it. */
export const itemGroups = [
  'created',
  'updated',
  'imported',
  'skipped',
  'conflict',
  'failed',
  'sending',
  'create',
  'update',
  'import',
] as const;
export type ItemGroup = (typeof itemGroups)[number];

/** The group an item belongs to; `create`, `update` and `import` are still to be done. */
export function groupOf(kind: ItemKind, outcome: ItemOutcome): ItemGroup {
  if (kind === 'conflict') return 'conflict';
  if (kind === 'skip' || outcome === 'left') return 'skipped';
  if (outcome === 'failed') return 'failed';
  if (outcome === 'sending') return 'sending';
  if (outcome === 'planned') return kind;
  return ({ create: 'created', update: 'updated', import: 'imported' } as const)[kind];
}

export interface ItemView {
  item: typeof runItems.$inferSelect;
  group: ItemGroup;
  /** The good is in quarantine now, so a person may ask for another try. */
  quarantined: boolean;
  /** Number of the agent's order row that waits for a person, null for goods and orders that do not. */
  heldOrder: number | null;
}

export type ItemCounts = Record<ItemGroup, number>;

/** How many items of the run stand in each group. */
export function countItems(db: StateDb, runId: number): ItemCounts {
  const counts = Object.fromEntries(itemGroups.map((group) => [group, 0])) as ItemCounts;
  const rows = db
    .select({ kind: runItems.kind, outcome: runItems.outcome, n: sql<number>`count(*)` })
    .from(runItems)
    .where(eq(runItems.runId, runId))
    .groupBy(runItems.outcome, runItems.kind)
    .all();
  for (const { kind, outcome, n } of rows) counts[groupOf(kind, outcome)] += n;
  return counts;
}

const conditions: Record<ItemGroup, SQL | undefined> = {
  created: and(eq(runItems.kind, 'create'), eq(runItems.outcome, 'done')),
  updated: and(eq(runItems.kind, 'update'), eq(runItems.outcome, 'done')),
  imported: and(eq(runItems.kind, 'import'), eq(runItems.outcome, 'done')),
  skipped: and(
    sql`${runItems.kind} <> 'conflict'`,
    or(eq(runItems.kind, 'skip'), eq(runItems.outcome, 'left')),
  ),
  conflict: eq(runItems.kind, 'conflict'),
  failed: and(eq(runItems.outcome, 'failed'), inArray(runItems.kind, ['create', 'update', 'import'])),
  sending: and(eq(runItems.outcome, 'sending'), inArray(runItems.kind, ['create', 'update', 'import'])),
  create: and(eq(runItems.kind, 'create'), eq(runItems.outcome, 'planned')),
  update: and(eq(runItems.kind, 'update'), eq(runItems.outcome, 'planned')),
  import: and(eq(runItems.kind, 'import'), eq(runItems.outcome, 'planned')),
};

export interface ItemQuery {
  runId: number;
  integrationId: string;
  /** The items are orders; goods may have the same numbers in the shop. */
  orders: boolean;
  group?: ItemGroup | undefined;
  /** Part of the key or the name, in any case of letters. */
  search?: string | undefined;
  page: number;
  size: number;
}

/** Items of a run in the order they were planned. */
export function readItems(db: StateDb, query: ItemQuery): Slice<ItemView> {
  const where = and(eq(runItems.runId, query.runId), query.group && conditions[query.group]);
  const { page, size } = query;
  const found = query.search ? matching(db, where, query.search) : null;
  const total = found ? found.length : countRows(db, runItems, where);
  const rows = db
    .select({
      item: runItems,
      quarantined: sql<number>`${quarantine.goodId} is not null`,
      heldOrder: sql<number | null>`case when ${orders.state} = 'held' then ${orders.id} end`,
    })
    .from(runItems)
    .leftJoin(
      quarantine,
      and(eq(quarantine.integrationId, query.integrationId), eq(quarantine.goodId, runItems.goodId)),
    )
    .leftJoin(
      orders,
      and(
        query.orders ? undefined : sql`false`,
        eq(orders.integrationId, query.integrationId),
        eq(orders.remoteId, runItems.remoteId),
      ),
    )
    .where(found ? inArray(runItems.id, found.slice((page - 1) * size, page * size)) : where)
    .orderBy(asc(runItems.id))
    .limit(size)
    .offset(found ? 0 : (page - 1) * size)
    .all()
    .map((row) => ({
      ...row,
      quarantined: row.quarantined === 1,
      group: groupOf(row.item.kind, row.item.outcome),
    }));
  return { rows, total, page, size };
}

/** SQLite folds the case of Latin letters only, so names are compared here. */
function matching(db: StateDb, where: SQL | undefined, search: string): number[] {
  const part = search.toLocaleLowerCase('bg');
  return db
    .select({ id: runItems.id, key: runItems.key, title: runItems.title })
    .from(runItems)
    .where(where)
    .orderBy(asc(runItems.id))
    .all()
    .filter(({ key, title }) => `${key}\n${title}`.toLocaleLowerCase('bg').includes(part))
    .map(({ id }) => id);
}
