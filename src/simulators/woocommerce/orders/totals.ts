import { Decimal } from 'decimal.js';
import type { OrderItemTax, OrderRecord, OrderTaxItem } from '../state/order-records.ts';
import { taxItems } from './item-taxes.ts';
import { roundedTax, shown, sum } from './rounding.ts';

/** A line's counted tax: each rate's part rounded by itself. */
export const itemTax = (taxes: OrderItemTax[], which: 'total' | 'subtotal', inclusive: boolean): Decimal =>
  sum(taxes.map((tax) => roundedTax(tax[which] || 0, inclusive)));

const text = (amount: Decimal): string => amount.toFixed(2);

/** Tax lines: one for each rate that any item has. Known rates keep their line's id. */
function taxLines(order: OrderRecord, nextItemId: () => number): OrderTaxItem[] {
  const cart = [...order.lines, ...order.fees].flatMap((item) => item.taxes);
  const shipping = order.shippingLines.flatMap((item) => item.taxes);
  const rates = [...new Set([...cart, ...shipping].map((tax) => tax.rateId))];
  const total = (taxes: OrderItemTax[], rateId: number): string => {
    const own = taxes.filter((tax) => tax.rateId === rateId);
    return text(itemTax(own, 'total', order.pricesIncludeTax));
  };
  return rates.map((rateId) => ({
    id: order.taxLines.find((line) => line.rateId === rateId)?.id ?? nextItemId(),
    rateId,
    taxTotal: total(cart, rateId),
    shippingTaxTotal: total(shipping, rateId),
  }));
}

/**
 * Adds the order up as WooCommerce does: net amounts rounded line by line, taxes line by line and rate by rate, so that
 * the rounded parts always make the total.
 */
export function addUp(order: OrderRecord, shopCountry: string, nextItemId: () => number): OrderRecord {
  const taxed = taxItems(limitNegativeFees(order), shopCountry);
  const inclusive = taxed.pricesIncludeTax;
  const goods = sum(taxed.lines.map((line) => shown(line.total)));
  const before = sum(taxed.lines.map((line) => shown(line.subtotal)));
  const fees = sum(taxed.fees.map((fee) => shown(fee.total)));
  const shipping = sum(taxed.shippingLines.map((line) => shown(line.total)));
  const tax = (items: { taxes: OrderItemTax[] }[], which: 'total' | 'subtotal') =>
    sum(items.map((item) => itemTax(item.taxes, which, inclusive)));
  const goodsTax = tax(taxed.lines, 'total');
  const cartTax = goodsTax.plus(tax(taxed.fees, 'total'));
  const shippingTax = tax(taxed.shippingLines, 'total');
  return {
    ...taxed,
    taxLines: taxLines(taxed, nextItemId),
    totals: {
      discount: text(before.minus(goods)),
      discountTax: text(tax(taxed.lines, 'subtotal').minus(goodsTax)),
      shipping: text(shipping),
      shippingTax: text(shippingTax),
      cartTax: text(cartTax),
      total: text(goods.plus(fees).plus(shipping).plus(cartTax).plus(shippingTax)),
      totalTax: text(cartTax.plus(shippingTax)),
    },
  };
}

/** A discount given as a fee cannot be more than what it is taken from. */
function limitNegativeFees(order: OrderRecord): OrderRecord {
  let left = sum([
    ...order.lines.map((line) => line.total),
    ...order.shippingLines.map((line) => line.total),
    ...order.fees.map((fee) => Decimal.max(0, fee.total)),
  ]);
  const fees = order.fees.map((fee) => {
    if (Number(fee.total) >= 0) return fee;
    const taken = Decimal.min(left, new Decimal(fee.total).abs());
    left = left.minus(taken);
    return { ...fee, total: taken.negated().toString() };
  });
  return { ...order, fees };
}
