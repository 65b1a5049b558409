import { type Cents, centsText, decimalOf, toCents } from '../../domain/money.ts';
import type { OrderCharge, OrderLine } from '../../domain/order.ts';
import { ProblemError } from '../../domain/problem.ts';

/** Largest difference between an order's total and the sum of its lines that counts as rounding. */
export const roundingLimit: Cents = 5;

/** Net and tax of the shop → VAT-inclusive cents, rounded once; '' is nothing. */
export function grossCents(net: string | number, tax: string | number, what: string): Cents {
  return toCents(decimalOf(net === '' ? '0' : net, what).plus(decimalOf(tax === '' ? '0' : tax, what)));
}

/**
 * Makes lines, shipping and fees add up to the order's total. A remainder of at most 5 cents, which the shop's own
 * rounding may leave, goes into the line with the largest amount (the first of equals; the largest charge when there
 * are no lines), and nowhere else.
 * @throws ProblemError `order-does-not-add-up` with the figures, when the difference is larger
 */
export function settle(
  order: { lines: OrderLine[]; shipping: OrderCharge[]; fees: OrderCharge[]; total: Cents },
  currency: string,
): void {
  const parts = [...order.lines, ...order.shipping, ...order.fees];
  const sum = parts.reduce((total, part) => total + part.gross, 0);
  const remainder = order.total - sum;
  if (remainder === 0) return;
  const [carrier] = (order.lines.length > 0 ? [...order.lines] : parts).sort((a, b) => b.gross - a.gross);
  if (
    carrier &&
    Math.abs(remainder) <= roundingLimit &&
    carrier.gross > 0 &&
    carrier.gross + remainder >= 0
  ) {
    carrier.gross += remainder;
    return;
  }
  const money = (cents: Cents) => `${centsText(cents)} ${currency}`;
  throw new ProblemError({
    code: 'order-does-not-add-up',
    text: {
      bg: `Сумата на поръчката е ${money(order.total)}, а редовете, доставката и таксите дават ${money(sum)} (разлика ${money(remainder)}).`,
      en: `The order's total is ${money(order.total)}, but its lines, shipping and fees make ${money(sum)} (difference ${money(remainder)}).`,
    },
    advice: {
      bg: 'Отворете поръчката в магазина, натиснете „Преизчисляване“ и я запазете, или я въведете на ръка.',
      en: 'Open the order in the shop, press “Recalculate” and save it, or enter it by hand.',
    },
  });
}
