import { Hono } from 'hono';
import type { RestEnv } from '../rest/rest-app.ts';
import type { Shop } from '../shop/shop.ts';

/** The pages that the shop's customers see. */
export function storefront(shop: Shop): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  app.get('/', (c) => c.html(<h1>{shop.config.name}</h1>));
  return app;
}
