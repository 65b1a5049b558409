/** A word of a product's name as it is compared, and where it stands in the name. */
export interface NameWord {
  /** Small letters, without marks. */
  text: string;
  /** Written short, with a point: "алум." */
  short: boolean;
  from: number;
  to: number;
}

/** A size or quantity of a name in the base unit of its kind: 0,5 л = 500 of volume. */
export interface NameSize {
  kind: SizeKind;
  value: number;
  from: number;
  to: number;
}

/** `number`: without a unit. */
export type SizeKind = 'volume' | 'mass' | 'length' | 'power' | 'voltage' | 'pieces' | 'number';

export interface ParsedName {
  words: NameWord[];
  sizes: NameSize[];
}

const units: Record<string, [SizeKind, number]> = {
  мл: ['volume', 1],
  ml: ['volume', 1],
  сл: ['volume', 10],
  cl: ['volume', 10],
  л: ['volume', 1000],
  l: ['volume', 1000],
  литра: ['volume', 1000],
  литър: ['volume', 1000],
  г: ['mass', 1],
  гр: ['mass', 1],
  g: ['mass', 1],
  gr: ['mass', 1],
  кг: ['mass', 1000],
  kg: ['mass', 1000],
  мм: ['length', 1],
  mm: ['length', 1],
  см: ['length', 10],
  cm: ['length', 10],
  м: ['length', 1000],
  m: ['length', 1000],
  w: ['power', 1],
  вт: ['power', 1],
  kw: ['power', 1000],
  квт: ['power', 1000],
  v: ['voltage', 1],
  в: ['voltage', 1],
  бр: ['pieces', 1],
  броя: ['pieces', 1],
  pcs: ['pieces', 1],
};

const unitList = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** Digits in threes may be parted by a space: 1 400 W. */
const figure = '\\d{1,3}(?:[ \\u00a0]\\d{3})+(?![\\d.,])|\\d+(?:[.,]\\d+)?';
const sizePattern = new RegExp(
  `((?:${figure})(?:\\s*[x×х*]\\s*(?:${figure}))*)(?:\\s*(${unitList})(?![\\p{L}\\d]))?`,
  'gu',
);
const wordPattern = /\p{L}[\p{L}\p{M}\d]*\.?/gu;

/** Letters that look the same in both alphabets, so that "Xасково" typed with a Latin X is the same word. */
const twins: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};
const oneAlphabet = (word: string): string =>
  /[а-я]/.test(word) && /[a-z]/.test(word)
    ? word.replace(/[acekmoptxy]/g, (letter) => twins[letter] ?? letter)
    : word;

const numberOf = (text: string): number => Number(text.replace(/[ \u00a0]/g, '').replace(',', '.'));

/** Takes a name apart into words and sizes; the order they stand in is kept only in their places. */
export function parseName(name: string): ParsedName {
  const small = lowered(name);
  const sizes = [...small.matchAll(sizePattern)]
    .filter(({ index }) => !/[\p{L}\d]/u.test(small[index - 1] ?? ''))
    .flatMap((match) => sizesOf(match));
  let rest = small;
  for (const { from, to } of sizes) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  const words = [...rest.matchAll(wordPattern)].map(({ 0: text, index }) => ({
    text: oneAlphabet(text.replace('.', '')),
    short: text.endsWith('.') && text.length > 2,
    from: index,
    to: index + text.length,
  }));
  return { words, sizes };
}

function sizesOf({ 0: whole, 1: figures = '', 2: unit = '', index }: RegExpExecArray): NameSize[] {
  const [kind, factor] = units[unit] ?? (['number', 1] as const);
  return figures
    .split(/[x×х*]/)
    .map((part) => numberOf(part.trim()))
    .filter(Number.isFinite)
    .map((value) => ({
      kind,
      value: Number((value * factor).toPrecision(12)),
      from: index,
      to: index + whole.trimEnd().length,
    }));
}

/** Small letters, each in the place of its own capital, so that places hold for the name as written. */
const lowered = (name: string): string =>
  Array.from(name, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
