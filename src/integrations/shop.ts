import type { Cents, Currency } from '../domain/money.ts';
import type { ShopOrder } from '../domain/order.ts';
import type { Problem } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';

/** What the shop says of itself; read once per run. */
export interface ShopFacts {
  name: string;
  /** e.g. "WooCommerce 10.0.2". */
  platform: string;
  currency: Currency;
  /** Prices typed into the shop include VAT. */
  pricesIncludeVat: boolean;
  /** Order statuses of this shop, without any prefix. */
  statuses: { id: string; title: string }[];
  /** What a person should know before the first write. */
  warnings: Problem[];
}

/** A product (or variation) as the shop holds it. Prices as the shop's own price convention says. */
export interface ShopItem {
  remoteId: string;
  /** Of a variation: the product it belongs to. */
  parentId?: string;
  key: string;
  name: string;
  price: Cents | null;
  /** null when the shop does not count this product. */
  units: number | null;
  /** In the shop's bin: its key is taken though it is not shown. */
  trashed: boolean;
  /** A kind of product whose price and stock the agent must not set (variable parent, grouped, external). */
  container: boolean;
  /** Barcode (GTIN, EAN); only `catalogue` tells it, and only where the shop keeps one. */
  gtin?: string;
  /** Names of its categories; only `catalogue` tells them. */
  category?: string;
}

export interface NewItem {
  /** Warehouse good; written into the product as a marker. */
  goodId: number;
  key: string;
  name: string;
  price: Cents;
  units: number;
  /** Shop category, from `ensureGroups`; '' for none. */
  groupRef: string;
}

/** Only the fields present are sent; price and units are separate intents. */
export interface ItemChange {
  remoteId: string;
  parentId?: string;
  price?: Cents;
  units?: number;
  name?: string;
  groupRef?: string;
  /** Take the product out of the bin. */
  restore?: true;
  /** Write the marker (when adopting a product found by key). */
  goodId?: number;
}

/** What became of one item; the answer's own values, so that a silent change by the shop is seen. */
export type ItemResult =
  | { ok: true; remoteId: string; parentId?: string; price: Cents | null; units: number | null }
  | { ok: false; problem: Problem; existing?: string };

/** Orders to read. */
export interface OrderQuery {
  statuses: string[];
  /** Orders created before this moment are left out (the date the user set for the first import). */
  since?: Date;
  /** Orders that have not changed since this moment are left out. */
  modifiedSince?: Date;
}

/** The customer does not get, or gave back, what was ordered. */
export type OrderWithdrawal = 'cancelled' | 'refunded' | 'failed';

/** What is written into a shop's order after its document is committed. */
export interface Acknowledgement {
  remoteId: string;
  /** New status; absent: unchanged. */
  status?: string;
  /** The order is moved only while it still has this status; otherwise only the marker is written. */
  fromStatus: string;
  /** "Поръчка № 12". */
  document: string;
}

export interface ShopLimits {
  /** Most items in one request. */
  batch: number;
  /** Requests at once. */
  concurrency: number;
}

/**
 * An open connection to one shop: only the verbs this shop has; a missing verb is a missing capability.
 * Every verb rejects with a ShopError, whose `outcome` says whether anything may have been done.
 */
export interface Shop {
  readonly limits: ShopLimits;
  /** Statuses that say that nothing is to be delivered any more; absent: the shop does not tell. */
  readonly withdrawals?: Readonly<Record<string, OrderWithdrawal>>;
  /** Statuses of orders whose goods are sold although they may not be imported yet; absent: the shop does not tell. */
  readonly reserving?: readonly string[];
  facts(): Promise<ShopFacts>;
  /** Every product and variation, the bin included, in a stable order. */
  catalogue?(): AsyncIterable<ShopItem>;
  /** Products by key, letter case and outer spaces ignored, the bin included. */
  findByKeys?(keys: string[]): Promise<ShopItem[]>;
  /** Finds or creates the categories; `paths` are names from the top down. Result in the order of `paths`. */
  ensureGroups?(paths: string[][]): Promise<string[]>;
  /** One request. Results in the order of `items`. */
  create?(items: NewItem[]): Promise<ItemResult[]>;
  /** One request. Results in the order of `items`. Repeating it is harmless. */
  update?(items: ItemChange[]): Promise<ItemResult[]>;
  /** Oldest first; a bad order comes as a problem and the rest go on. */
  orders?(query: OrderQuery): AsyncIterable<ShopOrder | UnreadableOrder>;
  order?(remoteId: string): Promise<ShopOrder | UnreadableOrder | null>;
  /** Repeating it is harmless. */
  acknowledge?(ack: Acknowledgement): Promise<{ status: string }>;
  close(): Promise<void>;
}

/** An order that could not be understood: it is shown and kept, never imported. */
export interface UnreadableOrder {
  unreadable: true;
  remoteId: string;
  number: string;
  problem: Problem;
}

/** One rung of the test ladder, shown as it is climbed. */
export interface TestStep {
  title: Text;
  outcome: 'ok' | 'failed' | 'warning' | 'skipped';
  /** What was found, or what is wrong. */
  problem?: Problem;
  found?: Text;
}

export interface ShopTest {
  ok: boolean;
  steps: TestStep[];
}
