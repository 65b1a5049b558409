import { Hono } from 'hono';
import { assets } from '../../views/assets.ts';
import type { Env } from '../env.ts';

/** Stylesheet, htmx and icon; a changed file has a changed address, so a browser keeps them. */
export function assetRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  for (const { href, type, body } of assets) {
    app.get(href, (c) =>
      c.body(body, 200, {
        'content-type': type,
        'cache-control': 'private, max-age=31536000, immutable',
      }),
    );
  }
  return app;
}
