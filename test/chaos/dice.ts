import { between, seededRandom } from '../../src/simulators/warehouse/shop-data/random.ts';

/** Chances that fall the same for the same seed. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** True so many times out of a hundred. */
  percent(chance: number): boolean {
    return this.#random() * 100 < chance;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return between(this.#random, low, high);
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.between(0, list.length - 1)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}
