import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAmounts, mergeLines, quantityByGood, totalOf } from '../../../src/skladpro/documents/amounts.ts';
import { lineOf } from '../contract/sample-document.ts';

const price = fc.integer({ min: 0, max: 9_999_999 }).map((n) => new Decimal(n).div(10_000));
const quantity = fc.integer({ min: 1, max: 500_000 }).map((n) => new Decimal(n).div(1000).toFixed());
const rate = fc.constantFrom(0, 9, 20);
const lines = fc.array(fc.record({ goodId: fc.integer({ min: 2, max: 5 }), quantity, price, rate }), {
  minLength: 1,
  maxLength: 12,
});

describe('stored amounts', () => {
  test('give back the order total to the cent in both VAT conventions', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (all, includesVat) => {
        const total = totalOf(all.map((one) => lineOf(one.goodId, one.quantity, one.price.toFixed())));
        const stored = all.reduce((sum, one) => {
          const row = lineAmounts(one.price, 1, one.rate, includesVat);
          const paid = includesVat ? row.PriceOut : row.PriceOut + row.VATOut;
          return sum + Number(one.quantity) * paid;
        }, 0);
        expect(Math.abs(stored * 100 - total)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  test('keep VAT as the part of the price that its rate makes', () => {
    fc.assert(
      fc.property(price, rate, fc.boolean(), (gross, percent, includesVat) => {
        const { PriceOut, VATOut } = lineAmounts(gross, 0, percent, includesVat);
        const net = includesVat ? PriceOut - VATOut : PriceOut;
        expect(VATOut).toBeCloseTo((net * percent) / 100, 9);
      }),
    );
  });

  test('reckon the VAT of the cost in the stored convention', () => {
    expect(lineAmounts(new Decimal(12), 6, 20, true)).toEqual({
      PriceIn: 6,
      PriceOut: 12,
      VATIn: 1,
      VATOut: 2,
    });
    expect(lineAmounts(new Decimal(12), 6, 20, false)).toEqual({
      PriceIn: 6,
      PriceOut: 10,
      VATIn: 1.2,
      VATOut: 2,
    });
  });
});

describe('the total', () => {
  test('is rounded once, half away from zero', () => {
    expect(totalOf([lineOf(2, '0.5', '0.01')])).toBe(1);
    expect(totalOf([lineOf(2, '3', '0.335'), lineOf(2, '1', '-0.005')])).toBe(100);
    expect(totalOf([])).toBe(0);
  });
});

describe('merged lines', () => {
  test('keep quantity by good and the total, and hold no good twice at one price', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const before = all.map((one) => lineOf(one.goodId, one.quantity, one.price.mod(3).toFixed(0)));
        const after = mergeLines(before);
        const plain = (sums: Map<number, Decimal>) => [...sums].map(([id, sum]) => [id, sum.toFixed()]);
        expect(plain(quantityByGood(after))).toEqual(plain(quantityByGood(before)));
        expect(totalOf(after)).toBe(totalOf(before));
        const keys = after.map((line) => `${line.goodId}|${line.priceGross}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('come in the order of GoodID when stock is lowered', () => {
    const sums = quantityByGood([lineOf(9, '1', '1'), lineOf(2, '1', '1'), lineOf(9, '0.5', '1')]);
    expect([...sums].map(([id, sum]) => [id, sum.toNumber()])).toEqual([
      [2, 1],
      [9, 1.5],
    ]);
  });
});
