/** Shortest common beginning by which a word and its shortened form are taken for the same. */
const stem = 4;

/** Three-letter pieces of a word; the edges count, so that beginnings weigh more. */
function pieces(word: string): Map<string, number> {
  const padded = `  ${word} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i += 1) {
    const piece = padded.slice(i, i + 3);
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

function commonPieces(a: string, b: string): number {
  const inA = pieces(a);
  const inB = pieces(b);
  let common = 0;
  for (const [piece, count] of inA) common += Math.min(count, inB.get(piece) ?? 0);
  return (2 * common) / (a.length + b.length + 2);
}

/** Below this two words have only letters in common. */
const noise = 0.4;

/**
 * How alike two words are, 0–1, whichever comes first: 1 for equal ones, 0.9 where one is written short ("алум."), else
 * by the pieces they share.
 */
export function wordLikeness(
  a: { text: string; short: boolean },
  b: { text: string; short: boolean },
): number {
  if (a.text === b.text) return 1;
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (short.short && long.text.startsWith(short.text)) return 0.9;
  const likeness = commonPieces(a.text, b.text);
  const sameStem =
    short.text.length >= stem &&
    long.text.startsWith(short.text.slice(0, Math.max(stem, short.text.length - 2)));
  const found = sameStem ? Math.max(likeness, 0.75) : likeness;
  return found < noise ? 0 : found;
}
