import type { CodeEvidence } from '../../state/matching-schema.ts';
import { type NameSize, type NameWord, type ParsedName, parseName, type SizeKind } from './parse-name.ts';
import { wordLikeness } from './word-likeness.ts';

/** What two names have in common. */
export interface NameLikeness {
  /** 0–1; 1 for equal names, the same whichever comes first, whatever the order of the words. */
  likeness: number;
  /** Sizes named by both sides. */
  sizes: CodeEvidence;
  /** Words of the side that has more. */
  words: number;
  /** Of those: words that the other side has too. */
  sameWords: number;
}

/** From here on two words are shown as the same one. */
const sameWord = 0.7;
/** What is left of a likeness whose sizes contradict each other. */
const otherSize = 0.55;

/** Longer words tell more. */
const weight = (word: NameWord): number => Math.min(8, Math.max(1, word.text.length - 1));

const bestIn = (word: NameWord, others: readonly NameWord[]): number =>
  others.reduce((best, other) => Math.max(best, wordLikeness(word, other)), 0);

const sizeKey = ({ kind, value }: NameSize) => `${kind} ${value}`;

const valuesOf = (sizes: readonly NameSize[], kind: SizeKind) =>
  new Set(sizes.filter((size) => size.kind === kind).map(({ value }) => value));

/** Each kind that both sides name must have the same values; bare numbers say too little to contradict. */
function compareSizes(a: readonly NameSize[], b: readonly NameSize[]): CodeEvidence {
  const kinds = new Set(a.map(({ kind }) => kind).filter((kind) => b.some((size) => size.kind === kind)));
  kinds.delete('number');
  if (kinds.size === 0) return 'absent';
  for (const kind of kinds) {
    const left = valuesOf(a, kind);
    const right = valuesOf(b, kind);
    const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
    if ([...fewer].some((value) => !more.has(value))) return 'different';
  }
  return 'equal';
}

interface Side {
  weight: number;
  found: number;
  words: number;
  same: number;
}

function side(one: ParsedName, other: ParsedName): Side {
  const sum: Side = { weight: 0, found: 0, words: 0, same: 0 };
  const add = (weighs: number, likeness: number) => {
    sum.weight += weighs;
    sum.found += weighs * likeness;
    sum.words += 1;
    if (likeness >= sameWord) sum.same += 1;
  };
  for (const word of one.words) add(weight(word), bestIn(word, other.words));
  const others = new Set(other.sizes.map(sizeKey));
  for (const key of new Set(one.sizes.map(sizeKey))) add(3, others.has(key) ? 1 : 0);
  return sum;
}

/** Compares names already taken apart. */
export function compareNames(a: ParsedName, b: ParsedName): NameLikeness {
  const left = side(a, b);
  const right = side(b, a);
  const weights = left.weight + right.weight;
  const sizes = compareSizes(a.sizes, b.sizes);
  const plain = weights === 0 ? 0 : (left.found + right.found) / weights;
  const longer = left.words >= right.words ? left : right;
  const same = left.words === right.words ? Math.min(left.same, right.same) : longer.same;
  return {
    likeness: sizes === 'different' ? plain * otherSize : plain,
    sizes,
    words: longer.words,
    sameWords: same,
  };
}

/** How alike two names of a product are; see `NameLikeness`. */
export const nameLikeness = (a: string, b: string): NameLikeness => compareNames(parseName(a), parseName(b));

/** A stretch of a name, and whether the other name has it too; null for what stands between the words. */
export interface NamePart {
  text: string;
  same: boolean | null;
}

/** The name cut where what the other one also says begins and ends; put together again it is the name as written. */
export function markName(name: string, other: string): NamePart[] {
  const own = parseName(name);
  const theirs = parseName(other);
  const sizes = new Set(theirs.sizes.map(sizeKey));
  const marks = [
    ...own.words.map((word) => ({ ...word, same: bestIn(word, theirs.words) >= sameWord })),
    ...spansOf(own.sizes, sizes),
  ].sort((a, b) => a.from - b.from);
  const parts: NamePart[] = [];
  let at = 0;
  for (const { from, to, same } of marks) {
    if (from > at) parts.push({ text: name.slice(at, from), same: null });
    parts.push({ text: name.slice(from, to), same });
    at = to;
  }
  if (at < name.length) parts.push({ text: name.slice(at), same: null });
  return parts;
}

/** "150 × 200 см" is one stretch with two sizes: the same when both are. */
function spansOf(sizes: readonly NameSize[], others: ReadonlySet<string>) {
  const spans = new Map<number, { from: number; to: number; same: boolean }>();
  for (const size of sizes) {
    const same = others.has(sizeKey(size)) && spans.get(size.from)?.same !== false;
    spans.set(size.from, { from: size.from, to: size.to, same });
  }
  return [...spans.values()];
}
