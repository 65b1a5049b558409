import { and, desc, eq, isNotNull, max, ne } from 'drizzle-orm';
import { chunks } from './catalogue.ts';
import { type MatchState, matches } from './matching-schema.ts';
import type { State } from './open.ts';
import { transact } from './transact.ts';

export type MatchRow = typeof matches.$inferSelect;
export type NewMatch = Pick<MatchRow, 'goodId' | 'remoteId' | 'grade' | 'score' | 'evidence'>;

/** Puts new suggestions in the place of the old ones; what a person has decided stays. */
export function keepSuggestions(state: State, integrationId: string, pairs: readonly NewMatch[]): void {
  transact(state, () => {
    state.db
      .delete(matches)
      .where(and(eq(matches.integrationId, integrationId), eq(matches.state, 'suggested')))
      .run();
    for (const rows of chunks(pairs)) {
      state.db
        .insert(matches)
        .values(rows.map((pair) => ({ ...pair, integrationId, state: 'suggested' as const })))
        .onConflictDoNothing()
        .run();
    }
  });
}

export const matchOf = (
  { db }: Pick<State, 'db'>,
  integrationId: string,
  goodId: number,
  remoteId: string,
): MatchRow | undefined =>
  db
    .select()
    .from(matches)
    .where(pair(integrationId, goodId, remoteId))
    .get();

/** Pairs of one state. */
export const matchesIn = ({ db }: Pick<State, 'db'>, integrationId: string, state: MatchState): MatchRow[] =>
  db
    .select()
    .from(matches)
    .where(and(eq(matches.integrationId, integrationId), eq(matches.state, state)))
    .all();

/** Records a decision on pairs; a pair that was never suggested is added. */
export function decide(
  { db }: State,
  integrationId: string,
  pairs: readonly NewMatch[],
  to: { state: 'accepted' | 'refused'; decision: number; at: number },
): void {
  const row = { state: to.state, decision: to.decision, decidedAt: to.at };
  for (const { goodId, remoteId, grade, score, evidence } of pairs) {
    db.insert(matches)
      .values({ integrationId, goodId, remoteId, grade, score, evidence, ...row })
      .onConflictDoUpdate({ target: [matches.integrationId, matches.goodId, matches.remoteId], set: row })
      .run();
  }
}

/** Number for the next decision of the integration. */
export const nextDecision = ({ db }: State, integrationId: string): number =>
  (db
    .select({ last: max(matches.decision) })
    .from(matches)
    .where(eq(matches.integrationId, integrationId))
    .get()?.last ?? 0) + 1;

/** Pairs of the latest decision that has not been taken back. */
export function lastDecided({ db }: Pick<State, 'db'>, integrationId: string): MatchRow[] {
  const latest = db
    .select({ decision: matches.decision })
    .from(matches)
    .where(
      and(
        eq(matches.integrationId, integrationId),
        isNotNull(matches.decision),
        ne(matches.state, 'suggested'),
      ),
    )
    .orderBy(desc(matches.decision))
    .limit(1)
    .get();
  if (typeof latest?.decision !== 'number') return [];
  return db
    .select()
    .from(matches)
    .where(and(eq(matches.integrationId, integrationId), eq(matches.decision, latest.decision)))
    .all();
}

/** The pairs wait for a decision again. */
export function reopen({ db }: State, integrationId: string, decision: number): void {
  db.update(matches)
    .set({ state: 'suggested', decision: null, decidedAt: null })
    .where(and(eq(matches.integrationId, integrationId), eq(matches.decision, decision)))
    .run();
}

/**
 * The products that each good without one may be, as far as nobody has decided and nobody else has them: such a good is
 * not created in the shop meanwhile.
 */
export function waitingMatches({ raw }: State, integrationId: string): Map<number, Set<string>> {
  const rows = raw
    .prepare(
      `select m.good_id as goodId, m.remote_id as remoteId from matches m
        where m.integration_id = ? and m.state = 'suggested'
          and not exists (select 1 from twins t where t.integration_id = m.integration_id and t.good_id = m.good_id)
          and not exists (select 1 from twins t where t.integration_id = m.integration_id and t.remote_id = m.remote_id)`,
    )
    .all(integrationId) as { goodId: number; remoteId: string }[];
  return grouped(rows);
}

/** The products that a person has called another thing than the good. */
export const refusedMatches = (state: State, integrationId: string): Map<number, Set<string>> =>
  grouped(matchesIn(state, integrationId, 'refused'));

function grouped(rows: readonly { goodId: number; remoteId: string }[]): Map<number, Set<string>> {
  const groups = new Map<number, Set<string>>();
  for (const { goodId, remoteId } of rows) {
    const group = groups.get(goodId);
    if (group) group.add(remoteId);
    else groups.set(goodId, new Set([remoteId]));
  }
  return groups;
}

const pair = (integrationId: string, goodId: number, remoteId: string) =>
  and(eq(matches.integrationId, integrationId), eq(matches.goodId, goodId), eq(matches.remoteId, remoteId));
