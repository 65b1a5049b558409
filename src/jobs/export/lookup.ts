import type { Shop, ShopItem } from '../../integrations/shop.ts';
import type { State } from '../../state/open.ts';
import { foldKey } from './values.ts';

/** Fewer unknown goods than this in one look are asked for by key; more make a pass over the whole catalogue cheaper. */
const fewKeys = 40;

/**
 * Finds products of the shop by key while a plan is made: by single questions while there are few, from a copy of the
 * whole catalogue (a temporary table, on disk when it grows) as soon as there are many.
 */
export class ShopLookup {
  readonly #state: State;
  readonly #shop: Shop;
  readonly #checkpoint: () => void;
  #copied = false;

  constructor(state: State, shop: Shop, checkpoint: () => void) {
    this.#state = state;
    this.#shop = shop;
    this.#checkpoint = checkpoint;
  }

  /** Hits for each folded key; a key without hits is absent. */
  async find(keys: string[]): Promise<Map<string, ShopItem[]>> {
    if (keys.length === 0) return new Map();
    const { catalogue, findByKeys } = this.#shop;
    if (!this.#copied && findByKeys && (keys.length < fewKeys || !catalogue)) {
      return grouped(await findByKeys.call(this.#shop, keys));
    }
    if (!this.#copied) await this.#copy();
    return grouped(keys.flatMap((key) => this.#copyOf(foldKey(key))));
  }

  close(): void {
    if (this.#copied) this.#state.raw.exec('drop table temp.catalogue_copy');
    this.#copied = false;
  }

  async #copy(): Promise<void> {
    const { raw } = this.#state;
    raw.exec(`drop table if exists temp.catalogue_copy;
      create temp table catalogue_copy (folded text not null, item text not null);
      create index temp.catalogue_copy_by_key on catalogue_copy (folded)`);
    this.#copied = true;
    const insert = raw.prepare('insert into temp.catalogue_copy values (?, ?)');
    for await (const item of this.#shop.catalogue?.() ?? []) {
      if (item.key !== '') insert.run(foldKey(item.key), JSON.stringify(item));
      this.#checkpoint();
    }
  }

  #copyOf(folded: string): ShopItem[] {
    const rows = this.#state.raw
      .prepare('select item from temp.catalogue_copy where folded = ?')
      .pluck()
      .all(folded) as string[];
    return rows.map((row) => JSON.parse(row) as ShopItem);
  }
}

function grouped(items: ShopItem[]): Map<string, ShopItem[]> {
  const groups = new Map<string, ShopItem[]>();
  for (const item of items) {
    const folded = foldKey(item.key);
    const group = groups.get(folded);
    if (group === undefined) groups.set(folded, [item]);
    else if (!group.some((other) => other.remoteId === item.remoteId)) group.push(item);
  }
  return groups;
}
