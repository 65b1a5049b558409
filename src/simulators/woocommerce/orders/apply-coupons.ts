import { Decimal } from 'decimal.js';
import { taxRateFor } from '../shop/tax-rates.ts';
import type { OrderCoupon, OrderLineItem, OrderRecord } from '../state/order-records.ts';
import type { CouponRecord } from '../state/records.ts';
import { applyCoupon, type DiscountLine } from './coupon-discounts.ts';
import { kept, shown, sum, taxInside } from './rounding.ts';
import { itemTax } from './totals.ts';

/** A coupon's share of one line, net and tax, as kept. */
function split(gross: Decimal, line: OrderLineItem, order: OrderRecord, country: string): [Decimal, Decimal] {
  const rate = line.taxable && order.pricesIncludeTax ? taxRateFor(line.taxClass, country) : undefined;
  const tax = rate ? taxInside(gross, rate.rate) : new Decimal(0);
  return [gross.minus(tax), tax];
}

/** What the coupons are reckoned from: the line's gross in cents where prices include VAT, else its net. */
const discountLine = (line: OrderLineItem, inclusive: boolean): DiscountLine => {
  const tax = inclusive ? itemTax(line.taxes, 'subtotal', true) : new Decimal(0);
  return {
    quantity: line.quantity,
    price: new Decimal(line.subtotal).plus(tax).times(100),
    taken: new Decimal(0),
  };
};

/** Takes the coupons off the taxed lines, percentages last; the totals are to be added up afterwards. */
export function applyCoupons(
  order: OrderRecord,
  coupons: CouponRecord[],
  country: string,
  nextId: { item: () => number; meta: () => number },
): OrderRecord {
  const lines = order.lines.map((line) => discountLine(line, order.pricesIncludeTax));
  const totals = order.lines.map((line) => new Decimal(line.total));
  const applied = coupons.map((coupon): OrderCoupon => {
    const net: Decimal[] = [];
    const tax: Decimal[] = [];
    applyCoupon(coupon, lines).forEach((cents, i) => {
      const line = order.lines[i];
      if (!line) return;
      const [netPart, taxPart] = split(cents.div(100), line, order, country);
      totals[i] = (totals[i] ?? new Decimal(0)).minus(netPart);
      net.push(netPart);
      tax.push(taxPart);
    });
    return {
      id: nextId.item(),
      code: coupon.code,
      couponId: coupon.id,
      discountType: coupon.discountType,
      amount: Number(coupon.amount),
      freeShipping: coupon.freeShipping,
      discount: shown(sum(net)).toString(),
      discountTax: shown(sum(tax)).toString(),
      metaId: nextId.meta(),
    };
  });
  const discounted = order.lines.map((line, i) => ({
    ...line,
    total: kept(Decimal.max(0, totals[i] ?? 0)).toString(),
  }));
  return { ...order, lines: discounted, coupons: applied };
}
