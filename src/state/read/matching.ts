import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Problem } from '../../domain/problem.ts';
import { goodSeen, shopItem } from '../catalogue.ts';
import { lastDecided } from '../matches.ts';
import { goodsSeen, type MatchEvidence, type MatchGrade, shopItems } from '../matching-schema.ts';
import type { StateDb } from '../open.ts';
import { runs, twins } from '../schema.ts';
import { memo } from './memo.ts';

/** A good and the product that it most likely is. */
export interface WaitingPair {
  goodId: number;
  code: string;
  goodName: string;
  goodPrice: number | null;
  remoteId: string;
  itemName: string;
  itemPrice: number | null;
  grade: MatchGrade;
  score: number;
  evidence: MatchEvidence;
  /** Further products that it may be. */
  others: number;
}

/** Suggested pairs of which neither side is linked. */
const waiting = (integrationId: string) => sql`from matches m
  where m.integration_id = ${integrationId} and m.state = 'suggested'
    and not exists (select 1 from twins t where t.integration_id = m.integration_id and t.good_id = m.good_id)
    and not exists (select 1 from twins t where t.integration_id = m.integration_id and t.remote_id = m.remote_id)`;

/** Goods that wait for a decision, of every integration. */
export const countWaitingGoods = (db: StateDb): number =>
  memo(
    db,
    'waiting goods',
    () =>
      db.get<{
        n: number;
      }>(sql`select count(*) as n from (select distinct m.integration_id, m.good_id from matches m
    where m.state = 'suggested'
      and not exists (select 1 from twins t where t.integration_id = m.integration_id and t.good_id = m.good_id)
      and not exists (select 1 from twins t where t.integration_id = m.integration_id and t.remote_id = m.remote_id))`)
        .n,
  );

/** Each waiting good with its best product: those to be decided one by one first, by score, then the sure ones. */
export const waitingPairs = (db: StateDb, integrationId: string): WaitingPair[] =>
  memo(db, `pairs ${integrationId}`, () => readPairs(db, integrationId));

function readPairs(db: StateDb, integrationId: string): WaitingPair[] {
  const rows = db.all<Omit<WaitingPair, 'evidence'> & { evidence: string }>(sql`
    select p.good_id as goodId, g.code, g.name as goodName, g.price as goodPrice, p.remote_id as remoteId,
           s.name as itemName, s.price as itemPrice, p.grade, p.score, p.evidence, p.others
      from (select m.*, row_number() over (partition by m.good_id order by m.grade = 'sure' desc, m.score desc,
                   m.remote_id) as place, count(*) over (partition by m.good_id) - 1 as others
            ${waiting(integrationId)}) p
      join goods_seen g on g.integration_id = p.integration_id and g.good_id = p.good_id
      join shop_items s on s.integration_id = p.integration_id and s.remote_id = p.remote_id
     where p.place = 1 order by p.grade = 'sure', p.score desc, p.good_id`);
  return rows.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) as MatchEvidence }));
}

/** The products that a good may be, the best first. */
export const productsFor = (db: StateDb, integrationId: string, goodId: number) =>
  db.all<{ remoteId: string; name: string; key: string; price: number | null; score: number }>(sql`
    select m.remote_id as remoteId, s.name, s.key, s.price, m.score
      from (select m.* ${waiting(integrationId)} and m.good_id = ${goodId}) m
      join shop_items s on s.integration_id = m.integration_id and s.remote_id = m.remote_id
     order by m.score desc, m.remote_id`);

export interface MatchingCounts {
  goods: number;
  items: number;
  linked: number;
}

export function countSides(db: StateDb, integrationId: string): MatchingCounts {
  const of = (table: typeof goodsSeen | typeof shopItems | typeof twins) =>
    db.select({ n: count() }).from(table).where(eq(table.integrationId, integrationId)).get()?.n ?? 0;
  return { goods: of(goodsSeen), items: of(shopItems), linked: of(twins) };
}

/** The latest decision, as a person remembers it. */
export interface LastDecision {
  state: 'accepted' | 'refused';
  pairs: number;
  /** Of the first pair. */
  good: string;
  item: string;
}

export function lastDecision(db: StateDb, integrationId: string): LastDecision | null {
  const pairs = lastDecided({ db }, integrationId);
  const [first] = pairs;
  if (!first || first.state === 'suggested') return null;
  return {
    state: first.state,
    pairs: pairs.length,
    good: goodSeen({ db }, integrationId, first.goodId)?.name ?? `№ ${first.goodId}`,
    item: shopItem({ db }, integrationId, first.remoteId)?.name ?? `№ ${first.remoteId}`,
  };
}

/** Goods of one integration that wait for a decision. */
export const countWaitingOf = (db: StateDb, integrationId: string): number =>
  memo(
    db,
    `waiting ${integrationId}`,
    () => db.get<{ n: number }>(sql`select count(distinct m.good_id) as n ${waiting(integrationId)}`).n,
  );

/** Why the latest reading of both sides failed; null when it did not. */
export const failedReading = (
  db: StateDb,
  integrationId: string,
): { runId: number; problem: Problem } | null => {
  const last = db
    .select({ runId: runs.id, state: runs.state, problem: runs.problem })
    .from(runs)
    .where(and(eq(runs.integrationId, integrationId), eq(runs.job, 'match')))
    .orderBy(desc(runs.id))
    .limit(1)
    .get();
  return last?.state === 'failed' && last.problem ? { runId: last.runId, problem: last.problem } : null;
};
