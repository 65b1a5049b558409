import { applyMeta, sentInternal } from '../shop/meta.ts';
import type { Shop } from '../shop/shop.ts';
import { taxClasses } from '../shop/tax-rates.ts';
import type { ProductRecord, ProductType, Seconds } from '../state/records.ts';
import { cleanDescription } from '../text/autop.ts';
import { cleanLine, cleanName, formatDecimal, phpBoolean, phpInteger } from '../text/clean.ts';
import { slugOf, uniqueSlug } from '../text/slug.ts';
import { productAttributes, variationAttributes } from './attributes-of-product.ts';
import { plainOf } from './plain-fields.ts';
import { productStatuses, productTypes } from './product-params.ts';
import { derivedStockStatus } from './stock.ts';
import { categoriesOf, tagsOf } from './terms-of-product.ts';

type Input = Record<string, unknown>;

const has = (input: Input, name: string): boolean => input[name] !== undefined && input[name] !== null;

/** A decimal field after the request; what is not sent stays. */
const decimal = (input: Input, name: string, before: string): string =>
  has(input, name) ? formatDecimal(input[name]) : before;

function saleDate(shop: Shop, input: Input, name: string, before: Seconds | null): Seconds | null {
  if (has(input, `${name}_gmt`)) return shop.clock.fromGmt(String(input[`${name}_gmt`]));
  if (has(input, name)) return input[name] === '' ? null : shop.clock.fromLocal(String(input[name]));
  return input[name] === null ? null : before;
}

/** A bad status, which only a batch lets through, becomes a draft; a bad type becomes simple. */
const statusOf = (input: Input, before: string): string =>
  has(input, 'status')
    ? productStatuses.includes(String(input.status))
      ? String(input.status)
      : 'draft'
    : before;

const typeOf = (input: Input, before: ProductType): ProductType => {
  if (!has(input, 'type') || before === 'variation') return before;
  return productTypes.includes(String(input.type)) ? (input.type as ProductType) : 'simple';
};

function stockOf(shop: Shop, input: Input, before: ProductRecord): Partial<ProductRecord> {
  const backorders = has(input, 'backorders') ? String(input.backorders) : before.backorders;
  const stockStatus = has(input, 'stock_status') ? String(input.stock_status) : before.stockStatus;
  const manageStock =
    shop.config.manageStock &&
    (has(input, 'manage_stock') ? phpBoolean(input.manage_stock) : before.manageStock);
  if (!manageStock) return { manageStock, backorders, stockStatus, stockQuantity: null };
  const byMeta = sentInternal(input.meta_data, '_stock');
  let stockQuantity = before.stockQuantity;
  if (has(input, 'stock_quantity')) stockQuantity = phpInteger(input.stock_quantity);
  else if (has(input, 'inventory_delta'))
    stockQuantity = (stockQuantity ?? 0) + phpInteger(input.inventory_delta);
  if (byMeta !== undefined) stockQuantity = phpInteger(byMeta);
  return { manageStock, backorders, stockStatus, stockQuantity };
}

/** Prices of a variable product are ignored; a sale price that is no bargain is dropped without a word. */
function pricesOf(input: Input, before: ProductRecord, type: ProductType): Partial<ProductRecord> {
  if (type === 'variable' || type === 'grouped') return { regularPrice: '', salePrice: '' };
  const regularPrice = decimal(input, 'regular_price', before.regularPrice);
  const salePrice = decimal(input, 'sale_price', before.salePrice);
  const bargain = salePrice !== '' && Number(salePrice) < Number(regularPrice);
  return { regularPrice, salePrice: bargain ? salePrice : '' };
}

function slugFor(shop: Shop, input: Input, record: ProductRecord): string {
  if (record.status === 'trash') return record.slug;
  const taken = (slug: string) => shop.store.products.hasSlug(slug, record.id);
  if (has(input, 'slug') && input.slug !== '') return uniqueSlug(slugOf(String(input.slug)), taken);
  const restored = record.slug.replace(/__trashed$/, '');
  if (restored !== '' || ['draft', 'pending', 'auto-draft'].includes(record.status)) return restored;
  return uniqueSlug(slugOf(record.name), taken);
}

/** `date_created` without a zone is taken for UTC, so that it comes back shifted by the shop's zone. */
const createdOf = (shop: Shop, input: Input, before: Seconds): Seconds => {
  const sent = input.date_created_gmt ?? input.date_created;
  return typeof sent === 'string' && sent !== '' ? shop.clock.fromGmt(sent) : before;
};

function dimensionsOf(input: Input, before: ProductRecord['dimensions']): ProductRecord['dimensions'] {
  const sent = has(input, 'dimensions') ? (input.dimensions as Input) : {};
  return {
    length: decimal(sent, 'length', before.length),
    width: decimal(sent, 'width', before.width),
    height: decimal(sent, 'height', before.height),
  };
}

/** The SKU as it would be stored; undefined when none is sent. */
export const sentSku = (input: Input): string | undefined =>
  has(input, 'sku') ? cleanLine(String(input.sku)) : undefined;

/** The barcode as it would be stored: digits and dashes; undefined when none is sent. */
export const sentGlobalId = (input: Input): string | undefined =>
  has(input, 'global_unique_id') ? String(input.global_unique_id).replace(/[^0-9-]/g, '') : undefined;

/**
 * The product as it is after the request, by WooCommerce's own leniency: what does not fit is changed without a word.
 * Images are not touched here.
 */
export function writeProduct(shop: Shop, input: Input, before: ProductRecord): ProductRecord {
  const { store } = shop;
  const type = typeOf(input, before.type);
  const taxClass = String(input.tax_class ?? before.taxClass);
  const record: ProductRecord = {
    ...before,
    type,
    status: statusOf(input, before.status),
    name: has(input, 'name') ? cleanName(String(input.name)) : before.name,
    sku: sentSku(input) ?? before.sku,
    globalUniqueId: sentGlobalId(input) ?? before.globalUniqueId,
    ...pricesOf(input, before, type),
    saleFrom: saleDate(shop, input, 'date_on_sale_from', before.saleFrom),
    saleTo: saleDate(shop, input, 'date_on_sale_to', before.saleTo),
    taxStatus: String(input.tax_status ?? before.taxStatus),
    taxClass: [...taxClasses, 'parent'].includes(taxClass) ? taxClass : '',
    ...stockOf(shop, input, before),
    description: has(input, 'description') ? cleanDescription(String(input.description)) : before.description,
    shortDescription: has(input, 'short_description')
      ? cleanDescription(String(input.short_description))
      : before.shortDescription,
    weight: decimal(input, 'weight', before.weight),
    dimensions: dimensionsOf(input, before.dimensions),
    meta: applyMeta(before.meta, input.meta_data, () => store.next('meta')),
    plain: { ...before.plain, ...plainOf(input) },
    created: createdOf(shop, input, before.created),
    modified: shop.clock.now(),
  };
  if (type === 'variation') {
    const parent = store.products.get(record.parentId);
    const own = variationAttributes(
      store,
      input.attributes,
      before.variationAttributes,
      parent?.attributes ?? [],
    );
    record.variationAttributes = own;
  } else {
    if (record.name === '') record.name = 'Product';
    record.categoryIds = categoriesOf(store, input.categories, before.categoryIds);
    record.tagIds = tagsOf(store, input.tags, before.tagIds);
    record.attributes = productAttributes(store, input.attributes, before.attributes);
    record.slug = slugFor(shop, input, record);
  }
  return { ...record, stockStatus: derivedStockStatus(record, store) };
}
