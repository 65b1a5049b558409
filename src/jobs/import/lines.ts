import { Decimal } from 'decimal.js';
import type { DocumentLine } from '../../domain/document.ts';
import { allocate, type Cents, type Currency, centsText, convert, toCents } from '../../domain/money.ts';
import type { OrderLine, ShopOrder } from '../../domain/order.ts';
import { type Problem, ProblemError } from '../../domain/problem.ts';

/** A part of an order that becomes rows of the document; amounts VAT included, in the document's currency. */
export interface OrderPart {
  goodId: number;
  /** Thousandths of the base unit. */
  quantity: number;
  gross: Cents;
  /** Before discounts; equal to `gross` for charges. */
  grossBefore: Cents;
}

/** Which good stands for what. */
export interface GoodsOfOrder {
  /** Goods.ID for each order line, in order. */
  lines: number[];
  /** Good for shipping; null: shipping is not invoiced and stays out of the document. */
  shipping: number | null;
  /** Good for positive fees; null: as `shipping`. */
  fees: number | null;
}

export interface DocumentAmounts {
  lines: DocumentLine[];
  /** Σ of the rows, VAT included, document currency. */
  total: Cents;
  /** Shipping and fees left out because the merchant does not invoice them. */
  leftOut: Cents;
  /** Cents added to the dearest goods line so that the rows add up to the order: the one place for a rounding remainder. */
  remainder: Cents;
}

/** The most that rounding between the shop's lines and its total may explain. */
const largestRemainder: Cents = 5;

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((a, b) => a + b, 0);

function refuse(problem: Problem): never {
  throw new ProblemError(problem);
}

function doesNotAddUp(order: ShopOrder, parts: Cents, expected: Cents): never {
  refuse({
    code: 'order-does-not-add-up',
    text: {
      bg: `Поръчка ${order.number}: редовете са ${centsText(parts)} ${order.currency}, а сумата е ${centsText(expected)} ${order.currency}.`,
      en: `Order ${order.number}: the lines add up to ${centsText(parts)} ${order.currency} but the total is ${centsText(expected)} ${order.currency}.`,
    },
    advice: {
      bg: 'Отворете поръчката в магазина, преизчислете я и опитайте отново.',
      en: 'Open the order in the shop, recalculate it and try again.',
    },
  });
}

/** Negative fees are discounts on the whole order: they lower the goods lines in proportion. */
function spreadDiscount(lines: readonly OrderLine[], discount: Cents): Cents[] {
  const shares = allocate(
    discount,
    lines.map((line) => Math.max(0, line.gross)),
  );
  return lines.map((line, i) => line.gross + (shares[i] ?? 0));
}

function partsOf(order: ShopOrder, goods: GoodsOfOrder): { parts: OrderPart[]; leftOut: Cents } {
  const discount = sum(order.fees.filter((f) => f.gross < 0).map((f) => f.gross));
  const gross = spreadDiscount(order.lines, discount);
  const parts: OrderPart[] = order.lines.map((line, i) => ({
    goodId: goods.lines[i] ?? 0,
    quantity: line.quantity,
    gross: gross[i] ?? 0,
    grossBefore: line.grossBefore,
  }));
  let leftOut = 0;
  const charge = (amount: Cents, goodId: number | null) => {
    if (amount === 0) return;
    if (goodId === null) leftOut += amount;
    else parts.push({ goodId, quantity: 1000, gross: amount, grossBefore: amount });
  };
  for (const shipping of order.shipping) charge(shipping.gross, goods.shipping);
  for (const fee of order.fees) if (fee.gross > 0) charge(fee.gross, goods.fees);
  return { parts, leftOut };
}

/** Adds `remainder` to the dearest part. */
function place(parts: OrderPart[], remainder: Cents): void {
  if (remainder === 0) return;
  const dearest = parts.reduce((best, part) => (part.gross > best.gross ? part : best));
  dearest.gross += remainder;
}

