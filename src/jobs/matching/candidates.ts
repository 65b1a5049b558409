import type { Known } from './evidence.ts';

/** Products looked at more closely for each good. */
const mostByName = 12;
/** A word that more products have says nothing; its pieces would bring the whole catalogue. */
const commonWord = 400;

/** Begins of words by which products are found although the ends differ. */
const stem = (word: string): string => word.slice(0, 4);

/** Finds the products that may be a good: by its codes, and by the rarer words of its name. */
export class Candidates {
  readonly #byBarcode = new Map<string, number[]>();
  readonly #bySku = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();

  constructor(items: readonly Known[]) {
    for (const [i, item] of items.entries()) {
      for (const barcode of item.barcodes) push(this.#byBarcode, barcode, i);
      for (const sku of item.skus) push(this.#bySku, sku, i);
      for (const word of stemsOf(item)) push(this.#byStem, word, i);
    }
  }

  /** Places of the products whose barcode or SKU is one of the good's. */
  byCode(good: Known): Set<number> {
    return new Set([
      ...[...good.barcodes].flatMap((barcode) => this.#byBarcode.get(barcode) ?? []),
      ...[...good.skus].flatMap((sku) => this.#bySku.get(sku) ?? []),
    ]);
  }

  /** Places of the products that share the most, and the rarest, words with the good. */
  byName(good: Known): number[] {
    const votes = new Map<number, number>();
    for (const word of stemsOf(good)) {
      const having = this.#byStem.get(word) ?? [];
      if (having.length > commonWord) continue;
      for (const i of having) votes.set(i, (votes.get(i) ?? 0) + 1 / Math.sqrt(having.length));
    }
    return [...votes]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, mostByName)
      .map(([i]) => i);
  }
}

const stemsOf = (known: Known): Set<string> =>
  new Set(known.name.words.map(({ text }) => stem(text)).filter((text) => text.length > 1));

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
