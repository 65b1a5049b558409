import type { StateDb } from '../src/state/open.ts';
import * as schema from '../src/state/schema.ts';

/** How much the state holds that the page is measured on. */
export const held = { goods: 10_000, orders: 5_000 };

const minute = 60_000;
const atOnce = 500;

const counts: schema.RunCounts = {
  read: held.goods,
  planned: held.goods,
  created: 0,
  updated: held.goods,
  skipped: 0,
  conflicts: 0,
  quarantined: 0,
  failed: 0,
};

function* chunks<T>(total: number, rowOf: (i: number) => T): Generator<T[]> {
  for (let from = 0; from < total; from += atOnce)
    yield Array.from({ length: Math.min(atOnce, total - from) }, (_, i) => rowOf(from + i));
}

/** A shop that has worked for a while: every good linked and just updated, and all the orders written. Returns the run. */
export function fillState(db: StateDb, integrationId: string, now = Date.now()): number {
  const run = { integrationId, job: 'export', trigger: 'schedule', currency: 'EUR', counts } as const;
  const times = { startedAt: now - 9 * minute, appliedAt: now - 8 * minute, finishedAt: now - minute };
  const addRun = () =>
    db
      .insert(schema.runs)
      .values({ ...run, ...times, state: 'done' })
      .returning({ id: schema.runs.id })
      .get().id;
  for (let i = 0; i < 200; i += 1) addRun();
  const runId = addRun();
  const good = (i: number) => ({ goodId: i + 1, key: `K${i}`, price: i, units: i % 90 });
  for (const rows of chunks(held.goods, (i) => ({
    ...good(i),
    integrationId,
    remoteId: `p${i}`,
    name: `Гювече № ${i}`,
    groupPath: 'Кухня',
    confirmedAt: now - 5 * minute,
  })))
    db.insert(schema.twins).values(rows).run();
  for (const rows of chunks(held.goods, (i) => ({
    runId,
    goodId: i + 1,
    key: `K${i}`,
    title: `Гювече № ${i}`,
    kind: 'update' as const,
    outcome: 'done' as const,
    before: { price: i, units: i },
    after: { price: null, units: 0 },
    at: now - 5 * minute,
  })))
    db.insert(schema.runItems).values(rows).run();
  for (const rows of chunks(held.orders, (i) => ({
    integrationId,
    remoteId: `o${i}`,
    number: String(i),
    state: i % 500 === 0 ? ('held' as const) : ('acknowledged' as const),
    customer: `Клиент № ${i}`,
    total: i,
    currency: 'EUR',
    shopStatus: 'completed',
    token: `SBAAAAAA#${i}`,
    documentKind: 'order' as const,
    acct: i + 1,
    orderedAt: now - i * minute,
    seenAt: now - i * minute,
  })))
    db.insert(schema.orders).values(rows).run();
  return runId;
}
