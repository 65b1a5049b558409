import { onSale } from '../products/price.ts';
import { variationTitle } from '../products/variation-title.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { stripTags } from '../text/kses.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#039': "'" };

/** Stored text, which is HTML, as plain text. */
export const plainText = (html: string): string =>
  stripTags(html).replace(/&(amp|lt|gt|quot|#039);/g, (_, name: string) => entities[name] ?? '');

const symbols: Readonly<Record<string, string>> = { EUR: '€', BGN: 'лв.' };

/** "19,90 €". */
export const money = (amount: string, currency: string): string =>
  `${Number(amount).toFixed(2).replace('.', ',')} ${symbols[currency] ?? currency}`;

/** Price asked now; '' when the product cannot be bought. */
export const priceNow = (shop: Shop, product: ProductRecord): string =>
  onSale(product, shop.clock.now()) ? product.salePrice : product.regularPrice;

/** Pieces that a customer may still order; the shop's own choice where it does not count them. */
export const available = (product: ProductRecord): number => {
  if (!product.manageStock) return product.stockStatus === 'outofstock' ? 0 : 99;
  return Math.max(0, product.stockQuantity ?? 0);
};

export const stockText = (product: ProductRecord): string => {
  if (available(product) === 0) return 'Изчерпан';
  return product.manageStock ? `Наличност: ${product.stockQuantity} бр.` : 'В наличност';
};

/** Name of a product, or of a variation with its options. */
export function titleOf(shop: Shop, product: ProductRecord): string {
  if (product.type !== 'variation') return plainText(product.name);
  const parent = shop.store.products.get(product.parentId);
  return plainText([parent?.name, variationTitle(product)].filter(Boolean).join(' – '));
}

/** A published product with a price and something left of it. */
export const buyable = (shop: Shop, product: ProductRecord): boolean =>
  product.status === 'publish' && priceNow(shop, product) !== '' && available(product) > 0;
