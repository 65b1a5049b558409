import { sql } from 'drizzle-orm';
import {
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Good } from '../domain/good.ts';
import type { ShopOrder } from '../domain/order.ts';
import type { Problem } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';

/** Moments are epoch milliseconds; money is cents; booleans are 0/1. */
const moment = (name: string) => integer(name, { mode: 'number' });
const flag = (name: string) => integer(name, { mode: 'boolean' });
const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** An order with its moments, which plain JSON would give back as text. */
const storedOrder = customType<{ data: ShopOrder; driverData: string }>({
  dataType: () => 'text',
  toDriver: (order) => JSON.stringify(order),
  fromDriver: (text) => {
    const order = JSON.parse(text) as ShopOrder;
    return { ...order, createdAt: new Date(order.createdAt), modifiedAt: new Date(order.modifiedAt) };
  },
});

/** Agent-wide values: language, port, warehouse connection (secrets sealed), session key. */
export const values = sqliteTable('values', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
});

/** When a job runs by itself. */
export type Schedule = (
  | { kind: 'start' }
  | { kind: 'every'; minutes: number }
  | { kind: 'daily'; time: string }
  | { kind: 'cron'; expression: string }
  | { kind: 'manual' }
) & {
  /** Seconds to wait after the agent's start before the first run. */
  delay?: number;
};

export const integrations = sqliteTable('integrations', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  type: text('type').notNull(),
  version: integer('version').notNull(),
  /** Plain settings by field name; secret fields hold sealed text. */
  settings: json<Record<string, unknown>>('settings').notNull(),
  schedules: json<Record<string, Schedule>>('schedules').notNull(),
  /** Part of the work at all. */
  enabled: flag('enabled').notNull().default(true),
  /** Paused by a person: nothing runs by itself. */
  paused: flag('paused').notNull().default(false),
  /** The first export was shown and approved. */
  approvedAt: moment('approved_at'),
  createdAt: moment('created_at').notNull(),
});

/** planning → planned (waits for "apply") | applying → done | failed | cancelled; paused and waiting (brake) in between. */
export const runStates = [
  'planning',
  'planned',
  'applying',
  'paused',
  'waiting',
  'interrupted',
  'done',
  'failed',
  'cancelled',
] as const;
export type RunState = (typeof runStates)[number];

export const runTriggers = ['start', 'schedule', 'person', 'command', 'resume'] as const;
export type RunTrigger = (typeof runTriggers)[number];

/** Figures of a run; those of a plan are what it would do. */
export interface RunCounts {
  /** Goods or orders looked at. */
  read: number;
  /** Intents: create + update (orders: to import). */
  planned: number;
  created: number;
  updated: number;
  skipped: number;
  conflicts: number;
  quarantined: number;
  failed: number;
}

/** Why a plan stopped and asks. */
export interface BrakeState {
  rule: 'zeroed' | 'repriced' | 'first';
  count: number;
  total: number;
  /** Percent that the setting allows. */
  limit: number;
}

export const runs = sqliteTable(
  'runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    integrationId: text('integration_id').notNull(),
    job: text('job').notNull(),
    trigger: text('trigger').$type<RunTrigger>().notNull(),
    state: text('state').$type<RunState>().notNull(),
    dryRun: flag('dry_run').notNull().default(false),
    /** What a person asked of a running run; read between two batches, also from another process. */
    request: text('request').$type<'pause' | 'cancel' | null>(),
    counts: json<RunCounts>('counts').notNull(),
    /** Reason → number of items left alone for it. */
    skips: json<Record<string, number>>('skips').notNull().default({}),
    brakes: json<BrakeState[]>('brakes').notNull().default([]),
    problem: json<Problem | null>('problem'),
    /** Items handled so far and in all, for the progress bar. */
    handled: integer('handled').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** Of the prices in its items: the shop's own, ISO 4217; '' until the plan is made. */
    currency: text('currency').notNull().default(''),
    /** The export whose prices and quantities this run takes back; null for any other run. */
    undoOf: integer('undo_of'),
    startedAt: moment('started_at').notNull(),
    /** Start of the applying, for the time left. */
    appliedAt: moment('applied_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('runs_by_integration').on(t.integrationId, t.job, t.startedAt)],
);

/** What an export would change of a good. `null` before: not in the shop. */
export interface GoodValues {
  price: number | null;
  units: number | null;
  name?: string;
  /** Names of the groups from the top down, one a line. */
  group?: string;
  /** Taken out of the shop's bin. */
  restore?: true;
}

export const itemKinds = ['create', 'update', 'skip', 'conflict', 'import'] as const;
export type ItemKind = (typeof itemKinds)[number];
/** `sending`: on its way when the process ended; its outcome must be asked before anything is sent again. */
export const itemOutcomes = ['planned', 'sending', 'done', 'failed', 'left'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

export const runItems = sqliteTable(
  'run_items',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    runId: integer('run_id').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    outcome: text('outcome').$type<ItemOutcome>().notNull(),
    /** SKU, or order number. */
    key: text('key').notNull(),
    title: text('title').notNull(),
    goodId: integer('good_id'),
    remoteId: text('remote_id'),
    parentId: text('parent_id'),
    before: json<GoodValues | null>('before'),
    after: json<GoodValues | null>('after'),
    reason: json<Text | null>('reason'),
    problem: json<Problem | null>('problem'),
    at: moment('at').notNull(),
  },
  (t) => [index('run_items_by_run').on(t.runId, t.outcome, t.kind)],
);

export const runLog = sqliteTable(
  'run_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    runId: integer('run_id').notNull(),
    at: moment('at').notNull(),
    level: text('level').$type<'info' | 'warn' | 'error'>().notNull(),
    text: json<Text>('text').notNull(),
  },
  (t) => [index('run_log_by_run').on(t.runId)],
);

