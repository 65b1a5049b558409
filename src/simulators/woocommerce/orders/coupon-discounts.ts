import { Decimal } from 'decimal.js';
import type { CouponRecord } from '../state/records.ts';

/** A line that a coupon may take from; `price` is the whole line's gross in cents, not yet rounded. */
export interface DiscountLine {
  quantity: number;
  price: Decimal;
  /** Cents that coupons have taken from the line so far. */
  taken: Decimal;
}

const left = (line: DiscountLine): Decimal => line.price.minus(line.taken);

function takeFrom(line: DiscountLine, cents: Decimal): Decimal {
  const part = Decimal.min(cents, left(line));
  line.taken = line.taken.plus(part);
  return part;
}

/** Cent by cent, once for every piece of every line, as long as there is something to take. */
function takeRemainder(lines: DiscountLine[], cents: Decimal): void {
  let rest = cents;
  let moved = true;
  while (rest.greaterThan(0) && moved) {
    moved = false;
    for (const line of lines) {
      for (let piece = 0; piece < line.quantity && rest.greaterThan(0); piece += 1) {
        const part = takeFrom(line, Decimal.min(1, rest));
        if (part.isZero()) break;
        rest = rest.minus(part);
        moved = true;
      }
    }
  }
}

/** The same whole number of cents off each piece, again while that is a cent or more, then cent by cent. */
function takeFixedCart(lines: DiscountLine[], cents: Decimal): void {
  const open = lines.filter((line) => left(line).greaterThan(0));
  const pieces = open.reduce((n, line) => n + line.quantity, 0);
  if (pieces === 0 || cents.lessThanOrEqualTo(0)) return;
  const each = cents.div(pieces).floor();
  if (each.isZero()) {
    takeRemainder(open, cents);
    return;
  }
  let taken = new Decimal(0);
  for (const line of open) taken = taken.plus(takeFrom(line, each.times(line.quantity)));
  if (taken.greaterThan(0)) takeFixedCart(open, cents.minus(taken));
}

function takePercent(lines: DiscountLine[], percent: Decimal): void {
  let whole = new Decimal(0);
  let taken = new Decimal(0);
  for (const line of lines) {
    const price = line.price.round();
    whole = whole.plus(price);
    taken = taken.plus(takeFrom(line, price.times(percent).div(100).floor()));
  }
  const due = whole.times(percent).div(100).round();
  if (taken.lessThan(due)) takeRemainder(lines, due.minus(taken));
}

/** Takes one coupon off the lines (`taken` grows); returns what it took from each, in cents, VAT included. */
export function applyCoupon(coupon: CouponRecord, lines: DiscountLine[]): Decimal[] {
  const before = lines.map((line) => line.taken);
  const amount = new Decimal(coupon.amount);
  if (coupon.discountType === 'percent') takePercent(lines, amount);
  else if (coupon.discountType === 'fixed_cart') takeFixedCart(lines, amount.times(100));
  else for (const line of lines) takeFrom(line, amount.times(100).times(line.quantity));
  return lines.map((line, i) => line.taken.minus(before[i] ?? 0));
}
