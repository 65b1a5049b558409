/** What can go wrong with one request. */
export type Fault =
  /** Answers so many milliseconds later. */
  | { kind: 'latency'; ms: number }
  /** A front server, firewall or WordPress itself refuses with an HTML page; nothing is done. */
  | { kind: 'status'; status: 401 | 403 | 429 | 500 | 502 | 503 | 504; retryAfter?: number }
  /** WordPress or a plugin is being updated: 503 with Retry-After 600. */
  | { kind: 'maintenance' }
  /** WordPress cannot reach its database: 500 in HTML. */
  | { kind: 'database-down' }
  /** The front server refuses the body's size: 413 in HTML. */
  | { kind: 'body-too-large' }
  /** An uncaught PHP error: 500 in JSON; nothing is done. */
  | { kind: 'critical-error' }
  /** WooCommerce is switched off: 404 `rest_no_route`. */
  | { kind: 'plugin-gone' }
  /** A 200 with a web page where JSON should be; nothing is done. */
  | { kind: 'html' }
  /** The work is done, the answer has no body. */
  | { kind: 'empty' }
  /** The work is done, the answer breaks off after so many bytes (default: half). */
  | { kind: 'truncated'; bytes?: number }
  /** The work is done, text stands before the JSON: a PHP notice (default) or a BOM. */
  | { kind: 'text-before'; text?: string }
  /** The work is done, the answer names another type. */
  | { kind: 'content-type'; type: string }
  /** The work is done; then the connection is closed, never answered, or a gateway answers. */
  | { kind: 'commit-then-close' }
  | { kind: 'commit-then-hang' }
  | { kind: 'commit-then-status'; status: 500 | 502 | 504 }
  /** Nothing is done; the connection is closed, or never answered. */
  | { kind: 'close' }
  | { kind: 'hang' }
  /** Rows come in front of the list (negative: go away) between its first page and this one. */
  | { kind: 'shift-pages'; by: number }
  /** A page after the first repeats the one before it. */
  | { kind: 'repeat-page' }
  /** Another request holds the lock of this SKU (any SKU when absent). */
  | { kind: 'sku-locked'; sku?: string }
  /** Items of a batch that `item` accepts (default: all) fail with this error. */
  | { kind: 'fail-item'; item?: (item: unknown) => boolean; status?: number; code: string; message: string }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 307 | 308 }
  /** The shop's clock is ahead (negative: behind). */
  | { kind: 'clock-skew'; seconds: number }
  /** A cache in front of the shop answers reads with what it saw first. */
  | { kind: 'cached' };

/** Which requests a fault strikes; every condition given must hold. */
export interface FaultMatch {
  method?: string;
  /** Part of the path after `/wp-json`, or a pattern for path and query. */
  path?: string | RegExp;
  body?: RegExp;
}
