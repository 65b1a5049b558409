import { and, asc, eq, isNull, lte, min } from 'drizzle-orm';
import type { Problem } from '../domain/problem.ts';
import type { State } from './open.ts';
import { outbox } from './schema.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/** Called inside the transaction that commits the cause. A second call for the same order changes nothing. */
export function post({ db }: State, row: { integrationId: string; orderId: number; now: Date }): void {
  db.insert(outbox)
    .values({
      integrationId: row.integrationId,
      orderId: row.orderId,
      kind: 'acknowledge',
      dueAt: row.now.getTime(),
    })
    .onConflictDoNothing()
    .run();
}

export const dueIn = ({ db }: State, integrationId: string, now: Date): OutboxRow[] =>
  db
    .select()
    .from(outbox)
    .where(
      and(eq(outbox.integrationId, integrationId), isNull(outbox.doneAt), lte(outbox.dueAt, now.getTime())),
    )
    .orderBy(asc(outbox.id))
    .all();

/** When the next row of the integration is due; null when nothing waits. */
export const nextDue = ({ db }: State, integrationId: string): number | null =>
  db
    .select({ at: min(outbox.dueAt) })
    .from(outbox)
    .where(and(eq(outbox.integrationId, integrationId), isNull(outbox.doneAt)))
    .get()?.at ?? null;

export function delivered({ db }: State, id: number, now: Date): void {
  db.update(outbox).set({ doneAt: now.getTime(), problem: null }).where(eq(outbox.id, id)).run();
}

export function postpone(
  { db }: State,
  id: number,
  row: { attempts: number; dueAt: number; problem: Problem },
): void {
  db.update(outbox).set(row).where(eq(outbox.id, id)).run();
}