/** A good and its product in a shop, with what the shop confirmed last. */
export const twins = sqliteTable(
  'twins',
  {
    integrationId: text('integration_id').notNull(),
    goodId: integer('good_id').notNull(),
    remoteId: text('remote_id').notNull(),
    parentId: text('parent_id'),
    key: text('key').notNull(),
    price: integer('price'),
    units: integer('units'),
    /** Name and group path as last sent. */
    name: text('name').notNull(),
    groupPath: text('group_path').notNull(),
    confirmedAt: moment('confirmed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.integrationId, t.goodId] }),
    uniqueIndex('twins_by_remote').on(t.integrationId, t.remoteId),
  ],
);

/** Goods that are not sent until a person mends them or asks again. */
export const quarantine = sqliteTable(
  'quarantine',
  {
    integrationId: text('integration_id').notNull(),
    goodId: integer('good_id').notNull(),
    key: text('key').notNull(),
    title: text('title').notNull(),
    problem: json<Problem>('problem').notNull(),
    since: moment('since').notNull(),
    /** Values that were refused: while they stay the same the good is not tried again by itself. */
    attempt: json<Pick<Good, 'key' | 'name'> & GoodValues & { at: number }>('attempt').notNull(),
  },
  (t) => [primaryKey({ columns: [t.integrationId, t.goodId] })],
);

/** seen → reserved → written → acknowledged; held: waits for a person; skipped: a person left it out. */
export const orderStates = ['seen', 'reserved', 'written', 'acknowledged', 'held', 'skipped'] as const;
export type OrderState = (typeof orderStates)[number];

/** The customer does not get, or gave back, what was ordered. */
export const withdrawals = ['cancelled', 'refunded', 'failed'] as const;
export type Withdrawal = (typeof withdrawals)[number];

export const orders = sqliteTable(
  'orders',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    integrationId: text('integration_id').notNull(),
    remoteId: text('remote_id').notNull(),
    number: text('number').notNull(),
    state: text('state').$type<OrderState>().notNull(),
    /** As the shop gave it last; null while it could not be read. */
    order: storedOrder('order'),
    customer: text('customer').notNull(),
    total: integer('total').notNull(),
    currency: text('currency').notNull(),
    shopStatus: text('shop_status').notNull(),
    token: text('token').notNull(),
    documentKind: text('document_kind'),
    operType: integer('oper_type'),
    acct: integer('acct'),
    objectId: integer('object_id'),
    partnerId: integer('partner_id'),
    problem: json<Problem | null>('problem'),
    orderedAt: moment('ordered_at').notNull(),
    seenAt: moment('seen_at').notNull(),
    writtenAt: moment('written_at'),
    acknowledgedAt: moment('acknowledged_at'),
    /** What the shop did with the order after it became a document; null while nothing. Only shown. */
    withdrawal: text('withdrawal').$type<Withdrawal | null>(),
    /** When the shop did so. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('orders_by_remote').on(t.integrationId, t.remoteId),
    index('orders_by_state').on(t.integrationId, t.state),
  ],
);

/** Work that must reach the outside once its cause is committed; sent with growing pauses until it succeeds. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    integrationId: text('integration_id').notNull(),
    kind: text('kind').$type<'acknowledge'>().notNull(),
    orderId: integer('order_id').notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: moment('due_at').notNull(),
    problem: json<Problem | null>('problem'),
    doneAt: moment('done_at'),
  },
  (t) => [
    uniqueIndex('outbox_once').on(t.kind, t.orderId),
    index('outbox_due').on(t.integrationId, t.dueAt).where(sql`done_at is null`),
  ],
);
