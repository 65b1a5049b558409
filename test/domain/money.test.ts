import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, centsText, convert, decimalOf, toCents } from '../../src/domain/money.ts';
import { ProblemError } from '../../src/domain/problem.ts';

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });

describe('allocate', () => {
  it('splits without losing or making a cent', () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const parts = allocate(total, weights);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          expect(parts).toHaveLength(weights.length);
        },
      ),
    );
  });

  it('keeps every part within a cent of its exact share', () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }),
        (total, weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          for (const [i, part] of allocate(total, weights).entries()) {
            expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  it('gives everything to the first part when no part has weight', () => {
    expect(allocate(7, [0, 0])).toEqual([7, 0]);
  });
});

describe('toCents', () => {
  it.each([
    ['1.005', 101],
    ['0.285', 29],
    ['-1.005', -101],
    ['19.9', 1990],
    ['0.004', 0],
  ])('rounds %s half away from zero', (amount, expected) => {
    expect(toCents(amount)).toBe(expected);
  });

  it('is the inverse of centsText', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        expect(toCents(centsText(amount))).toBe(amount);
      }),
    );
  });
});

describe('decimalOf', () => {
  it.each([
    '12,50',
    '1 234.50',
    'много',
    '',
    '1e',
    '--1',
    'NaN',
    'Infinity',
    null,
    undefined,
    Number.NaN,
    {},
  ])('refuses %j by name', (value) => {
    expect(() => decimalOf(value, 'Цена')).toThrow(ProblemError);
  });

  it('shows as much of a value as a sentence bears', () => {
    const value = 'я'.repeat(100_000);
    const messages = [() => decimalOf(value, 'Цена'), () => toCents(`1${'0'.repeat(1_000)}`)].map((act) => {
      try {
        return String(act());
      } catch (error) {
        return (error as ProblemError).problem.text.bg;
      }
    });
    for (const message of messages) expect(message.length).toBeLessThan(120);
  });

  it('reads the shortest form of a database float', () => {
    expect(decimalOf(0.1 + 0.2, 'x').toString()).toBe('0.30000000000000004');
    expect(decimalOf(12.345, 'x').toString()).toBe('12.345');
    expect(decimalOf('1e-3', 'x').toString()).toBe('0.001');
  });
});

describe('convert', () => {
  it('converts by the fixed rate both ways and nothing else', () => {
    expect(convert(new Decimal('100'), 'EUR', 'BGN').toString()).toBe('195.583');
    expect(toCents(convert(new Decimal('195.58'), 'BGN', 'EUR'))).toBe(10_000);
    expect(convert(new Decimal('7.31'), 'BGN', 'BGN').toString()).toBe('7.31');
    expect(() => convert(new Decimal(1), 'USD', 'EUR')).toThrow(/cannot be converted/);
  });

  it('brings a EUR amount back to the same cent', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (amount) => {
        const there = convert(new Decimal(amount).div(100), 'EUR', 'BGN').toDecimalPlaces(2);
        expect(Math.abs(toCents(convert(there, 'BGN', 'EUR')) - amount)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
