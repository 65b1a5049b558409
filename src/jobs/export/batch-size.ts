/** A batch answered faster than this may grow; one slower than `slow` shrinks. Milliseconds. */
const quick = 2_000;
const slow = 6_000;

/** How many items go into the next request: starts small, grows while answers are quick, halves on trouble. */
export class BatchSize {
  readonly #most: number;
  #size: number;

  constructor(most: number, first = 25) {
    this.#most = Math.max(1, most);
    this.#size = Math.min(first, this.#most);
  }

  get size(): number {
    return this.#size;
  }

  answered(milliseconds: number): void {
    if (milliseconds < quick) this.#size = Math.min(this.#most, Math.ceil(this.#size * 1.5));
    else if (milliseconds > slow) this.trouble();
  }

  trouble(): void {
    this.#size = Math.max(1, Math.floor(this.#size / 2));
  }
}
