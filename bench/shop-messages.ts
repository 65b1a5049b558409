/** A request as it reached the shop, without its signature. */
export interface RecordedRequest {
  method: string;
  /** After `/wp-json`. */
  path: string;
  params: [string, string][];
  /** JSON text; null for a read. */
  body: string | null;
}

export interface ShopOrderToPlace {
  items: { sku: string; quantity: number }[];
  email: string;
  phone: string;
  /** First and last name. */
  name: string;
}

/**
 * How long the shop takes for an answer: as fast as it can, or a tenth of what a real WooCommerce was measured to take
 * (a batch of 50 new products 3 s, other requests 0.13 s).
 */
export type Pace = 'fast' | 'tenth';

/** What the shop's process can be asked for; each message gets one answer. */
export type ToShop =
  | { ask: 'open'; pace: Pace }
  | { ask: 'requests' }
  | { ask: 'addProducts'; products: { sku: string; name: string; price: string }[] }
  | { ask: 'placeOrders'; orders: ShopOrderToPlace[] };
