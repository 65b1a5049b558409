import { randomBytes } from 'node:crypto';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { restInterface } from './app.ts';
import type { ApplicationPassword, AuthState } from './auth/authenticate.ts';
import { NonceMemory } from './auth/nonce-memory.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { createProduct } from './products/product-service.ts';
import { RequestLog, type RequestRecord } from './request-log.ts';
import type { Shop, ShopConfig, ShopEvent } from './shop/shop.ts';
import { ShopClock } from './shop/shop-clock.ts';
import type { OrderRecord } from './state/order-records.ts';
import type { ApiKey, ProductRecord } from './state/records.ts';
import { StateFile } from './state/state-file.ts';
import { Store } from './state/store.ts';
import { type PlacedOrder, placeOrder } from './storefront/place-order.ts';
import { storefront } from './storefront/storefront.tsx';
import { deliver } from './webhooks/deliver.ts';

export interface SimulatorOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** JSON file that keeps the shop between starts; in memory when absent. */
  state?: string;
  currency?: string;
  /** Prices typed into products include VAT; true unless said otherwise. */
  pricesIncludeTax?: boolean;
  decimals?: number;
  /** PEM certificate and key: the shop is then served over https. */
  https?: { key: string; cert: string };
  /** Takes `X-Forwarded-Proto: https` for a secure connection, as behind a proxy that ends TLS. */
  trustProxy?: boolean;
  /** Site address as WordPress has it configured; the address it listens on when absent. */
  home?: string;
  siteName?: string;
  now?: () => Date;
  timezone?: string;
  permalinks?: 'pretty' | 'plain';
  manageStock?: boolean;
  /** The first key; made up when absent. */
  key?: ApiKey;
  applicationPasswords?: ApplicationPassword[];
  /** Milliseconds before every answer. */
  latency?: number;
}

/** A running shop. */
export interface Simulator {
  /** Address it listens on, without a trailing slash. */
  readonly url: string;
  /** The first key, which may read and write unless the options say otherwise. */
  readonly keys: ApiKey;
  addKey(permissions: ApiKey['permissions']): ApiKey;
  removeKey(key: string): void;
  readonly shop: Shop;
  readonly store: Store;
  readonly faults: FaultPlan;
  /** Requests to `/wp-json`, oldest first. */
  readonly requests: RequestRecord[];
  /** Makes a product as `POST /products` does, without a request. */
  addProduct(input: Record<string, unknown>): Promise<ProductRecord>;
  /** Places an order as a customer of the storefront does. */
  placeOrder(order: PlacedOrder): OrderRecord;
  close(): Promise<void>;
}

const newKey = (permissions: ApiKey['permissions']): ApiKey => ({
  key: `ck_${randomBytes(20).toString('hex')}`,
  secret: `cs_${randomBytes(20).toString('hex')}`,
  permissions,
});

const configOf = (options: SimulatorOptions): ShopConfig => ({
  home: options.home ?? '',
  name: options.siteName ?? 'Магазин „Витоша“',
  currency: options.currency ?? 'EUR',
  pricesIncludeTax: options.pricesIncludeTax ?? true,
  decimals: options.decimals ?? 2,
  country: 'BG',
  manageStock: options.manageStock ?? true,
  permalinks: options.permalinks ?? 'pretty',
});

/** WordPress lets a POST name another method, for hosts that block PUT and DELETE. */
function overridden(request: Request): Request {
  if (request.method !== 'POST') return request;
  const method =
    new URL(request.url).searchParams.get('_method') ?? request.headers.get('x-http-method-override');
  if (!method) return request;
  const { url, headers } = request;
  if (method.toUpperCase() === 'GET') return new Request(url, { headers });
  return new Request(url, {
    method: method.toUpperCase(),
    headers,
    body: request.body,
    duplex: 'half',
  } as RequestInit);
}

/**
 * Starts a WooCommerce 10.0.2 shop on 127.0.0.1 that keeps its own state and answers as the real one was seen to.
 * Amounts follow the shop's own convention: product prices as `pricesIncludeTax` says, order lines always net.
 */
export async function startWooCommerceSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? (() => new Date());
  const saved = options.state === undefined ? undefined : StateFile.read(options.state);
  let file: StateFile | undefined;
  const store = new Store(() => file?.schedule());
  if (saved) store.load(saved);
  if (options.state !== undefined) file = new StateFile(options.state, () => store.data());

  const config = configOf(options);
  const shop: Shop = {
    config,
    store,
    clock: new ShopClock(options.timezone ?? 'Europe/Sofia', now),
    emit: (event: ShopEvent) => {
      if (store.webhooks.size > 0) setImmediate(() => deliver(shop, event));
    },
  };
  const keys = options.key ?? newKey('read_write');
  const auth: AuthState = {
    keys: new Map([[keys.key, keys]]),
    applicationPasswords: options.applicationPasswords ?? [],
    nonces: new NonceMemory(),
  };
  const faults = new FaultPlan();
  const log = new RequestLog();

  const app = restInterface({
    shop,
    auth,
    faults,
    log,
    now,
    latency: options.latency ?? 0,
    secure: (c) =>
      options.https !== undefined ||
      (options.trustProxy === true && c.req.header('x-forwarded-proto') === 'https'),
  });
  app.route('/', storefront(shop));

  const fetch = (request: Request, env: unknown) => app.fetch(overridden(request), env as HttpBindings);
  const server = options.https
    ? createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions: options.https })
    : createAdaptorServer({ fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `${options.https ? 'https' : 'http'}://127.0.0.1:${port}`;
  config.home ||= url;

  return {
    url,
    keys,
    addKey(permissions) {
      const key = newKey(permissions);
      auth.keys.set(key.key, key);
      return key;
    },
    removeKey: (key) => void auth.keys.delete(key),
    shop,
    store,
    faults,
    requests: log.all,
    addProduct: (input) => createProduct(shop, input, { page: {} }),
    placeOrder: (order) => placeOrder(shop, order),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      file?.flush();
    },
  };
}
