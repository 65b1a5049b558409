import { Decimal } from 'decimal.js';

/** Decimals that net amounts and taxes are kept with before they are shown. */
const internalDecimals = 6;

/** An amount as it is kept. */
export const kept = (amount: Decimal.Value): Decimal =>
  new Decimal(amount).toDecimalPlaces(internalDecimals, Decimal.ROUND_HALF_UP);

/** An amount as it is shown: half away from zero, two decimals. */
export const shown = (amount: Decimal.Value): Decimal =>
  new Decimal(amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** A line's tax as it is counted: where prices include VAT, a half goes towards zero. */
export const roundedTax = (tax: Decimal.Value, pricesIncludeTax: boolean): Decimal =>
  new Decimal(tax).toDecimalPlaces(2, pricesIncludeTax ? Decimal.ROUND_HALF_DOWN : Decimal.ROUND_HALF_UP);

export const sum = (amounts: Iterable<Decimal.Value>): Decimal => {
  let total = new Decimal(0);
  for (const amount of amounts) total = total.plus(amount);
  return total;
};

/** VAT contained in a gross amount, as kept; `rate` in percent. */
export const taxInside = (gross: Decimal.Value, rate: number): Decimal =>
  kept(new Decimal(gross).times(rate).div(100 + rate));

/** VAT on a net amount, as kept; `rate` in percent. */
export const taxOnTop = (net: Decimal.Value, rate: number): Decimal =>
  kept(new Decimal(net).times(rate).div(100));
