import { and, count, eq, sql } from 'drizzle-orm';
import type { State } from './open.ts';
import { prepared } from './prepared.ts';
import { quarantine } from './schema.ts';

export type QuarantineRow = typeof quarantine.$inferSelect;

export function quarantined({ db }: State, integrationId: string): Map<number, QuarantineRow> {
  const rows = db.select().from(quarantine).where(eq(quarantine.integrationId, integrationId)).all();
  return new Map(rows.map((row) => [row.goodId, row]));
}

export const countQuarantined = ({ db }: State, integrationId: string): number =>
  db.select({ n: count() }).from(quarantine).where(eq(quarantine.integrationId, integrationId)).get()?.n ?? 0;

/** Puts a good in quarantine, or renews the reason; `since` stays the first day. */
export function holdGood({ db }: State, row: QuarantineRow): void {
  const { since: _first, ...renewed } = row;
  db.insert(quarantine)
    .values(row)
    .onConflictDoUpdate({ target: [quarantine.integrationId, quarantine.goodId], set: renewed })
    .run();
}

const release = prepared((db) =>
  db
    .delete(quarantine)
    .where(
      and(
        eq(quarantine.integrationId, sql.placeholder('integrationId')),
        eq(quarantine.goodId, sql.placeholder('goodId')),
      ),
    )
    .prepare(),
);

export function releaseGood(state: State, integrationId: string, goodId: number): void {
  release(state).run({ integrationId, goodId });
}
