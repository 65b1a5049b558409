import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toThousandths } from '../../src/domain/quantity.ts';
import { grossText, numberOf, quantityOf } from '../../src/skladpro/numbers.ts';

test('a quantity is read as exact decimal arithmetic would read it', () => {
  const value = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -20_000_000, max: 20_000_000 }).map((n) => n / 10_000),
  );
  fc.assert(
    fc.property(value, (number) => {
      expect(quantityOf(number)).toBe(toThousandths(number));
    }),
  );
});

test('ties go away from zero', () => {
  expect([0.0005, -0.0005, 1.0005, 2.0015].map(quantityOf)).toEqual([1, -1, 1001, 2002]);
  expect(Object.is(quantityOf(-0), 0)).toBe(true);
});

test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY, '5', '12,50', ''])(
  '%o is no number',
  (value) => {
    expect(numberOf(value)).toBeNull();
    expect(quantityOf(value)).toBeNull();
    expect(grossText(value, 20, true)).toBeNull();
  },
);

test('a quantity too large to count exactly is none', () => {
  expect(quantityOf(1e16)).toBeNull();
});

test('a price gets VAT only where it is stored without, and none without a rate', () => {
  expect(grossText(12.5, null, true)).toBe('12.5');
  expect(grossText(12.5, 20, false)).toBe('15');
  expect(grossText(0.1, 9, false)).toBe('0.109');
  expect(grossText(12.5, null, false)).toBeNull();
  expect(grossText(-0, 20, true)).toBe('0');
});
