import { type Thousandths, toThousandths } from '../domain/quantity.ts';
import { grossOf } from '../domain/vat.ts';

/** A database number, or null for NULL, NaN, infinity and text that stands in a number column. */
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Quantity column → thousandths; null when it holds no number or one too large to count exactly. */
export function quantityOf(value: unknown): Thousandths | null {
  const number = numberOf(value);
  if (number === null) return null;
  const scaled = number * 1000;
  const nearest = Math.round(scaled);
  // Far from a tie both roundings agree, and this one is fast enough for a whole catalogue.
  const thousandths = Math.abs(scaled - nearest) < 0.4 ? nearest + 0 : toThousandths(number);
  return Number.isSafeInteger(thousandths) ? thousandths : null;
}

/**
 * Price column → unit price with VAT, unrounded decimal text; null when it holds no number, or when VAT has to be added
 * and the rate is unknown.
 */
export function grossText(value: unknown, rate: number | null, includesVat: boolean): string | null {
  const price = numberOf(value);
  if (price === null) return null;
  if (includesVat) return String(price + 0);
  return rate === null ? null : grossOf(price, rate).toFixed();
}
