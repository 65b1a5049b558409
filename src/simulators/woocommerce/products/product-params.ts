import { pagingParams } from '../rest/paging.ts';
import type { ParamSpecs } from '../rest/params.ts';

export const productStatuses = ['draft', 'pending', 'private', 'publish', 'future', 'auto-draft', 'trash'];

export const productTypes = ['simple', 'grouped', 'external', 'variable'];

/** What a single POST or PUT of a product is checked against; a batch is not. */
export const productBody: ParamSpecs = {
  name: { type: 'string' },
  slug: { type: 'string' },
  type: { type: 'string', enum: productTypes },
  status: { type: 'string', enum: productStatuses },
  description: { type: 'string' },
  short_description: { type: 'string' },
  sku: { type: 'string' },
  global_unique_id: { type: 'string' },
  regular_price: { type: 'string' },
  sale_price: { type: 'string' },
  weight: { type: 'string' },
  tax_class: { type: 'string' },
  tax_status: { type: 'string', enum: ['taxable', 'shipping', 'none'] },
  catalog_visibility: { type: 'string', enum: ['visible', 'catalog', 'search', 'hidden'] },
  manage_stock: { type: 'boolean' },
  stock_quantity: { type: 'integer' },
  inventory_delta: { type: 'integer' },
  stock_status: { type: 'string', enum: ['instock', 'outofstock', 'onbackorder'] },
  backorders: { type: 'string', enum: ['no', 'notify', 'yes'] },
  dimensions: { type: 'object' },
  categories: { type: 'array' },
  tags: { type: 'array' },
  images: { type: 'array' },
  attributes: { type: 'array' },
  meta_data: { type: 'array' },
  menu_order: { type: 'integer' },
  featured: { type: 'boolean' },
  virtual: { type: 'boolean' },
};

/** A variation has neither a type nor categories; its `manage_stock` may also be "parent". */
export const variationBody: ParamSpecs = Object.fromEntries(
  Object.entries(productBody).filter(
    ([name]) => !['type', 'categories', 'tags', 'manage_stock'].includes(name),
  ),
);

const dates: ParamSpecs = {
  after: { format: 'date-time' },
  before: { format: 'date-time' },
  modified_after: { format: 'date-time' },
  modified_before: { format: 'date-time' },
};

/** The enumeration of `orderby` names some values twice; so does the error that quotes it. */
const orderBy =
  'date,id,include,title,slug,modified,popularity,rating,post__in,price,sales,menu_order,random,popularity,rating,menu_order,price,popularity,rating';

/** Filters of `GET /products`. */
export const productListParams: ParamSpecs = {
  ...pagingParams,
  ...dates,
  orderby: { enum: orderBy.split(',') },
  status: { enum: ['any', ...productStatuses] },
  type: { enum: productTypes },
  stock_status: { enum: ['instock', 'outofstock', 'onbackorder'] },
};

/** Filters of `GET /products/{id}/variations`. */
export const variationListParams: ParamSpecs = {
  ...pagingParams,
  orderby: { enum: ['date', 'id', 'include', 'title', 'slug', 'modified', 'menu_order'] },
};
