/** Plain rows by id; `version` moves with every change. */
export class Table<T extends { id: number }> {
  version = 0;
  readonly #rows = new Map<number, T>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: number): T | undefined {
    return this.#rows.get(id);
  }

  all(): Iterable<T> {
    return this.#rows.values();
  }

  put(row: T): void {
    this.#rows.set(row.id, row);
    this.#touch();
  }

  remove(id: number): void {
    if (this.#rows.delete(id)) this.#touch();
  }

  #touch(): void {
    this.version += 1;
    this.#onChange();
  }
}
