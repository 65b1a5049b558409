import type { Store } from '../state/store.ts';
import type { ShopClock } from './shop-clock.ts';

/** How the shop is set up. */
export interface ShopConfig {
  /** Site address without a trailing slash; links and OAuth signatures are made of it. */
  home: string;
  name: string;
  currency: string;
  /** Prices typed into products include VAT. */
  pricesIncludeTax: boolean;
  /** Decimals of prices. */
  decimals: number;
  /** Country of the shop, whose VAT is inside the prices. */
  country: string;
  /** The shop counts stock at all. */
  manageStock: boolean;
  permalinks: 'pretty' | 'plain';
}

/** What may happen in the shop that others wait for. */
export type ShopEvent =
  | { topic: 'order.created' | 'order.updated' | 'order.deleted'; id: number }
  | { topic: 'product.created' | 'product.updated' | 'product.deleted'; id: number };

/** The shop as the routes see it. */
export interface Shop {
  readonly config: ShopConfig;
  readonly store: Store;
  readonly clock: ShopClock;
  emit(event: ShopEvent): void;
}

/** Address of a REST collection, e.g. `products/11/variations`. */
export const restBase = (shop: Shop, path: string): string => `${shop.config.home}/wp-json/wc/v3/${path}`;
