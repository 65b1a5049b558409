import { Decimal } from 'decimal.js';
import { ProblemError } from './problem.ts';

/** Whole minor units (евроцент, стотинка); always a safe integer. */
export type Cents = number;

/** ISO 4217 code, upper case. */
export type Currency = string;

/** Levs for one euro, fixed by Council Regulation (EU) 2025/1409. */
export const BGN_PER_EUR = new Decimal('1.95583');

/**
 * Reads a money amount written with a dot ("12.50", "-3") or held as a number; no thousands marks.
 * @throws ProblemError `not-a-number` for anything else, NaN and infinity included.
 */
export function decimalOf(value: unknown, what: string): Decimal {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    const shown = shortened(JSON.stringify(value) ?? String(value));
    throw new ProblemError({
      code: 'not-a-number',
      text: { bg: `${what}: „${shown}“ не е число.`, en: `${what}: ${shown} is not a number.` },
      advice: { bg: 'Поправете стойността и опитайте отново.', en: 'Correct the value and try again.' },
    });
  }
  return new Decimal(text);
}

/** Text from outside, as much of it as a sentence bears. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Decimal amount → cents, half away from zero (the commercial rounding of both sides). */
export function toCents(amount: Decimal.Value): Cents {
  const cents = new Decimal(amount).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  if (!Number.isSafeInteger(cents)) {
    const shown = shortened(String(amount));
    throw new ProblemError({
      code: 'amount-too-large',
      text: { bg: `Сумата ${shown} е твърде голяма.`, en: `The amount ${shown} is too large.` },
      advice: { bg: 'Поправете стойността и опитайте отново.', en: 'Correct the value and try again.' },
    });
  }
  return cents === 0 ? 0 : cents;
}

/** Cents → the canonical text with a dot and two decimals that shops take: 1990 → "19.90". */
export const centsText = (cents: Cents): string => new Decimal(cents).div(100).toFixed(2);

/**
 * Converts between EUR and BGN by the fixed rate; equal currencies pass unchanged.
 * @throws ProblemError `currency-mismatch` for any other pair.
 */
export function convert(amount: Decimal, from: Currency, to: Currency): Decimal {
  if (from === to) return amount;
  if (from === 'EUR' && to === 'BGN') return amount.times(BGN_PER_EUR);
  if (from === 'BGN' && to === 'EUR') return amount.div(BGN_PER_EUR);
  throw new ProblemError({
    code: 'currency-mismatch',
    text: {
      bg: `Валутата ${from} не може да се превърне в ${to}.`,
      en: `The currency ${from} cannot be converted to ${to}.`,
    },
    advice: {
      bg: 'Превръщат се само EUR и BGN по фиксирания курс 1,95583. Изравнете валутата на магазина и на Склад Pro.',
      en: 'Only EUR and BGN convert, at the fixed rate 1.95583. Make the currency of the shop and of Склад Pro the same.',
    },
  });
}

/**
 * Splits `total` in proportion to `weights` so that the parts add up exactly (largest remainder, earlier first).
 * Weights must not be negative; when all are zero the first part takes everything.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.length === 0) return [];
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  const sign = total < 0 ? -1 : 1;
  const exact = weights.map((w) => new Decimal(Math.abs(total)).times(w).div(sum));
  const parts = exact.map((e) => e.floor().toNumber());
  let left = Math.abs(total) - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((e, i) => ({ i, remainder: e.minus(e.floor()) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left === 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((p) => (p === 0 ? 0 : p * sign));
}
