import { Decimal } from 'decimal.js';
import type { Good } from '../../domain/good.ts';
import { type Cents, type Currency, convert, toCents } from '../../domain/money.ts';
import type { Problem } from '../../domain/problem.ts';
import { sellableUnits } from '../../domain/quantity.ts';
import { netOf } from '../../domain/vat.ts';

/** How prices and quantities of the warehouse turn into the shop's. */
export interface Conversion {
  from: Currency;
  to: Currency;
  /** The shop's own prices include VAT. */
  pricesIncludeVat: boolean;
  subtractOrders: boolean;
  /** Whole units held back. */
  stockBuffer: number;
  /** Ordered in the shop but not yet a document, by Goods.ID, in thousandths. */
  pending: ReadonlyMap<number, number>;
}

/** What the shop should show for a good. */
export interface Target {
  key: string;
  name: string;
  price: Cents;
  units: number;
}

const conflict = (code: string, bg: string, en: string, adviceBg: string, adviceEn: string): Problem => ({
  code,
  text: { bg, en },
  advice: { bg: adviceBg, en: adviceEn },
});

/** Amounts with at most two decimals, as nearly all prices are: their cents are exact without decimal arithmetic. */
const wholeCents = /^\d{1,12}(\.\d{1,2})?$/;

function toShopCents(priceGross: string, vatRate: number, conversion: Conversion): Cents {
  const { from, to, pricesIncludeVat } = conversion;
  if (pricesIncludeVat && from === to && wholeCents.test(priceGross)) {
    return Math.round(Number(priceGross) * 100);
  }
  const gross = convert(new Decimal(priceGross), from, to);
  return toCents(pricesIncludeVat ? gross : netOf(gross, vatRate));
}

/** The shop's price for a good: converted, without VAT where the shop adds it itself, rounded to the cent. */
export function priceOf(good: Good, conversion: Conversion): Cents | Problem {
  if (good.priceGross === null) {
    return conflict(
      'price-not-a-number',
      'Цената не е число.',
      'The price is not a number.',
      'Въведете цена в Склад Pro.',
      'Enter a price in Склад Pro.',
    );
  }
  if (!conversion.pricesIncludeVat && good.vatRate === null) {
    return conflict(
      'vat-unknown',
      'Данъчната група на стоката не съществува.',
      'The tax group of the good does not exist.',
      'Изберете данъчна група в Склад Pro.',
      'Choose a tax group in Склад Pro.',
    );
  }
  const cents = toShopCents(good.priceGross, good.vatRate ?? 0, conversion);
  if (cents <= 0) {
    return conflict(
      'price-zero',
      cents === 0 ? 'Цената е 0,00.' : 'Цената е отрицателна.',
      cents === 0 ? 'The price is 0.00.' : 'The price is negative.',
      'Въведете цена в Склад Pro.',
      'Enter a price in Склад Pro.',
    );
  }
  return cents;
}

/** Whole units that may be sold: on hand, less open orders, orders not yet written, and the buffer; never below zero. */
export function unitsOf(good: Good, conversion: Conversion): number | Problem {
  if (good.onHand === null) {
    return conflict(
      'stock-not-a-number',
      'Наличността не е число.',
      'The quantity on hand is not a number.',
      'Направете ревизия на стоката в Склад Pro.',
      'Take stock of the good in Склад Pro.',
    );
  }
  const taken = (conversion.subtractOrders ? good.ordered : 0) + (conversion.pending.get(good.id) ?? 0);
  return Math.max(0, sellableUnits(good.onHand - taken) - conversion.stockBuffer);
}

/** All that the shop should show, or the first reason why the good cannot be sent. */
export function targetOf(good: Good, conversion: Conversion): Target | Problem {
  if (good.key === '') {
    return conflict(
      'key-empty',
      'Ключовото поле е празно.',
      'The key field is empty.',
      'Въведете уникален код в Склад Pro.',
      'Enter a unique code in Склад Pro.',
    );
  }
  if (good.name === '') {
    return conflict(
      'name-empty',
      'Стоката няма име.',
      'The good has no name.',
      'Въведете име в Склад Pro.',
      'Enter a name in Склад Pro.',
    );
  }
  const price = priceOf(good, conversion);
  if (typeof price !== 'number') return price;
  const units = unitsOf(good, conversion);
  if (typeof units !== 'number') return units;
  return { key: good.key, name: good.name, price, units };
}

/** Keys are compared as shops compare them: letter case, outer and repeated inner spaces do not count. */
export const foldKey = (key: string): string => key.trim().replace(/\s+/g, ' ').toLowerCase();
