import { Hono } from 'hono';
import { jsonAnswer, type RestEnv } from '../rest/rest-app.ts';
import type { Shop } from './shop.ts';

/** What the site says of itself to anybody: name, home, zone and the REST namespaces it has. */
function siteIndex({ config, clock }: Shop): Record<string, unknown> {
  return {
    name: config.name,
    description: '',
    url: config.home,
    home: config.home,
    gmt_offset: clock.offset(clock.now()) / 3600,
    timezone_string: clock.timezone,
    namespaces: ['oembed/1.0', 'wc/v1', 'wc/v2', 'wc/v3', 'wc/store/v1', 'wp/v2'],
    authentication: {},
    routes: { '/': { namespace: '', methods: ['GET'] }, '/wc/v3': { namespace: 'wc/v3', methods: ['GET'] } },
    _links: {},
  };
}

/** `/wp-json` and `/wp-json/wc/v3`. */
export function indexRoutes(shop: Shop): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  app.get('/', () => jsonAnswer(200, siteIndex(shop)));
  app.get('/wc/v3', () => jsonAnswer(200, { namespace: 'wc/v3', routes: {} }));
  return app;
}
