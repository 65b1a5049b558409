import { dateFilter } from '../rest/date-filter.ts';
import { list, type Query, text } from '../rest/query.ts';
import { sorted } from '../rest/sort.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';

/** SKUs asked for: the list of the parts, and the whole text in case a SKU has a comma. */
function bySkus(shop: Shop, asked: string): ProductRecord[] {
  const found = new Map<number, ProductRecord>();
  for (const sku of [asked, ...asked.split(',')]) {
    for (const row of shop.store.products.bySku(sku.trim())) found.set(row.id, row);
  }
  return [...found.values()];
}

const numbers = (query: Query, name: string): Set<number> | undefined => {
  const values = list(query, name);
  return values ? new Set(values.map(Number)) : undefined;
};

/** The rows to begin with: found by index where the query allows it. */
function candidates(shop: Shop, query: Query): Iterable<ProductRecord> {
  const { products } = shop.store;
  const sku = text(query, 'sku');
  if (sku !== undefined && sku !== '') return bySkus(shop, sku);
  const include = numbers(query, 'include');
  if (include && include.size > 0) {
    return [...include].map((id) => products.get(id)).filter((row) => row !== undefined);
  }
  return products.all();
}

function filterOf(shop: Shop, query: Query): (row: ProductRecord) => boolean {
  const bySku = Boolean(text(query, 'sku') ?? text(query, 'search_sku'));
  const partOfSku = text(query, 'search_sku')?.toLowerCase();
  const search = text(query, 'search')?.toLowerCase();
  const status = text(query, 'status') ?? 'any';
  const type = text(query, 'type');
  const slug = text(query, 'slug');
  const stock = text(query, 'stock_status');
  const category = numbers(query, 'category');
  const exclude = numbers(query, 'exclude');
  const parent = numbers(query, 'parent');
  const dated = dateFilter(shop.clock, query, false);
  return (row) =>
    (bySku || row.type !== 'variation') &&
    (status === 'any' ? !['trash', 'auto-draft'].includes(row.status) : row.status === status) &&
    (type === undefined || row.type === type) &&
    (slug === undefined || row.slug === slug || row.slug === encodeURIComponent(slug).toLowerCase()) &&
    (stock === undefined || row.stockStatus === stock) &&
    (partOfSku === undefined || row.sku.toLowerCase().includes(partOfSku)) &&
    (search === undefined || `${row.name}\n${row.description}\n${row.sku}`.toLowerCase().includes(search)) &&
    (category === undefined || row.categoryIds.some((id) => category.has(id))) &&
    (parent === undefined || parent.has(row.parentId)) &&
    !exclude?.has(row.id) &&
    dated(row);
}

const keys = {
  title: (row: ProductRecord) => row.name.toLowerCase(),
  slug: (row: ProductRecord) => row.slug,
  price: (row: ProductRecord) => Number(row.regularPrice),
  popularity: (row: ProductRecord) => row.totalSales,
  sales: (row: ProductRecord) => row.totalSales,
  menu_order: (row: ProductRecord) => Number(row.plain.menu_order ?? 0),
};

const paging = new Set(['page', 'per_page', 'offset', '_fields']);

/** The last list that was asked for, kept while nothing in the shop changes: its pages come from one sorting. */
export class ProductLists {
  #key = '';
  #version = -1;
  #rows: ProductRecord[] = [];

  rows(shop: Shop, query: Query): ProductRecord[] {
    const asked = Object.entries(query).filter(
      ([name]) => !paging.has(name) && !/^(oauth|consumer)_/.test(name),
    );
    const key = JSON.stringify(asked);
    if (key === this.#key && this.#version === shop.store.products.version) return this.#rows;
    const keep = filterOf(shop, query);
    const rows: ProductRecord[] = [];
    for (const row of candidates(shop, query)) if (keep(row)) rows.push(row);
    this.#rows = sorted(rows, query, keys);
    this.#key = key;
    this.#version = shop.store.products.version;
    return this.#rows;
  }
}
