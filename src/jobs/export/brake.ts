import type { BrakeState, GoodValues } from '../../state/schema.ts';
import type { Intent } from './intent.ts';

/** A product on sale that the plan would leave without stock. */
export const zeroes = (before: GoodValues | null, after: GoodValues | null): boolean =>
  before !== null && (before.units ?? 0) > 0 && after?.units === 0;

/** A product with a price that the plan would change. */
export const reprices = (before: GoodValues | null, after: GoodValues | null): boolean =>
  before !== null && before.price !== null && after !== null && after.price !== null;

/** Counts what a plan does to the products that the shop already has. */
export class BrakeCounter {
  #zeroed = 0;
  #repriced = 0;

  count(intent: Intent): void {
    if (intent.kind !== 'update') return;
    if (zeroes(intent.before, intent.after)) this.#zeroed += 1;
    if (reprices(intent.before, intent.after)) this.#repriced += 1;
  }

  /**
   * The brakes that hold the plan back.
   * @param total products of the shop that the plan looked at
   * @param percent share of them that may be zeroed or repriced without asking
   * @param minimum so many may be in any case, so that a small shop is not asked about every change
   */
  brakes(total: number, percent: number, minimum: number): BrakeState[] {
    const allowed = Math.max(minimum, Math.floor((total * percent) / 100));
    const counts = [
      ['zeroed', this.#zeroed],
      ['repriced', this.#repriced],
    ] as const;
    return counts
      .filter(([, count]) => count > allowed)
      .map(([rule, count]) => ({ rule, count, total, limit: percent }));
  }
}
