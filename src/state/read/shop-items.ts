import { sql } from 'drizzle-orm';
import type { shopItems } from '../matching-schema.ts';
import type { StateDb } from '../open.ts';
import { likePart } from './goods.ts';
import { memo } from './memo.ts';
import type { Slice } from './runs.ts';

export type ShopItemView = Pick<
  typeof shopItems.$inferSelect,
  'remoteId' | 'key' | 'gtin' | 'name' | 'category' | 'price' | 'units'
>;

/** Products that could be a good and are none: no container, not in the bin, not linked. */
const free = (integrationId: string) => sql`from shop_items s
  where s.integration_id = ${integrationId} and s.container = 0 and s.trashed = 0
    and not exists (select 1 from twins t where t.integration_id = s.integration_id and t.remote_id = s.remote_id)`;

export const countFreeItems = (db: StateDb, integrationId: string): number =>
  memo(
    db,
    `free ${integrationId}`,
    () => db.get<{ n: number }>(sql`select count(*) as n ${free(integrationId)}`).n,
  );

/** Products of the last reading that are linked with no good, by name. */
export function readFreeItems(
  db: StateDb,
  {
    integrationId,
    search,
    page,
    size,
  }: { integrationId: string; search?: string | undefined; page: number; size: number },
): Slice<ShopItemView> {
  const found = search ? sql`and s.folded like ${likePart(search)} escape '!'` : sql``;
  const from = sql`${free(integrationId)} ${found}`;
  return {
    rows: db.all<ShopItemView>(sql`
      select s.remote_id as remoteId, s.key, s.gtin, s.name, s.category, s.price, s.units ${from}
      order by s.folded, s.remote_id limit ${size} offset ${(page - 1) * size}`),
    total: search
      ? db.get<{ n: number }>(sql`select count(*) as n ${from}`).n
      : countFreeItems(db, integrationId),
    page,
    size,
  };
}
