import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { StoreData } from './store.ts';

/** Changes that follow one another closely are written together. */
const settleMilliseconds = 100;

/** The shop's data as one JSON file, replaced whole so that a crash leaves the old or the new one. */
export class StateFile {
  readonly #path: string;
  readonly #data: () => StoreData;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, data: () => StoreData) {
    this.#path = path;
    this.#data = data;
  }

  /** What was saved, or undefined when there is no file yet. */
  static read(path: string): StoreData | undefined {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as StoreData) : undefined;
  }

  /** Saves soon. */
  schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), settleMilliseconds);
  }

  /** Saves now, if anything changed since the last time. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const temporary = `${this.#path}.new`;
    writeFileSync(temporary, JSON.stringify(this.#data()));
    renameSync(temporary, this.#path);
  }
}
