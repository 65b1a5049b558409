import type { Disturbance } from '../rest/call.ts';
import { WpError } from '../rest/wp-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { blankProduct } from './blank-product.ts';
import { takeImages } from './images.ts';
import { checkGlobalId, checkSku, lockSku } from './sku.ts';
import { touchParent } from './stock.ts';
import { sentGlobalId, sentSku, writeProduct } from './write-product.ts';

type Input = Record<string, unknown>;

export const invalidProduct = (status: number): WpError =>
  new WpError(status, 'woocommerce_rest_product_invalid_id', 'Invalid ID.');

function checkKeys(shop: Shop, input: Input, besides: number): void {
  checkSku(shop.store, sentSku(input) ?? '', besides);
  checkGlobalId(shop.store, sentGlobalId(input) ?? '', besides);
}

/** Makes a product, or a variation when `start` says so; the id is used up even when the SKU's lock refuses. */
export async function createProduct(
  shop: Shop,
  input: Input,
  disturbance: Disturbance,
  start: Partial<ProductRecord> = {},
): Promise<ProductRecord> {
  checkKeys(shop, input, 0);
  const images = await takeImages(shop, input.images, []);
  const blank = { ...blankProduct(shop.clock.now()), ...start, images };
  const id = shop.store.next('post');
  const record = writeProduct(shop, input, { ...blank, id });
  lockSku(shop.store, record.sku, disturbance.skuLocked?.(record.sku) ?? false);
  shop.store.products.put(record);
  if (record.parentId > 0) touchParent(shop.store, record.parentId, shop.clock.now());
  shop.emit({ topic: 'product.created', id });
  return record;
}

function dropVariations(shop: Shop, parentId: number): void {
  for (const variation of shop.store.products.variationsOf(parentId))
    shop.store.products.remove(variation.id);
}

/** Changes a product or variation. A failing image stops everything else of the request. */
export async function updateProduct(shop: Shop, before: ProductRecord, input: Input): Promise<ProductRecord> {
  checkKeys(shop, input, before.id);
  const images = await takeImages(shop, input.images, before.images);
  const current = shop.store.products.get(before.id) ?? before;
  let record = { ...writeProduct(shop, input, current), images };
  if (before.type === 'variable' && record.type !== 'variable') {
    dropVariations(shop, before.id);
    record = { ...record, stockStatus: 'instock' };
  }
  shop.store.products.put(record);
  if (record.parentId > 0) touchParent(shop.store, record.parentId, shop.clock.now());
  shop.emit({ topic: 'product.updated', id: record.id });
  return record;
}

/** Into the bin: the SKU stays taken. @throws WpError 410 when it is there already. */
export function trashProduct(shop: Shop, record: ProductRecord): void {
  if (record.status === 'trash') {
    const message = 'The product has already been deleted.';
    throw new WpError(410, 'woocommerce_rest_already_trashed', message);
  }
  shop.store.products.put({
    ...record,
    status: 'trash',
    slug: `${record.slug}__trashed`,
    modified: shop.clock.now(),
  });
  shop.emit({ topic: 'product.deleted', id: record.id });
}

/** Away for good, with its variations. */
export function removeProduct(shop: Shop, record: ProductRecord): void {
  dropVariations(shop, record.id);
  shop.store.products.remove(record.id);
  if (record.parentId > 0) touchParent(shop.store, record.parentId, shop.clock.now());
  shop.emit({ topic: 'product.deleted', id: record.id });
}
