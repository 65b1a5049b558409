import type { ProductRecord } from './records.ts';

/** The lookup column is this long: longer SKUs are never found, so their uniqueness is not kept. */
const lookupLength = 100;

const lower = (sku: string): string => sku.toLowerCase();

/** Products and variations with the indexes that keep every look-up by key constant, whatever the number of rows. */
export class ProductTable {
  /** Moves with every change; lists are cached against it. */
  version = 0;
  readonly #rows = new Map<number, ProductRecord>();
  readonly #bySku = new Map<string, Set<number>>();
  readonly #bySlug = new Map<string, Set<number>>();
  readonly #byGlobalId = new Map<string, Set<number>>();
  readonly #byParent = new Map<number, Set<number>>();
  readonly #byCategory = new Map<number, Set<number>>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: number): ProductRecord | undefined {
    return this.#rows.get(id);
  }

  all(): Iterable<ProductRecord> {
    return this.#rows.values();
  }

  /** Adds or replaces a row; the record handed over is not changed afterwards. */
  put(row: ProductRecord): void {
    const before = this.#rows.get(row.id);
    if (before) this.#index(before, 'delete');
    this.#rows.set(row.id, row);
    this.#index(row, 'add');
    this.#touch();
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#index(row, 'delete');
    this.#rows.delete(id);
    this.#touch();
  }

  /** Rows with this SKU, letter case ignored, the bin included. */
  bySku(sku: string): ProductRecord[] {
    return sku === '' ? [] : this.#of(this.#bySku, lower(sku));
  }

  byGlobalId(id: string): ProductRecord[] {
    return id === '' ? [] : this.#of(this.#byGlobalId, id);
  }

  hasSlug(slug: string, besides: number): boolean {
    const ids = this.#bySlug.get(slug);
    return ids !== undefined && (ids.size > 1 || !ids.has(besides));
  }

  /** Variations of a product, in the order of their ids. */
  variationsOf(parentId: number): ProductRecord[] {
    return this.#of(this.#byParent, parentId);
  }

  /** Published products of a category. */
  inCategory(categoryId: number): ReadonlySet<number> {
    return this.#byCategory.get(categoryId) ?? new Set();
  }

  /** In the order of ids, which a change of a row does not disturb. */
  #of<K>(index: Map<K, Set<number>>, key: K): ProductRecord[] {
    const rows: ProductRecord[] = [];
    for (const id of [...(index.get(key) ?? [])].sort((a, b) => a - b)) {
      const row = this.#rows.get(id);
      if (row) rows.push(row);
    }
    return rows;
  }

  #index(row: ProductRecord, how: 'add' | 'delete'): void {
    const sku = Array.from(row.sku).slice(0, lookupLength).join('');
    if (sku !== '') this.#set(this.#bySku, lower(sku), row.id, how);
    if (row.slug !== '') this.#set(this.#bySlug, row.slug, row.id, how);
    if (row.globalUniqueId !== '') this.#set(this.#byGlobalId, row.globalUniqueId, row.id, how);
    if (row.type === 'variation') this.#set(this.#byParent, row.parentId, row.id, how);
    else if (row.status === 'publish') {
      for (const category of row.categoryIds) this.#set(this.#byCategory, category, row.id, how);
    }
  }

  #set<K>(index: Map<K, Set<number>>, key: K, id: number, how: 'add' | 'delete'): void {
    const ids = index.get(key) ?? new Set();
    ids[how](id);
    if (ids.size === 0) index.delete(key);
    else index.set(key, ids);
  }

  #touch(): void {
    this.version += 1;
    this.#onChange();
  }
}
