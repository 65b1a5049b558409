import { goodSeen, shopItem } from '../../state/catalogue.ts';
import {
  decide,
  lastDecided,
  matchesIn,
  matchOf,
  type NewMatch,
  nextDecision,
  reopen,
} from '../../state/matches.ts';
import type { MatchGrade } from '../../state/matching-schema.ts';
import type { State } from '../../state/open.ts';
import { transact } from '../../state/transact.ts';
import { dropTwin, saveTwin, twinOfGood, twinOfRemote } from '../../state/twins.ts';
import { evidenceOf, knownGood, knownItem, scoreOf } from './evidence.ts';
import { nothingToUndo, pairGone, productTaken } from './problems.ts';
import { gradeOf } from './suggest.ts';

/** What decisions are made on. Whoever decides holds the integration's lock. */
export interface Deciding {
  state: State;
  integrationId: string;
  now: Date;
}

/** One decision as it may be told to a person. */
export interface Decision {
  state: 'accepted' | 'refused';
  pairs: { goodId: number; remoteId: string }[];
}

/**
 * The good is the product: it is linked with the shop's present values as confirmed, so that the next export sends only
 * what differs. Any product of the last reading may be chosen, not only a suggested one.
 * @throws ProblemError `pair-gone`, `product-taken`
 */
export function accept(deciding: Deciding, goodId: number, remoteId: string): void {
  const { state, integrationId } = deciding;
  const owner = twinOfRemote(state, integrationId, remoteId);
  const item = shopItem(state, integrationId, remoteId);
  if (owner && owner.goodId !== goodId) throw productTaken(item?.name ?? remoteId, owner.goodId);
  const pair = pairOf(deciding, goodId, remoteId);
  transact(state, () => link(deciding, [pair]));
}

/** Accepts every waiting pair of the grade whose good and product are both free. Returns how many. */
export function acceptAll(deciding: Deciding, grade: Exclude<MatchGrade, 'unsure'>): number {
  const { state, integrationId } = deciding;
  const goods = new Set<number>();
  const items = new Set<string>();
  const pairs = matchesIn(state, integrationId, 'suggested')
    .filter((pair) => pair.grade === grade)
    .sort((a, b) => b.score - a.score)
    .filter(({ goodId, remoteId }) => {
      const free =
        !goods.has(goodId) &&
        !items.has(remoteId) &&
        !twinOfGood(state, integrationId, goodId) &&
        !twinOfRemote(state, integrationId, remoteId);
      goods.add(goodId);
      items.add(remoteId);
      return free;
    });
  if (pairs.length > 0) transact(state, () => link(deciding, pairs));
  return pairs.length;
}

/** The good is not the product; it is not suggested again. @throws ProblemError `pair-gone` */
export function refuse(deciding: Deciding, goodId: number, remoteId: string): void {
  const { state, integrationId, now } = deciding;
  const pair = pairOf(deciding, goodId, remoteId);
  transact(state, () =>
    decide(state, integrationId, [pair], {
      state: 'refused',
      decision: nextDecision(state, integrationId),
      at: now.getTime(),
    }),
  );
}

/** Nothing that still waits is the same: the goods left over are new to the shop. Returns how many pairs. */
export function refuseRest(deciding: Deciding): number {
  const { state, integrationId, now } = deciding;
  const waiting = matchesIn(state, integrationId, 'suggested').filter(
    ({ goodId, remoteId }) =>
      !twinOfGood(state, integrationId, goodId) && !twinOfRemote(state, integrationId, remoteId),
  );
  transact(state, () =>
    decide(state, integrationId, waiting, {
      state: 'refused',
      decision: nextDecision(state, integrationId),
      at: now.getTime(),
    }),
  );
  return waiting.length;
}

/**
 * Takes the latest decision back: its pairs wait again, and links that it made are gone unless the good has another
 * product by now. What an export has sent meanwhile stays in the shop.
 * @throws ProblemError `nothing-to-undo`
 */
export function undo({ state, integrationId }: Deciding): Decision {
  return transact(state, () => {
    const pairs = lastDecided(state, integrationId);
    const [first] = pairs;
    if (first?.decision == null || first.state === 'suggested') throw nothingToUndo();
    for (const { goodId, remoteId } of first.state === 'accepted' ? pairs : []) {
      if (twinOfGood(state, integrationId, goodId)?.remoteId === remoteId)
        dropTwin(state, integrationId, goodId);
    }
    reopen(state, integrationId, first.decision);
    return { state: first.state, pairs: pairs.map(({ goodId, remoteId }) => ({ goodId, remoteId })) };
  });
}

function link({ state, integrationId, now }: Deciding, pairs: readonly NewMatch[]): void {
  const at = now.getTime();
  for (const { goodId, remoteId } of pairs) {
    const good = goodSeen(state, integrationId, goodId);
    const item = shopItem(state, integrationId, remoteId);
    if (!good || !item || item.container || item.trashed) throw pairGone();
    saveTwin(state, {
      integrationId,
      goodId,
      remoteId,
      parentId: item.parentId,
      key: good.key,
      price: item.price,
      units: item.units,
      name: item.name,
      groupPath: '',
      confirmedAt: at,
    });
  }
  decide(state, integrationId, pairs, {
    state: 'accepted',
    decision: nextDecision(state, integrationId),
    at,
  });
}

/** The pair as it was suggested, or as it compares now. */
function pairOf({ state, integrationId }: Deciding, goodId: number, remoteId: string): NewMatch {
  const good = goodSeen(state, integrationId, goodId);
  const item = shopItem(state, integrationId, remoteId);
  if (!good || !item || twinOfGood(state, integrationId, goodId)) throw pairGone();
  const suggested = matchOf(state, integrationId, goodId, remoteId);
  if (suggested) return suggested;
  const [a, b] = [knownGood(good), knownItem(item)];
  const evidence = evidenceOf(a, b);
  return { goodId, remoteId, evidence, score: scoreOf(evidence, a, b), grade: gradeOf(evidence) };
}
