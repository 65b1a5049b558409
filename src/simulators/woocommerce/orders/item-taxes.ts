import { Decimal } from 'decimal.js';
import { type TaxRate, taxRateFor } from '../shop/tax-rates.ts';
import type { OrderExtraItem, OrderItemTax, OrderLineItem, OrderRecord } from '../state/order-records.ts';
import { kept, sum, taxOnTop } from './rounding.ts';

/** Class of the shipping: the standard one if any line has it, else that of the lines. */
const shippingClass = (order: OrderRecord): string => {
  const classes = order.lines.filter((line) => line.taxable).map((line) => line.taxClass);
  return classes.length === 0 || classes.includes('') ? '' : (classes[0] ?? '');
};

const taxOf = (rate: TaxRate | undefined, total: string, subtotal: string | null): OrderItemTax[] =>
  rate
    ? [
        {
          rateId: rate.id,
          total: taxOnTop(total, rate.rate).toString(),
          subtotal: subtotal === null ? '' : taxOnTop(subtotal, rate.rate).toString(),
        },
      ]
    : [];

/** A discount given as a fee takes VAT off in the proportion of what the other items cost in each class. */
function negativeFeeTaxes(order: OrderRecord, fee: OrderExtraItem, country: string): OrderItemTax[] {
  const costs = new Map<string, Decimal>();
  const others = [
    ...order.lines.map((line) => ({ ...line, taxClass: line.taxClass })),
    ...order.fees.filter((other) => Number(other.total) >= 0),
    ...order.shippingLines.map((line) => ({ ...line, taxClass: shippingClass(order) })),
  ];
  for (const item of others) {
    const key = item.taxable ? item.taxClass : 'untaxed';
    costs.set(key, (costs.get(key) ?? new Decimal(0)).plus(item.total));
  }
  const all = sum(costs.values());
  if (all.isZero()) return [];
  return [...costs].flatMap(([taxClass, cost]) => {
    const rate = taxClass === 'untaxed' ? undefined : taxRateFor(taxClass, country);
    return taxOf(rate, kept(cost.div(all).times(fee.total)).toString(), null);
  });
}

/** Computes the taxes of every item anew; all totals are net. */
export function taxItems(order: OrderRecord, shopCountry: string): OrderRecord {
  const country = order.shipping.country || order.billing.country || shopCountry;
  const lines = order.lines.map((line): OrderLineItem => {
    const rate = line.taxable ? taxRateFor(line.taxClass, country) : undefined;
    return { ...line, taxes: taxOf(rate, line.total, line.subtotal) };
  });
  const shippingLines = order.shippingLines.map((line) => ({
    ...line,
    taxes: taxOf(taxRateFor(shippingClass(order), country), line.total, null),
  }));
  const fees = order.fees.map((fee) => {
    if (Number(fee.total) < 0) return { ...fee, taxes: negativeFeeTaxes(order, fee, country) };
    return {
      ...fee,
      taxes: taxOf(fee.taxable ? taxRateFor(fee.taxClass, country) : undefined, fee.total, null),
    };
  });
  return { ...order, lines, shippingLines, fees };
}
