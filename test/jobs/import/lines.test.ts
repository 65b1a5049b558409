import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentLine } from '../../../src/domain/document.ts';
import { toCents } from '../../../src/domain/money.ts';
import { documentAmounts, rowsOf } from '../../../src/jobs/import/lines.ts';
import { charge, orderLine, shopOrder } from '../sample-order.ts';

const goods = (count: number) => ({
  lines: Array.from({ length: count }, (_, i) => i + 2),
  shipping: 900,
  fees: 901,
});

const totalOf = (lines: DocumentLine[]) =>
  lines.reduce((sum, line) => sum.plus(new Decimal(line.quantity).times(line.priceGross)), new Decimal(0));

const anyLine = fc
  .record({
    pieces: fc.integer({ min: 1, max: 40 }),
    gross: fc.integer({ min: 0, max: 200_000 }),
    discount: fc.integer({ min: 0, max: 50_000 }),
  })
  .map(({ pieces, gross, discount }) =>
    orderLine({ quantity: pieces * 1000, gross, grossBefore: gross + discount }),
  );

describe('documentAmounts', () => {
  it('makes rows that add up to the order, whatever its lines, shipping, fees and rounding remainder', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 2 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: -5, max: 5 }),
        (lines, shipping, fee, remainder) => {
          const exact = shopOrder({ lines, shipping: shipping.map((s) => charge(s)), fees: [charge(fee)] });
          fc.pre(exact.total > 100);
          const order = { ...exact, total: exact.total + remainder };
          const result = documentAmounts(order, goods(lines.length), 'EUR');
          expect(totalOf(result.lines).times(100).toNumber()).toBe(order.total);
          expect(result.total).toBe(order.total);
          expect(result.remainder).toBe(remainder);
          for (const line of result.lines) {
            expect(line.priceGross).toMatch(/^\d+\.\d{2}$/);
            expect(Number(line.quantity)).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('takes a negative fee out of the goods in proportion, to the cent', () => {
    const order = shopOrder({
      lines: [orderLine({ gross: 3000 }), orderLine({ gross: 1000 })],
      fees: [charge(-1001, 'Отстъпка')],
    });
    const { lines, total } = documentAmounts(order, goods(2), 'EUR');
    expect(total).toBe(2999);
    expect(lines.map((l) => l.priceGross)).toEqual(['22.49', '7.50']);
    expect(lines[0]?.discountPercent).toBe('25.03');
  });

  it('leaves shipping out when it is not invoiced, and says how much', () => {
    const order = shopOrder({ shipping: [charge(600)] });
    const result = documentAmounts(order, { ...goods(1), shipping: null, fees: null }, 'EUR');
    expect(result).toMatchObject({ total: 1990, leftOut: 600, remainder: 0 });
  });

  it('converts a BGN order into a EUR warehouse and still adds up', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
        const order = shopOrder({ lines, currency: 'BGN' });
        fc.pre(order.total > 1000);
        const { lines: rows, total } = documentAmounts(order, goods(lines.length), 'EUR');
        expect(total).toBe(toCents(new Decimal(order.total).div(100).div('1.95583')));
        expect(totalOf(rows).times(100).toNumber()).toBe(total);
      }),
    );
  });

  it('refuses an order that does not add up, with the figures', () => {
    const order = shopOrder({ total: 1996 });
    expect(() => documentAmounts(order, goods(1), 'EUR')).toThrow(/19\.90 EUR.*19\.96 EUR/);
  });

  it('refuses another currency, an order without goods and a quantity of nothing', () => {
    expect(() => documentAmounts(shopOrder({ currency: 'USD' }), goods(1), 'EUR')).toThrow(/USD/);
    expect(() => documentAmounts(shopOrder({ lines: [] }), goods(0), 'EUR')).toThrow(/no goods/);
    expect(() =>
      documentAmounts(shopOrder({ lines: [orderLine({ quantity: 0 })] }), goods(1), 'EUR'),
    ).toThrow(/quantity/);
  });
});

describe('rowsOf', () => {
  it('splits 10.00 for three pieces into prices of whole cents', () => {
    expect(rowsOf({ goodId: 2, quantity: 3000, gross: 1000, grossBefore: 1000 })).toEqual([
      { goodId: 2, quantity: '2', priceGross: '3.33', discountPercent: '0' },
      { goodId: 2, quantity: '1', priceGross: '3.34', discountPercent: '0' },
    ]);
  });

  it('keeps one row for a weighed quantity, exact to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 500_000 }),
        (quantity, gross) => {
          const [row, ...more] = rowsOf({
            goodId: 2,
            quantity: quantity * 10 + 1,
            gross,
            grossBefore: gross,
          });
          expect(more).toEqual([]);
          expect(toCents(new Decimal(row?.quantity ?? 0).times(row?.priceGross ?? 0))).toBe(gross);
        },
      ),
    );
  });
});
