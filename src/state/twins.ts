import { and, count, eq, sql } from 'drizzle-orm';
import type { State } from './open.ts';
import { twins } from './schema.ts';

export type TwinRow = typeof twins.$inferSelect;

/** Twins of goods with ids in the range, by Goods.ID. */
export function twinsBetween(
  { raw }: State,
  integrationId: string,
  from: number,
  to: number,
): Map<number, TwinRow> {
  const rows = raw
    .prepare(
      `select integration_id as integrationId, good_id as goodId, remote_id as remoteId, parent_id as parentId, key,
              price, units, name, group_path as groupPath, confirmed_at as confirmedAt
         from twins where integration_id = ? and good_id between ? and ?`,
    )
    .all(integrationId, from, to) as TwinRow[];
  return new Map(rows.map((row) => [row.goodId, row]));
}

export const twinOfGood = ({ db }: State, integrationId: string, goodId: number): TwinRow | undefined =>
  db
    .select()
    .from(twins)
    .where(and(eq(twins.integrationId, integrationId), eq(twins.goodId, goodId)))
    .get();

export const twinOfRemote = ({ db }: State, integrationId: string, remoteId: string): TwinRow | undefined =>
  db
    .select()
    .from(twins)
    .where(and(eq(twins.integrationId, integrationId), eq(twins.remoteId, remoteId)))
    .get();

export const countTwins = ({ db }: State, integrationId: string): number =>
  db.select({ n: count() }).from(twins).where(eq(twins.integrationId, integrationId)).get()?.n ?? 0;

/** Records what the shop confirmed; a product that another good held before goes over to this one. */
export function saveTwin({ db }: State, twin: TwinRow): void {
  db.delete(twins)
    .where(
      and(
        eq(twins.integrationId, twin.integrationId),
        eq(twins.remoteId, twin.remoteId),
        sql`${twins.goodId} <> ${twin.goodId}`,
      ),
    )
    .run();
  db.insert(twins)
    .values(twin)
    .onConflictDoUpdate({ target: [twins.integrationId, twins.goodId], set: twin })
    .run();
}

export function dropTwin({ db }: State, integrationId: string, goodId: number): void {
  db.delete(twins)
    .where(and(eq(twins.integrationId, integrationId), eq(twins.goodId, goodId)))
    .run();
}
