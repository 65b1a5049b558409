import { Decimal } from 'decimal.js';
import type { DocumentLine } from '../../domain/document.ts';
import { type Cents, toCents } from '../../domain/money.ts';
import { netOf, vatInside, vatOnTop } from '../../domain/vat.ts';

/** Money columns of one row of `Operations`, per unit, base currency. */
export interface LineAmounts {
  PriceIn: number;
  PriceOut: number;
  VATIn: number;
  VATOut: number;
}

/**
 * Turns the customer's price into the stored columns. Stored prices include VAT (VAT is the part inside) or exclude it
 * (VAT comes on top, and PriceOut + VATOut is the customer's price again), as the warehouse is set.
 * @param gross unit price, VAT included; @param cost `Goods.PriceIn` as stored; @param rate VAT percent
 */
export function lineAmounts(gross: Decimal, cost: number, rate: number, includesVat: boolean): LineAmounts {
  const net = netOf(gross, rate);
  return {
    PriceIn: cost,
    PriceOut: (includesVat ? gross : net).toNumber(),
    VATIn: (includesVat ? vatInside(cost, rate) : vatOnTop(cost, rate)).toNumber(),
    VATOut: gross.minus(net).toNumber(),
  };
}

/** What the customer pays for the lines, VAT included, rounded once to cents. */
export const totalOf = (lines: Pick<DocumentLine, 'quantity' | 'priceGross'>[]): Cents =>
  toCents(Decimal.sum(0, ...lines.map((line) => new Decimal(line.quantity).times(line.priceGross))));

/** Joins lines of the same good at the same price and discount, as the program does in a sale; first place is kept. */
export function mergeLines(lines: DocumentLine[]): DocumentLine[] {
  const merged = new Map<string, DocumentLine>();
  for (const line of lines) {
    const key = [
      line.goodId,
      new Decimal(line.priceGross).toFixed(),
      new Decimal(line.discountPercent).toFixed(),
    ].join('|');
    const same = merged.get(key);
    const quantity = new Decimal(same?.quantity ?? 0).plus(line.quantity).toFixed();
    merged.set(key, { ...(same ?? line), quantity });
  }
  return [...merged.values()];
}

/** Quantity of each good over all lines, in the order of GoodID: always the same order avoids deadlocks. */
export function quantityByGood(lines: DocumentLine[]): Map<number, Decimal> {
  const sums = new Map<number, Decimal>();
  for (const line of lines) {
    sums.set(line.goodId, (sums.get(line.goodId) ?? new Decimal(0)).plus(line.quantity));
  }
  return new Map([...sums].sort(([a], [b]) => a - b));
}
