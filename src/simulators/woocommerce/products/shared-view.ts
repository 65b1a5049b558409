import type { View } from '../rest/fields.ts';
import { restBase, type Shop } from '../shop/shop.ts';
import type { ProductImage, ProductRecord, Seconds } from '../state/records.ts';
import { activePrice, onSale } from './price.ts';

/** What a product's fields are rendered with. */
export interface ViewContext {
  shop: Shop;
  /** Answers to writes show texts as they are stored, reads show them as the storefront would. */
  edit: boolean;
}

export const local = (context: ViewContext, at: Seconds | null): string | null =>
  at === null ? null : context.shop.clock.local(at);

export const gmt = (context: ViewContext, at: Seconds | null): string | null =>
  at === null ? null : context.shop.clock.gmt(at);

/** The local dates of images are shifted by the zone twice. */
export const imageView = (image: ProductImage, context: ViewContext): Record<string, unknown> => {
  const { clock } = context.shop;
  const twice = clock.local(image.created + clock.offset(image.created));
  const utc = clock.gmt(image.created);
  return {
    id: image.id,
    date_created: twice,
    date_created_gmt: utc,
    date_modified: twice,
    date_modified_gmt: utc,
    src: image.src,
    name: image.name,
    alt: image.alt,
  };
};

/** Fields that products and variations share word for word. */
export const sharedView: View<ProductRecord, ViewContext> = {
  sku: (p) => p.sku,
  global_unique_id: (p) => p.globalUniqueId,
  price: (p, c) => activePrice(p, c.shop.store, c.shop.clock.now()),
  regular_price: (p) => p.regularPrice,
  sale_price: (p) => p.salePrice,
  date_on_sale_from: (p, c) => local(c, p.saleFrom),
  date_on_sale_from_gmt: (p, c) => gmt(c, p.saleFrom),
  date_on_sale_to: (p, c) => local(c, p.saleTo),
  date_on_sale_to_gmt: (p, c) => gmt(c, p.saleTo),
  on_sale: (p, c) => onSale(p, c.shop.clock.now()),
  purchasable: (p, c) => p.status === 'publish' && activePrice(p, c.shop.store, c.shop.clock.now()) !== '',
  virtual: (p) => p.plain.virtual,
  downloadable: (p) => p.plain.downloadable,
  downloads: (p) => p.plain.downloads,
  download_limit: (p) => p.plain.download_limit,
  download_expiry: (p) => p.plain.download_expiry,
  tax_status: (p) => p.taxStatus,
  tax_class: (p) => p.taxClass,
  manage_stock: (p) => p.manageStock,
  stock_quantity: (p) => p.stockQuantity,
  backorders: (p) => p.backorders,
  backorders_allowed: (p) => p.backorders !== 'no',
  backordered: (p) => p.stockStatus === 'onbackorder',
  low_stock_amount: (p) => p.plain.low_stock_amount,
  stock_status: (p) => p.stockStatus,
  weight: (p) => p.weight,
  dimensions: (p) => p.dimensions,
  shipping_class: () => '',
  shipping_class_id: () => 0,
  menu_order: (p) => p.plain.menu_order,
  meta_data: (p) => p.meta,
};

/** Storefront address of a product. */
export const permalink = (p: ProductRecord, c: ViewContext): string =>
  p.status === 'draft'
    ? `${c.shop.config.home}/?post_type=product&p=${p.id}`
    : `${c.shop.config.home}/product/${p.slug}/`;

/** Full address of a collection under `/wp-json/wc/v3/`. */
export const collection = (c: ViewContext, path: string): string => restBase(c.shop, path);
