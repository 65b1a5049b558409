import type { KeyField } from '../../domain/good.ts';
import type { ShopOrder } from '../../domain/order.ts';
import type { GoodForSale, Warehouse } from '../../skladpro/warehouse.ts';

/**
 * Goods looked up by key, remembered for the length of a run: the warehouse has no index on its keys, so that every
 * look-up reads the whole list of goods, and one for all orders costs what one for a single order does.
 */
export class KnownGoods {
  readonly #warehouse: Warehouse;
  readonly #byKey = new Map<string, GoodForSale[]>();
  readonly #service = new Map<string, number>();

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  /** Looks up the keys that are not known yet, all in one question. */
  async learn(field: KeyField, keys: Iterable<string>): Promise<void> {
    const unknown = [...new Set(keys)].filter((key) => key !== '' && !this.#byKey.has(`${field}/${key}`));
    if (unknown.length === 0) return;
    const found = await this.#warehouse.goodsByKeys(field, unknown);
    for (const key of unknown) this.#byKey.set(`${field}/${key}`, found.get(key) ?? []);
  }

  /** Goods with the key; none when it was not learnt. */
  withKey = (field: KeyField, key: string): GoodForSale[] => this.#byKey.get(`${field}/${key}`) ?? [];

  /** The id of a good that the import itself needs, found or made once in a run. */
  async service(code: string, find: () => Promise<number>): Promise<number> {
    const known = this.#service.get(code) ?? (await find());
    this.#service.set(code, known);
    return known;
  }
}

/** The shop's codes of everything ordered. */
export const skusOf = (orders: Iterable<ShopOrder | null>): string[] =>
  [...orders].flatMap((order) => order?.lines.map((line) => line.sku) ?? []);
