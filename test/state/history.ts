import type { State } from '../../src/state/open.ts';
import { orders, outbox, quarantine, runItems, runLog, runs, twins } from '../../src/state/schema.ts';

const counts = {
  read: 1,
  planned: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  conflicts: 0,
  quarantined: 0,
  failed: 0,
};

/** One row in every table that belongs to an integration; returns the run's number. */
export function addHistory(state: State, integrationId: string, finishedAt: number | null = 1): number {
  const { db } = state;
  const run = db
    .insert(runs)
    .values({
      integrationId,
      job: 'export',
      trigger: 'person',
      state: finishedAt === null ? 'applying' : 'done',
      counts,
      startedAt: 0,
      finishedAt,
    })
    .returning()
    .get();
  const text = { bg: 'ред', en: 'line' };
  db.insert(runItems)
    .values({ runId: run.id, kind: 'create', outcome: 'done', key: 'k', title: 't', at: 1 })
    .run();
  db.insert(runLog).values({ runId: run.id, at: 1, level: 'info', text }).run();
  const good = { integrationId, goodId: run.id, key: 'k' };
  db.insert(twins)
    .values({
      ...good,
      remoteId: `r${run.id}`,
      price: 100,
      units: 2,
      name: 'n',
      groupPath: '',
      confirmedAt: 1,
    })
    .run();
  const attempt = { key: 'k', name: 'n', price: 1, units: 1, at: 1 };
  db.insert(quarantine)
    .values({ ...good, title: 't', problem: { code: 'c', text }, since: 1, attempt })
    .run();
  const order = db
    .insert(orders)
    .values({
      integrationId,
      remoteId: `o${run.id}`,
      number: '1',
      state: 'written',
      customer: 'c',
      total: 1,
      currency: 'EUR',
      shopStatus: 'processing',
      token: 't',
      orderedAt: 1,
      seenAt: 1,
    })
    .returning()
    .get();
  db.insert(outbox).values({ integrationId, kind: 'acknowledge', orderId: order.id, dueAt: 1 }).run();
  return run.id;
}

/** Rows of the integration over all tables but `integrations`. */
export function rowsOf(state: State, integrationId: string): number {
  const own = ['runs', 'twins', 'quarantine', 'orders', 'outbox'].map(
    (table) => `SELECT count(*) AS n FROM ${table} WHERE integration_id = $id`,
  );
  const ofRuns = ['run_items', 'run_log'].map(
    (table) =>
      `SELECT count(*) FROM ${table} WHERE run_id IN (SELECT id FROM runs WHERE integration_id = $id)`,
  );
  const sql = `SELECT sum(n) FROM (${[...own, ...ofRuns].join(' UNION ALL ')})`;
  return Number(state.raw.prepare(sql).pluck().get({ id: integrationId }));
}
