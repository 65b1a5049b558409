import type { ProductRecord, Seconds } from '../state/records.ts';
import type { Store } from '../state/store.ts';

/** The sale price counts now: it stands, and its dates, if any, cover the moment. */
export const onSale = (product: ProductRecord, now: Seconds): boolean =>
  product.salePrice !== '' &&
  (product.saleFrom === null || product.saleFrom <= now) &&
  (product.saleTo === null || product.saleTo >= now);

/** Price asked now, as normalised text, in the shop's own VAT convention; '' when the product cannot be bought. */
export function activePrice(product: ProductRecord, store: Store, now: Seconds): string {
  if (product.type !== 'variable') return onSale(product, now) ? product.salePrice : product.regularPrice;
  let lowest = '';
  for (const variation of store.products.variationsOf(product.id)) {
    const price = onSale(variation, now) ? variation.salePrice : variation.regularPrice;
    if (price !== '' && (lowest === '' || Number(price) < Number(lowest))) lowest = price;
  }
  return lowest;
}

const symbols: Readonly<Record<string, string>> = { EUR: '&euro;', BGN: '&#1083;&#1074;.' };

/** Symbol of the currency as an HTML entity. */
export const currencyEntity = (currency: string): string => symbols[currency] ?? currency;

/** Price as the storefront's markup shows it, with a decimal comma; '' for an empty price. */
export function priceHtml(price: string, currency: string, decimals: number): string {
  if (price === '') return '';
  const number = Number(price).toFixed(decimals).replace('.', ',');
  const symbol = `<span class="woocommerce-Price-currencySymbol">${currencyEntity(currency)}</span>`;
  return `<span class="woocommerce-Price-amount amount"><bdi>${number}&nbsp;${symbol}</bdi></span>`;
}
