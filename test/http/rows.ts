import type { StateDb } from '../../src/state/open.ts';
import * as schema from '../../src/state/schema.ts';

export const minute = 60_000;
/** Sunday, 22 November 2026, 14:05 local time. */
export const now = new Date(2026, 10, 22, 14, 5).getTime();

type New<T extends { $inferInsert: unknown }> = T['$inferInsert'];

export const noCounts: schema.RunCounts = {
  read: 0,
  planned: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  conflicts: 0,
  quarantined: 0,
  failed: 0,
};

export function addIntegration(db: StateDb, row: Partial<New<typeof schema.integrations>> = {}): void {
  const id = row.id ?? 'gyuvech';
  db.insert(schema.integrations)
    .values({
      name: 'Гювече',
      type: 'woocommerce',
      version: 1,
      settings: { url: 'https://gyuvech.example' },
      schedules: { import: { kind: 'every', minutes: 15 }, export: { kind: 'every', minutes: 15 } },
      createdAt: now - 1000 * minute,
      ...row,
      id,
    })
    .run();
}

export function addRun(db: StateDb, row: Partial<New<typeof schema.runs>> = {}): number {
  const values: New<typeof schema.runs> = {
    integrationId: 'gyuvech',
    job: 'export',
    trigger: 'schedule',
    state: 'done',
    counts: noCounts,
    currency: 'EUR',
    startedAt: now - 5 * minute,
    ...row,
  };
  return db.insert(schema.runs).values(values).returning({ id: schema.runs.id }).get().id;
}

export function addItem(
  db: StateDb,
  runId: number,
  row: Partial<New<typeof schema.runItems>> & Pick<New<typeof schema.runItems>, 'kind' | 'outcome'>,
): void {
  db.insert(schema.runItems)
    .values({ key: '10418', title: 'Буркан с капачка 720 мл', at: now, runId, ...row })
    .run();
}

export function addOrder(db: StateDb, row: Partial<New<typeof schema.orders>> = {}): number {
  const values: New<typeof schema.orders> = {
    integrationId: 'gyuvech',
    remoteId: String(Math.random()),
    number: '10482',
    state: 'acknowledged',
    customer: 'Иванка Димитрова',
    total: 8640,
    currency: 'EUR',
    shopStatus: 'processing',
    token: 'SBAAAAAA#10482',
    orderedAt: now - 10 * minute,
    seenAt: now - 9 * minute,
    ...row,
  };
  return db.insert(schema.orders).values(values).returning({ id: schema.orders.id }).get().id;
}

export function quarantineGood(db: StateDb, row: Partial<New<typeof schema.quarantine>> = {}): void {
  db.insert(schema.quarantine)
    .values({
      integrationId: 'gyuvech',
      goodId: 31,
      key: '10431',
      title: 'Гювече Троянска шарка 1 л',
      problem: {
        code: 'duplicate-key',
        text: {
          bg: 'Баркод 3800123456789 е и на стока 10977.',
          en: 'Barcode 3800123456789 is also on good 10977.',
        },
        advice: {
          bg: 'Оставете го само на едната в Склад Pro.',
          en: 'Leave it on one of them only in Склад Pro.',
        },
      },
      since: now - 20 * minute,
      attempt: { key: '10431', name: 'Гювече', price: 780, units: 3, at: now },
      ...row,
    })
    .run();
}
