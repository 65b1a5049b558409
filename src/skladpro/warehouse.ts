import type { WarehouseDocument, WrittenDocument } from '../domain/document.ts';
import type { Good, GoodState, GoodsGroup, KeyField, PriceField } from '../domain/good.ts';
import type { Currency } from '../domain/money.ts';
import type { Customer } from '../domain/order.ts';
import type { Problem } from '../domain/problem.ts';
import type { Leadership, Rival } from './leadership.ts';

/** Something with a name that a person picks: an object, a group, a user. */
export interface Named {
  id: number;
  name: string;
}

/** Rows that carry a tree code (three letters a level). */
export interface NamedGroup extends Named {
  code: string;
}

export interface PaymentType extends Named {
  /** 1 cash, 2 bank, 3 card, 4 voucher, 5 advance. */
  method: number;
}

/** A setting of the program that may be absent: then a write that depends on it is refused. */
export type Known<T> = T | 'unknown';

/** What a look at the database tells; shown to a person and obeyed by every write. */
export interface WarehouseFacts {
  /** `System.Version` where ProductID = 1, e.g. "3.07". */
  version: string;
  /** Server product and version, e.g. "MariaDB 10.11.6", "SQLite 3.54". */
  server: string;
  /** Own company (Registration, IsDefault = −1), '' when none. */
  company: string;
  currency: Currency;
  /** configkey20: stored prices include VAT. */
  pricesIncludeVat: Known<boolean>;
  /** configkey12: negative stock allowed. */
  negativeStock: Known<boolean>;
  /** configkey23: 0 average, 1 last price; 2…5 keep lots. */
  valuation: Known<number>;
  /** configkey48: document numbers per object. */
  numbersPerObject: Known<boolean>;
  /** configkey1: automatic production when stock is short. */
  autoProduction: Known<boolean>;
  /** Signs of a СУПТО installation found in the data; empty proves nothing. */
  suptoSigns: string[];
  counts: { goods: number; groups: number; partners: number; objects: number; users: number };
  /** What this database allows; each refusal names the column, table or setting. */
  can: { read: true; writeOrders: true | Problem; writeSales: true | Problem; createGoods: true | Problem };
  warnings: Problem[];
}

/** Which goods a read takes and what it computes for them. */
export interface GoodsQuery {
  keyField: KeyField;
  priceField: PriceField;
  state: GoodState;
  /** GoodsGroups.ID; each with everything below it. Empty: all groups. */
  groupIds: number[];
  /** Objects whose stock is summed. Empty: no stock is read and `onHand` is 0. */
  objectIds: number[];
  /** Further objects whose open orders (Поръчка) are counted in `ordered`: goods sold there leave from `objectIds`. */
  orderObjectIds?: number[];
  /** Read also BarCode1–3 and Catalog1–3. */
  codes?: true;
}

/** A good found by key, with what a document line needs. */
export interface GoodForSale {
  id: number;
  name: string;
  /** VAT percent of the good's tax group; null when the group does not exist: then no document can name the good. */
  vatRate: number | null;
  type: number;
  isRecipe: boolean;
}

export interface NewGood {
  name: string;
  code: string;
  barcode: string;
  groupId: number;
  vatRate: number;
  measure: string;
  /** Unit price, VAT included, base currency, decimal text. */
  priceGross: string;
  /** Goods.Type: 0 standard, 8 non-inventory. */
  type: number;
}

/** How a partner was found; null for a new one. */
export type PartnerMatch = 'eik' | 'vat' | 'email' | 'phone';

/**
 * Склад Pro as the jobs see it. One instance holds one pool of connections and serialises its own writes.
 * Every method rejects with a ProblemError: `database-unreachable`, `database-login`, `not-a-warehouse`,
 * `missing-column`, `database-lost` (connection gone: outcome of a running write unknown), `database-busy` …
 */
export interface Warehouse {
  facts(): Promise<WarehouseFacts>;
  goods(query: GoodsQuery): AsyncIterable<Good>;
  goodsGroups(): Promise<GoodsGroup[]>;
  objects(): Promise<Named[]>;
  objectGroups(): Promise<NamedGroup[]>;
  /** Live objects of the groups (each with everything below it), in ID order. */
  objectsIn(objectGroupIds: number[]): Promise<Named[]>;
  /** Users that may sign documents: never ID 1, never deleted. */
  users(): Promise<Named[]>;
  partnerGroups(): Promise<NamedGroup[]>;
  paymentTypes(): Promise<PaymentType[]>;
  /** Goods by key: every live good whose key equals one of the keys, letter case ignored, grouped by the key asked. */
  goodsByKeys(keyField: KeyField, keys: string[]): Promise<Map<string, GoodForSale[]>>;
  goodsByIds(ids: number[]): Promise<Map<number, GoodForSale>>;
  /** Live goods with exactly this name, outer spaces and letter case ignored; for the service goods of an import. */
  goodsByName(name: string): Promise<GoodForSale[]>;
  partnerById(id: number): Promise<Named | null>;
  /** The live partner with exactly this `Company`; the oldest when there are several; null when there is none. */
  partnerByName(company: string): Promise<Named | null>;
  /** By ЕИК → VAT number → e-mail → phone (digits only); null when nobody matches. */
  findPartner(customer: Customer): Promise<(Named & { by: PartnerMatch }) | null>;
  /** `groupId` 0: the built-in group. */
  createPartner(customer: Customer, options: { groupId: number; userId: number }): Promise<Named>;
  createGood(good: NewGood): Promise<number>;
  /** Finds or creates every group of the path, from the top down; returns the last one's id. */
  ensureGoodsGroup(path: string[]): Promise<number>;
  /** The document whose Note begins with the token, whoever wrote it; null when there is none. */
  findDocument(token: string, since: string): Promise<WrittenDocument | null>;
  /**
   * Writes the document in one transaction, or finds it by its token and returns it: under the database's own lock, so
   * that two agents cannot both write. Nothing is left behind when it rejects, except `database-lost`: outcome unknown,
   * and `document-number-clash`: written, but another workstation has used the same number.
   */
  writeDocument(document: WarehouseDocument): Promise<WrittenDocument>;
  /**
   * Of several agents on one warehouse one leads: the one that holds a lock of the database engine itself. Takes it if
   * nobody has it; it ends with the process, within half a minute of a pulled cable, and with `close`.
   * @param onLost called once, when the lock is gone although nobody gave it up
   */
  lead(onLost: (problem: Problem) => void): Promise<Leadership | Rival>;
  close(): Promise<void>;
}

/** Result of the "Test" button: what was found, or what is wrong and what to do. */
export type WarehouseTest = { ok: true; facts: WarehouseFacts } | { ok: false; problem: Problem };
