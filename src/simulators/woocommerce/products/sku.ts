import { WpError } from '../rest/wp-error.ts';
import type { ProductRecord } from '../state/records.ts';
import type { Store } from '../state/store.ts';

const alive = (rows: ProductRecord[], besides: number): ProductRecord | undefined =>
  rows.find((row) => row.id !== besides && row.status !== 'trash');

/**
 * Refuses a SKU that a product outside the bin has, letter case ignored.
 * @throws WpError `product_invalid_sku` with the holder's id and a free SKU.
 */
export function checkSku(store: Store, sku: string, besides: number): void {
  // PHP takes "0" for empty, so WooCommerce never checks it.
  if (sku === '' || sku === '0') return;
  const holder = alive(store.products.bySku(sku), besides);
  if (!holder) return;
  let n = 1;
  while (store.products.bySku(`${sku}-${n}`).length > 0) n += 1;
  throw new WpError(400, 'product_invalid_sku', 'Invalid or duplicated SKU.', {
    resource_id: holder.id,
    unique_sku: `${sku}-${n}`,
  });
}

/** The lookup table's lock: any row with this SKU, the bin included, stops a creation without telling its id. */
export function lockSku(store: Store, sku: string, held: boolean): void {
  if (sku === '' || sku === '0') return;
  if (!held && store.products.bySku(sku).length === 0) return;
  const message = `The product with SKU (${sku}) you are trying to insert is already present in the lookup table`;
  throw new WpError(400, 'woocommerce_rest_product_not_created', message);
}

/** @throws WpError `product_invalid_global_unique_id` for a barcode that another product has. */
export function checkGlobalId(store: Store, globalId: string, besides: number): void {
  const holder = alive(store.products.byGlobalId(globalId), besides);
  if (!holder) return;
  const message = 'Invalid or duplicated GTIN, UPC, EAN or ISBN.';
  throw new WpError(400, 'product_invalid_global_unique_id', message, { resource_id: holder.id });
}
