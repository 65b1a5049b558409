import type { TermRecord } from './records.ts';

const nameKey = (taxonomy: string, parent: number, name: string): string => `${taxonomy}\n${parent}\n${name}`;
const slugKey = (taxonomy: string, slug: string): string => `${taxonomy}\n${slug}`;

/** Categories, tags and attribute terms, found by id, by name under a parent, and by slug. */
export class TermTable {
  readonly #rows = new Map<number, TermRecord>();
  readonly #byName = new Map<string, number>();
  readonly #bySlug = new Map<string, number>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get(id: number, taxonomy: string): TermRecord | undefined {
    const row = this.#rows.get(id);
    return row?.taxonomy === taxonomy ? row : undefined;
  }

  all(): Iterable<TermRecord> {
    return this.#rows.values();
  }

  of(taxonomy: string): TermRecord[] {
    return [...this.#rows.values()].filter((row) => row.taxonomy === taxonomy);
  }

  byName(taxonomy: string, parent: number, name: string): TermRecord | undefined {
    return this.#rows.get(this.#byName.get(nameKey(taxonomy, parent, name)) ?? 0);
  }

  bySlug(taxonomy: string, slug: string): TermRecord | undefined {
    return this.#rows.get(this.#bySlug.get(slugKey(taxonomy, slug)) ?? 0);
  }

  put(row: TermRecord): void {
    this.#forget(row.id);
    this.#rows.set(row.id, row);
    this.#byName.set(nameKey(row.taxonomy, row.parent, row.name), row.id);
    this.#bySlug.set(slugKey(row.taxonomy, row.slug), row.id);
    this.#onChange();
  }

  remove(id: number): void {
    this.#forget(id);
    this.#rows.delete(id);
    this.#onChange();
  }

  #forget(id: number): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#byName.delete(nameKey(row.taxonomy, row.parent, row.name));
    this.#bySlug.delete(slugKey(row.taxonomy, row.slug));
  }
}
