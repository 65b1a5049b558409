/** Every moment is in whole seconds since 1970 UTC, as WordPress keeps it. */
export type Seconds = number;

export interface MetaEntry {
  id: number;
  key: string;
  value: unknown;
}

export interface ProductAttribute {
  /** Global attribute; 0 for one of the product's own. */
  id: number;
  name: string;
  position: number;
  visible: boolean;
  variation: boolean;
  options: string[];
}

export interface VariationAttribute {
  id: number;
  name: string;
  slug: string;
  option: string;
}

export interface ProductImage {
  id: number;
  created: Seconds;
  src: string;
  name: string;
  alt: string;
}

export type ProductType = 'simple' | 'grouped' | 'external' | 'variable' | 'variation';

/** A product or variation as stored; texts already cleaned, prices as normalised text. */
export interface ProductRecord {
  id: number;
  /** Product that a variation belongs to, else 0. */
  parentId: number;
  type: ProductType;
  status: string;
  name: string;
  slug: string;
  created: Seconds;
  modified: Seconds;
  sku: string;
  globalUniqueId: string;
  regularPrice: string;
  salePrice: string;
  saleFrom: Seconds | null;
  saleTo: Seconds | null;
  taxStatus: string;
  taxClass: string;
  manageStock: boolean;
  stockQuantity: number | null;
  stockStatus: string;
  backorders: string;
  totalSales: number;
  description: string;
  shortDescription: string;
  weight: string;
  dimensions: { length: string; width: string; height: string };
  categoryIds: number[];
  tagIds: number[];
  images: ProductImage[];
  attributes: ProductAttribute[];
  variationAttributes: VariationAttribute[];
  meta: MetaEntry[];
  /** Fields the simulator only keeps and gives back: visibility, menu order, external address … */
  plain: Record<string, unknown>;
}

export interface TermRecord {
  id: number;
  /** `product_cat`, `product_tag`, `product_brand`, or the slug of a global attribute. */
  taxonomy: string;
  name: string;
  slug: string;
  parent: number;
  description: string;
  display: string;
  menuOrder: number;
}

export interface AttributeRecord {
  id: number;
  name: string;
  slug: string;
  type: string;
  orderBy: string;
  hasArchives: boolean;
}

export interface CouponRecord {
  id: number;
  code: string;
  discountType: string;
  amount: string;
  freeShipping: boolean;
  description: string;
  created: Seconds;
  modified: Seconds;
  usageCount: number;
}

export interface CustomerRecord {
  id: number;
  email: string;
  username: string;
  firstName: string;
  lastName: string;
  billing: Record<string, string>;
  shipping: Record<string, string>;
  created: Seconds;
}

export interface WebhookRecord {
  id: number;
  name: string;
  status: string;
  topic: string;
  deliveryUrl: string;
  secret: string;
  created: Seconds;
}

/** An API key; `permissions` as the shop's owner chose them. */
export interface ApiKey {
  key: string;
  secret: string;
  permissions: 'read' | 'write' | 'read_write';
}
