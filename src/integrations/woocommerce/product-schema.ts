import { Decimal } from 'decimal.js';
import * as v from 'valibot';
import { type Cents, toCents } from '../../domain/money.ts';
import type { ShopItem } from '../shop.ts';
import { decodeEntities } from './entities.ts';

/** Fields that a product is read with; asking for few saves the shop most of the work of a page. */
export const productFields = 'id,sku,name,type,status,regular_price,manage_stock,stock_quantity,parent_id';

/** The same, with what only a comparison of two catalogues needs. */
export const catalogueFields = `${productFields},global_unique_id,categories`;

/** A product or variation; variations of older shops tell neither type nor parent. */
export const productSchema = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sku: v.nullish(v.union([v.string(), v.number()]), ''),
  name: v.nullish(v.string(), ''),
  type: v.nullish(v.string(), ''),
  status: v.nullish(v.string(), ''),
  regular_price: v.nullish(v.union([v.string(), v.number()]), ''),
  /** `"parent"` for a variation that shares its parent's stock. */
  manage_stock: v.nullish(v.union([v.boolean(), v.string()]), false),
  stock_quantity: v.nullish(v.union([v.number(), v.string()]), null),
  parent_id: v.nullish(v.number(), 0),
  /** Since WooCommerce 9.1. */
  global_unique_id: v.optional(v.nullable(v.string())),
  categories: v.optional(v.nullable(v.array(v.object({ name: v.string() })))),
});
export type Product = v.InferOutput<typeof productSchema>;

/** No product costs as much, in whatever currency. */
const beyondPrices = 1e12;

/** Prices are kept as they were typed ("12", "007.10"), so they compare as numbers only; null when there is none. */
export function priceOf(product: Pick<Product, 'regular_price'>): Cents | null {
  const text = String(product.regular_price).trim();
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(text)) return null;
  const price = new Decimal(text);
  return price.abs().lt(beyondPrices) ? toCents(price) : null;
}

/** null while the shop does not count this product. */
export function unitsOf(product: Pick<Product, 'manage_stock' | 'stock_quantity'>): number | null {
  if (product.manage_stock !== true || product.stock_quantity === null) return null;
  const units = Number(product.stock_quantity);
  return Number.isFinite(units) ? units : null;
}

export function shopItem(product: Product, parentId?: number): ShopItem {
  const parent = parentId ?? product.parent_id;
  const variation = parentId !== undefined || product.type === 'variation';
  return {
    remoteId: String(product.id),
    ...(variation && parent > 0 ? { parentId: String(parent) } : {}),
    key: decodeEntities(String(product.sku)).trim(),
    name: decodeEntities(product.name),
    price: priceOf(product),
    units: unitsOf(product),
    trashed: product.status === 'trash',
    container: !variation && product.type !== 'simple',
    ...(product.global_unique_id && { gtin: product.global_unique_id.trim() }),
    ...(product.categories?.length && {
      category: product.categories.map(({ name }) => decodeEntities(name)).join(', '),
    }),
  };
}
