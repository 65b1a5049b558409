import { type SQL, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { memo } from './memo.ts';
import type { Slice } from './runs.ts';

export const goodsGroups = ['linked', 'drifted', 'waiting', 'absent', 'quarantined'] as const;
/**
 * Linked with a product; linked but the shop shows something else than it confirmed; may be a product that a person has
 * to name; not in the shop; held back.
 */
export type GoodsGroup = (typeof goodsGroups)[number];

export const goodsSorts = ['name', 'key', 'price', 'units', 'state'] as const;
export type GoodsSort = (typeof goodsSorts)[number];

/** A good with its product. Prices in cents of the shop's currency, as the shop's own convention says. */
export interface GoodRow {
  goodId: number;
  key: string;
  name: string;
  /** What the shop should show. */
  price: number | null;
  units: number | null;
  remoteId: string | null;
  /** What the shop confirmed last. */
  confirmedPrice: number | null;
  confirmedUnits: number | null;
  /** What the last reading found, when it is newer than the last confirmed send; `missing`: no such product any more. */
  shopPrice: number | null;
  shopUnits: number | null;
  read: 0 | 1;
  missing: 0 | 1;
  state: GoodsGroup;
}

export interface GoodsQuery {
  integrationId: string;
  group?: GoodsGroup | undefined;
  /** Part of the name or a code, in any case of letters. */
  search?: string | undefined;
  sort: GoodsSort;
  down: boolean;
  page: number;
  size: number;
}

/** Nothing confirmed since the last heal is nothing to drift from. */
const drifted = sql`r.read_at >= t.confirmed_at and t.price is not null
  and (s.remote_id is null or s.price is not t.price or s.units is not t.units)`;

/** A product that nobody else has is suggested for it. The plus keeps SQLite from going by state instead of by good. */
const suggested = sql`exists (select 1 from matches m where m.integration_id = g.integration_id
  and m.good_id = g.good_id and +m.state = 'suggested' and not exists (select 1 from twins o
  where o.integration_id = m.integration_id and o.remote_id = m.remote_id))`;

const stateOf = sql`case when q.good_id is not null then 'quarantined'
  when t.good_id is null then case when ${suggested} then 'waiting' else 'absent' end
  when ${drifted} then 'drifted' else 'linked' end`;

const joined = (integrationId: string): SQL => sql`from goods_seen g
  join catalogue_reads r on r.integration_id = g.integration_id
  left join twins t on t.integration_id = g.integration_id and t.good_id = g.good_id
  left join shop_items s on s.integration_id = t.integration_id and s.remote_id = t.remote_id
  left join quarantine q on q.integration_id = g.integration_id and q.good_id = g.good_id
  where g.integration_id = ${integrationId}`;

export const likePart = (part: string): string =>
  `%${part.toLocaleLowerCase('bg').replace(/[!%_]/g, '!$&')}%`;

const sortBy: Record<Exclude<GoodsSort, 'state'>, SQL> = {
  name: sql`folded`,
  key: sql`key`,
  price: sql`price`,
  units: sql`units`,
};

export type GoodsCounts = Record<GoodsGroup, number>;

const statesOf = (db: StateDb, integrationId: string): Map<number, GoodsGroup> =>
  memo(db, `goods ${integrationId}`, () => {
    const rows = db.all<{ goodId: number; state: GoodsGroup }>(
      sql`select g.good_id as goodId, ${stateOf} as state ${joined(integrationId)}`,
    );
    return new Map(rows.map(({ goodId, state }) => [goodId, state]));
  });

export function countGoods(db: StateDb, integrationId: string): GoodsCounts {
  const counts: GoodsCounts = { linked: 0, drifted: 0, waiting: 0, absent: 0, quarantined: 0 };
  for (const state of statesOf(db, integrationId).values()) counts[state] += 1;
  return counts;
}

/** Numbers of the goods that the query is about, in its order. */
function idsOf(db: StateDb, query: GoodsQuery): number[] {
  const { integrationId, group, search, sort, down } = query;
  const states = statesOf(db, integrationId);
  const name = JSON.stringify(['goods', integrationId, group, search, sort, down]);
  return memo(db, name, () => {
    const found = search ? sql`and folded like ${likePart(search)} escape '!'` : sql``;
    const order = sortBy[sort === 'state' ? 'name' : sort];
    const ids = db
      .all<{ goodId: number }>(
        sql`select good_id as goodId from goods_seen where integration_id = ${integrationId} ${found}
          order by ${order} ${down ? sql`desc` : sql`asc`}, good_id`,
      )
      .map(({ goodId }) => goodId);
    const place = (goodId: number) => goodsGroups.indexOf(states.get(goodId) ?? 'absent');
    if (sort === 'state') ids.sort((a, b) => (down ? place(b) - place(a) : place(a) - place(b)));
    return group ? ids.filter((goodId) => states.get(goodId) === group) : ids;
  });
}

/** Goods of the last reading. */
export function readGoods(db: StateDb, query: GoodsQuery): Slice<GoodRow> {
  const { integrationId, page, size } = query;
  const ids = idsOf(db, query);
  const shown = ids.slice((page - 1) * size, page * size);
  const rows = db.all<GoodRow>(sql`
    select g.good_id as goodId, g.key, g.name, g.price, g.units, t.remote_id as remoteId,
           t.price as confirmedPrice, t.units as confirmedUnits, s.price as shopPrice, s.units as shopUnits,
           coalesce(r.read_at >= t.confirmed_at, 0) as read,
           coalesce(r.read_at >= t.confirmed_at and s.remote_id is null, 0) as missing,
           ${stateOf} as state
    ${joined(integrationId)} and g.good_id in (select value from json_each(${JSON.stringify(shown)}))`);
  const places = new Map(shown.map((goodId, place) => [goodId, place]));
  rows.sort((a, b) => (places.get(a.goodId) ?? 0) - (places.get(b.goodId) ?? 0));
  return { rows, total: ids.length, page, size };
}

/** Numbers of every drifted good. */
export const driftedGoods = (db: StateDb, integrationId: string): number[] =>
  [...statesOf(db, integrationId)].filter(([, state]) => state === 'drifted').map(([goodId]) => goodId);
