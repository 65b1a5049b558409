import { and, gte, inArray, sql } from 'drizzle-orm';
import type { Cents, Currency } from '../../domain/money.ts';
import type { StateDb } from '../open.ts';
import { orders, runs } from '../schema.ts';

/** What has been done since the day began. */
export interface Today {
  orders: number;
  /** Totals of those orders, VAT included, one for each currency. */
  totals: { currency: Currency; total: Cents }[];
  created: number;
  updated: number;
}

/** @param since epoch milliseconds at which the local day began */
export function readToday(db: StateDb, since: number): Today {
  const totals = db
    .select({
      currency: orders.currency,
      count: sql<number>`count(*)`,
      total: sql<number>`sum(${orders.total})`,
    })
    .from(orders)
    .where(gte(orders.writtenAt, since))
    .groupBy(orders.currency)
    .all();
  const sent = db
    .select({
      created: sql<number | null>`sum(${runs.counts} ->> '$.created')`,
      updated: sql<number | null>`sum(${runs.counts} ->> '$.updated')`,
    })
    .from(runs)
    .where(
      and(
        gte(runs.appliedAt, since),
        sql`${runs.job} = 'export'`,
        inArray(runs.state, ['applying', 'paused', 'interrupted', 'done', 'failed', 'cancelled']),
      ),
    )
    .get();
  return {
    orders: totals.reduce((n, row) => n + row.count, 0),
    totals: totals.map(({ currency, total }) => ({ currency, total })),
    created: sent?.created ?? 0,
    updated: sent?.updated ?? 0,
  };
}
