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

/** What the shop's process can be asked for; each message gets one answer. */
export type ToShop =
  | { ask: 'open' }
  | { ask: 'requests' }
  | { ask: 'addProducts'; products: { sku: string; name: string; price: string }[] }
  | { ask: 'placeOrders'; orders: ShopOrderToPlace[] };
