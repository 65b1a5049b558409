import { Decimal } from 'decimal.js';

/** VAT contained in a price that includes it; `rate` in percent. */
export const vatInside = (gross: Decimal.Value, rate: Decimal.Value): Decimal =>
  new Decimal(gross).times(rate).div(new Decimal(100).plus(rate));

/** VAT on top of a price that excludes it; `rate` in percent. */
export const vatOnTop = (net: Decimal.Value, rate: Decimal.Value): Decimal =>
  new Decimal(net).times(rate).div(100);

/** The price without the VAT that it includes; `rate` in percent. */
export const netOf = (gross: Decimal.Value, rate: Decimal.Value): Decimal =>
  new Decimal(gross).minus(vatInside(gross, rate));

/** The price with VAT added; `rate` in percent. */
export const grossOf = (net: Decimal.Value, rate: Decimal.Value): Decimal =>
  new Decimal(net).plus(vatOnTop(net, rate));
