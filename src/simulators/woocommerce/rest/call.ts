import type { Shop } from '../shop/shop.ts';
import type { PageDisturbance } from './paging.ts';
import type { Query } from './query.ts';
import type { WpError } from './wp-error.ts';

/** Injected faults that act inside the shop's own work. */
export interface Disturbance {
  page: PageDisturbance;
  /** An error that one item of a batch meets instead of being worked on. */
  strike?: (item: unknown) => WpError | undefined;
  /** The SKU's lock is held by another request. */
  skuLocked?: (sku: string) => boolean;
}

/** One request, past authentication and the schema. */
export interface RestCall {
  shop: Shop;
  /** Numbers and names out of the path. */
  path: Record<string, string>;
  query: Query;
  body: Record<string, unknown>;
  disturbance: Disturbance;
}

/** Answer with another status than 200, or with headers. */
export class Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const created = (body: unknown): Reply => new Reply(201, body);

/** The numeric part of the path with that name. */
export const idOf = (call: RestCall, name = 'id'): number => Number(call.path[name]);
