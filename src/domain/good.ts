import type { Thousandths } from './quantity.ts';

/** Columns of `Goods` that may hold the key which the shop knows as SKU ("Ключово поле на стоки"). */
export const keyFields = [
  'Code',
  'BarCode1',
  'BarCode2',
  'BarCode3',
  'Catalog1',
  'Catalog2',
  'Catalog3',
  'ID',
] as const;
export type KeyField = (typeof keyFields)[number];

/** Price columns of `Goods`; PriceOut2 is retail, the default. */
export const priceFields = [
  'PriceOut1',
  'PriceOut2',
  'PriceOut3',
  'PriceOut4',
  'PriceOut5',
  'PriceOut6',
  'PriceOut7',
  'PriceOut8',
  'PriceOut9',
  'PriceOut10',
] as const;
export type PriceField = (typeof priceFields)[number];

/** "Състояние": all goods, those in use (IsVeryUsed ≥ 0 or −1), those used often (IsVeryUsed = −1). */
export const goodStates = ['all', 'used', 'often'] as const;
export type GoodState = (typeof goodStates)[number];

/** One row of `Goods` as the export reads it; texts trimmed, empty text is ''. */
export interface Good {
  id: number;
  name: string;
  code: string;
  /** Value of the chosen key field, trimmed; '' when empty. */
  key: string;
  groupId: number;
  measure: string;
  /** VAT percent of the good's tax group; null when the group does not exist. */
  vatRate: number | null;
  /**
   * Unit price in the warehouse's base currency, **VAT included** whatever `configkey20` says, unrounded decimal text.
   * null when the column holds no number.
   */
  priceGross: string | null;
  /** On hand over the chosen objects. null when the column holds no number. */
  onHand: Thousandths | null;
  /** In open orders (Поръчка, 19, not yet transformed) over the same objects. */
  ordered: Thousandths;
  /** `Goods.Type` has the non-inventory bit (8). */
  service: boolean;
  /** Only when the query asks for them. */
  codes?: GoodCodes;
}

/** What else a good may be known by; empty columns left out. */
export interface GoodCodes {
  /** BarCode1–3. */
  barcodes: string[];
  /** Catalog1–3. */
  catalogs: string[];
}

/** A goods group with its place in the tree; `path` are the names from the top down to it. */
export interface GoodsGroup {
  id: number;
  code: string;
  name: string;
  path: string[];
}
