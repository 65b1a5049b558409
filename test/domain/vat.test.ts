import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grossOf, netOf, vatInside, vatOnTop } from '../../src/domain/vat.ts';

const price = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
const rate = fc.constantFrom(0, 9, 20);

it('takes 2.00 of VAT out of 12.00 at 20 % and puts it back', () => {
  expect(vatInside('12', 20).toString()).toBe('2');
  expect(vatOnTop('10', 20).toString()).toBe('2');
  expect(netOf('10.90', 9).toString()).toBe('10');
});

it('splits a gross price into net and VAT without a rest', () => {
  fc.assert(
    fc.property(price, rate, (gross, percent) => {
      expect(netOf(gross, percent).plus(vatInside(gross, percent)).toNumber()).toBe(gross);
      expect(grossOf(netOf(gross, percent), percent).toDecimalPlaces(6).toNumber()).toBeCloseTo(gross, 6);
    }),
  );
});
