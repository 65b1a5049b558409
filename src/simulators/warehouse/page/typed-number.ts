import { Decimal } from 'decimal.js';
import { ProblemError } from '../../../domain/problem.ts';
import type { Text } from '../../../domain/text.ts';

/**
 * Reads a number that a person has typed, with a comma or a dot before the decimals.
 * @throws ProblemError `not-a-number`, naming the field.
 */
export function typedNumber(text: string, field: Text): Decimal {
  const plain = text.trim().replace(',', '.');
  if (/^-?\d{1,9}(\.\d{1,6})?$/.test(plain)) return new Decimal(plain);
  throw new ProblemError({
    code: 'not-a-number',
    text: { bg: `${field.bg}: „${text}“ не е число.`, en: `${field.en}: “${text}” is not a number.` },
    advice: { bg: 'Въведете число, например 12,50.', en: 'Enter a number, for example 12.50.' },
  });
}