/**
 * Rows whose unit prices are whole cents: 10.00 for 3 pieces becomes 2 × 3.33 and 1 × 3.34. A quantity that is not whole
 * keeps one row with six decimals in its price.
 */
export function rowsOf(part: OrderPart): DocumentLine[] {
  const discountPercent =
    part.grossBefore > 0
      ? new Decimal(part.grossBefore - part.gross)
          .times(100)
          .div(part.grossBefore)
          .toDecimalPlaces(2)
          .toString()
      : '0';
  const row = (quantity: string, priceGross: string): DocumentLine => ({
    goodId: part.goodId,
    quantity,
    priceGross,
    discountPercent,
  });
  if (part.quantity % 1000 !== 0) {
    const quantity = new Decimal(part.quantity).div(1000);
    return [
      row(quantity.toString(), new Decimal(part.gross).div(100).div(quantity).toDecimalPlaces(6).toString()),
    ];
  }
  const pieces = part.quantity / 1000;
  const unit = Math.floor(part.gross / pieces);
  const dearer = part.gross - unit * pieces;
  const rows = [row(String(pieces - dearer), centsText(unit))];
  if (dearer > 0) rows.push(row(String(dearer), centsText(unit + 1)));
  return rows;
}

/**
 * An order's amounts as rows of a document in `currency` (the warehouse's base currency), adding up to the order's total
 * to the cent, less what is not invoiced.
 * @throws ProblemError `order-does-not-add-up`, `order-empty`, `order-quantity`, `order-negative-line`, `currency-mismatch`.
 */
export function documentAmounts(order: ShopOrder, goods: GoodsOfOrder, currency: Currency): DocumentAmounts {
  if (order.lines.length === 0) {
    refuse({
      code: 'order-empty',
      text: { bg: `Поръчка ${order.number} няма стоки.`, en: `Order ${order.number} has no goods.` },
      advice: { bg: 'Прегледайте я в магазина.', en: 'Look at it in the shop.' },
    });
  }
  for (const line of order.lines) {
    if (line.quantity <= 0) {
      refuse({
        code: 'order-quantity',
        text: {
          bg: `Поръчка ${order.number}: количеството на „${line.name}“ е ${line.quantity / 1000}.`,
          en: `Order ${order.number}: the quantity of “${line.name}” is ${line.quantity / 1000}.`,
        },
        advice: { bg: 'Поправете реда в магазина.', en: 'Correct the line in the shop.' },
      });
    }
  }
  const { parts, leftOut } = partsOf(order, goods);
  let remainder = order.total - leftOut - sum(parts.map((p) => p.gross));
  if (Math.abs(remainder) > largestRemainder) doesNotAddUp(order, order.total - remainder, order.total);
  place(parts, remainder);

  const expected = toCents(convert(new Decimal(order.total - leftOut).div(100), order.currency, currency));
  if (order.currency !== currency) {
    for (const part of parts) {
      part.gross = toCents(convert(new Decimal(part.gross).div(100), order.currency, currency));
      part.grossBefore = toCents(convert(new Decimal(part.grossBefore).div(100), order.currency, currency));
    }
    const byConversion = expected - sum(parts.map((p) => p.gross));
    place(parts, byConversion);
    remainder += byConversion;
  }
  for (const part of parts) {
    if (part.gross < 0) {
      refuse({
        code: 'order-negative-line',
        text: {
          bg: `Поръчка ${order.number} има ред с отрицателна сума ${centsText(part.gross)}.`,
          en: `Order ${order.number} has a line with the negative amount ${centsText(part.gross)}.`,
        },
        advice: {
          bg: 'Запишете тази поръчка на ръка в Склад Pro и я пропуснете тук.',
          en: 'Enter this order in Склад Pro by hand and skip it here.',
        },
      });
    }
  }
  return { lines: parts.flatMap(rowsOf), total: expected, leftOut, remainder };
}
