import type { MatchEvidence, MatchGrade } from '../../state/matching-schema.ts';
import { Candidates } from './candidates.ts';
import {
  evidenceOf,
  type Known,
  knownGood,
  knownItem,
  type MatchGood,
  type MatchItem,
  scoreOf,
} from './evidence.ts';

/** A pair that may be the same thing. */
export interface Suggestion {
  goodId: number;
  remoteId: string;
  grade: MatchGrade;
  /** 0–100. */
  score: number;
  evidence: MatchEvidence;
}

export interface SuggestOptions {
  /** Pairs that a person has called different. */
  refused: ReadonlySet<string>;
  /** Called now and then with the number of goods looked at since; what it returns is waited for. */
  onProgress?: (goods: number) => Promise<void>;
}

/** Suggestions kept for one good. */
const mostForGood = 3;
/** Names less alike than this are no reason to ask. */
const leastName = 45;
const leastScore = 45;
const progressEvery = 200;

export const pairKey = (goodId: number, remoteId: string): string => `${goodId} ${remoteId}`;

const equalCode = ({ barcode, sku }: MatchEvidence): boolean => barcode === 'equal' || sku === 'equal';

/** Sure: a code that nobody else has, and nothing that speaks against it. */
export function gradeOf(evidence: MatchEvidence): MatchGrade {
  const { barcode, sizes, name, rivals } = evidence;
  const contradicted = sizes === 'different' || barcode === 'different' || rivals > 0;
  if (equalCode(evidence)) {
    if (!contradicted && name >= 50) return 'sure';
    return !contradicted && name >= 25 ? 'likely' : 'unsure';
  }
  return !contradicted && name >= 85 ? 'likely' : 'unsure';
}

/**
 * Suggests for every good the products that may be it, the best first. A pair is sure only when its code leads to no
 * other good and no other product.
 */
export async function suggest(
  goods: readonly MatchGood[],
  items: readonly MatchItem[],
  { refused, onProgress }: SuggestOptions,
): Promise<Suggestion[]> {
  const known = items.map(knownItem);
  const candidates = new Candidates(known);
  const goodsOf = new Map<number, number>();
  const found: (Suggestion & { at: number; products: number })[] = [];
  for (const [n, good] of goods.entries()) {
    const own = knownGood(good);
    const allowed = (at: number) => !refused.has(pairKey(good.goodId, items[at]?.remoteId ?? ''));
    const byCode = [...candidates.byCode(own)].filter(allowed);
    for (const at of byCode) goodsOf.set(at, (goodsOf.get(at) ?? 0) + 1);
    const pairs = [...new Set([...byCode, ...candidates.byName(own).filter(allowed)])].flatMap((at) =>
      pairOf(good, own, items, known, at),
    );
    pairs.sort(best);
    found.push(...pairs.slice(0, mostForGood).map((pair) => ({ ...pair, products: byCode.length })));
    if (n % progressEvery === progressEvery - 1) await onProgress?.(progressEvery);
  }
  return found.map(({ at, products, ...pair }) => {
    const goodsWithIt = goodsOf.get(at) ?? 0;
    const rivals = equalCode(pair.evidence) ? Math.max(products, goodsWithIt) - 1 : 0;
    const evidence = { ...pair.evidence, rivals };
    return { ...pair, evidence, grade: gradeOf(evidence) };
  });
}

function pairOf(
  good: MatchGood,
  own: Known,
  items: readonly MatchItem[],
  known: readonly Known[],
  at: number,
) {
  const item = items[at];
  const other = known[at];
  if (!item || !other) return [];
  const evidence = evidenceOf(own, other);
  const score = scoreOf(evidence, own, other);
  if (!equalCode(evidence) && (evidence.name < leastName || score < leastScore)) return [];
  return [{ goodId: good.goodId, remoteId: item.remoteId, grade: 'unsure' as const, score, evidence, at }];
}

const best = (a: Suggestion, b: Suggestion): number =>
  Number(equalCode(b.evidence)) - Number(equalCode(a.evidence)) ||
  b.score - a.score ||
  a.remoteId.localeCompare(b.remoteId);
