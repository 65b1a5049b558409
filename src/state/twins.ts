import { and, count, eq, inArray, ne, sql } from 'drizzle-orm';
import type { State } from './open.ts';
import { prepared } from './prepared.ts';
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

const { placeholder } = sql;

const ofGood = prepared((db) =>
  db
    .select()
    .from(twins)
    .where(
      and(eq(twins.integrationId, placeholder('integrationId')), eq(twins.goodId, placeholder('goodId'))),
    )
    .prepare(),
);

export const twinOfGood = (state: State, integrationId: string, goodId: number): TwinRow | undefined =>
  ofGood(state).get({ integrationId, goodId });

const ofRemote = prepared((db) =>
  db
    .select()
    .from(twins)
    .where(
      and(eq(twins.integrationId, placeholder('integrationId')), eq(twins.remoteId, placeholder('remoteId'))),
    )
    .prepare(),
);

export const twinOfRemote = (state: State, integrationId: string, remoteId: string): TwinRow | undefined =>
  ofRemote(state).get({ integrationId, remoteId });

export const countTwins = ({ db }: State, integrationId: string): number =>
  db.select({ n: count() }).from(twins).where(eq(twins.integrationId, integrationId)).get()?.n ?? 0;

const takeOver = prepared((db) =>
  db
    .delete(twins)
    .where(
      and(
        eq(twins.integrationId, placeholder('integrationId')),
        eq(twins.remoteId, placeholder('remoteId')),
        ne(twins.goodId, placeholder('goodId')),
      ),
    )
    .prepare(),
);

const save = prepared((db) =>
  db
    .insert(twins)
    .values({
      integrationId: placeholder('integrationId'),
      goodId: placeholder('goodId'),
      remoteId: placeholder('remoteId'),
      parentId: placeholder('parentId'),
      key: placeholder('key'),
      price: placeholder('price'),
      units: placeholder('units'),
      name: placeholder('name'),
      groupPath: placeholder('groupPath'),
      confirmedAt: placeholder('confirmedAt'),
    })
    .onConflictDoUpdate({
      target: [twins.integrationId, twins.goodId],
      set: {
        remoteId: sql`excluded.remote_id`,
        parentId: sql`excluded.parent_id`,
        key: sql`excluded.key`,
        price: sql`excluded.price`,
        units: sql`excluded.units`,
        name: sql`excluded.name`,
        groupPath: sql`excluded.group_path`,
        confirmedAt: sql`excluded.confirmed_at`,
      },
    })
    .prepare(),
);

/** Records what the shop confirmed; a product that another good held before goes over to this one. */
export function saveTwin(state: State, twin: TwinRow): void {
  takeOver(state).run(twin);
  save(state).run(twin);
}

export function dropTwin({ db }: State, integrationId: string, goodId: number): void {
  db.delete(twins)
    .where(and(eq(twins.integrationId, integrationId), eq(twins.goodId, goodId)))
    .run();
}

/** The products stay linked, but what they show counts as unknown: the next export sends price and quantity again. */
export function forgetConfirmed({ db }: State, integrationId: string, goodIds: readonly number[]): void {
  for (const goodId of goodIds) {
    db.update(twins)
      .set({ price: null, units: null })
      .where(and(eq(twins.integrationId, integrationId), eq(twins.goodId, goodId)))
      .run();
  }
}

/** The shop has moved the quantity of these products by itself: the next export sends it again, whatever it is then. */
export function forgetUnits({ db }: State, integrationId: string, remoteIds: string[]): void {
  db.update(twins)
    .set({ units: null })
    .where(and(eq(twins.integrationId, integrationId), inArray(twins.remoteId, remoteIds)))
    .run();
}
