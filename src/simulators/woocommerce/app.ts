import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type AuthState, authenticate } from './auth/authenticate.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import { injectFaults } from './faults/inject.ts';
import { orderExtrasRoutes } from './orders/order-extras-routes.ts';
import { orderRoutes } from './orders/order-routes.ts';
import { productRoutes } from './products/product-routes.ts';
import { variationRoutes } from './products/variation-routes.ts';
import type { RequestLog } from './request-log.ts';
import { parseQuery } from './rest/query.ts';
import { errorAnswer, RestApp, type RestEnv } from './rest/rest-app.ts';
import { noRoute } from './rest/wp-error.ts';
import { couponRoutes } from './shop/coupon-routes.ts';
import { customerRoutes } from './shop/customer-routes.ts';
import { indexRoutes } from './shop/index-routes.ts';
import { settingsRoutes } from './shop/settings-routes.ts';
import type { Shop } from './shop/shop.ts';
import { attributeRoutes } from './terms/attribute-routes.ts';
import { catalogueTermRoutes } from './terms/term-routes.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';

/** What the web application of a shop is made of. */
export interface AppParts {
  shop: Shop;
  auth: AuthState;
  faults: FaultPlan;
  log: RequestLog;
  now: () => Date;
  /** Milliseconds before every answer. */
  latency: number;
  /** The connection is https, or a proxy that is trusted says so. */
  secure: (c: Context<RestEnv>) => boolean;
}

/** Routes every way of writing a REST address to the same place. */
export function pathOf(url: URL, permalinks: 'pretty' | 'plain'): string {
  const asked = url.searchParams.get('rest_route');
  const pretty = url.pathname.replace(/^\/index\.php(?=\/)/, '');
  if (asked !== null) return `/wp-json${asked}`.replace(/\/$/, '');
  if (permalinks === 'plain' && pretty.startsWith('/wp-json')) return '/not-found';
  return pretty.length > 1 ? pretty.replace(/\/$/, '') : pretty;
}

const readRequest =
  (log: RequestLog, now: () => Date): MiddlewareHandler<RestEnv> =>
  async (c, next) => {
    const bodyText = await c.req.text();
    c.set('bodyText', bodyText);
    const started = performance.now();
    const record = log.add({
      at: now(),
      method: c.req.method,
      path: c.req.path.replace(/^\/wp-json/, ''),
      query: c.env.incoming.url?.split('?')[1] ?? '',
      body: parsed(bodyText),
      status: 0,
      milliseconds: 0,
    });
    await next();
    record.status = c.env.incoming.socket.destroyed ? 0 : c.res.status;
    record.milliseconds = performance.now() - started;
  };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const checkKeys =
  ({ shop, auth, now, secure }: AppParts): MiddlewareHandler<RestEnv> =>
  async (c, next) => {
    const rawUrl = c.env.incoming.url ?? '';
    const [path = '', query = ''] = rawUrl.split('?');
    const isSecure = secure(c);
    const home = shop.config.home.replace(/^https?/, isSecure ? 'https' : 'http');
    const request = {
      rawUrl,
      method: c.env.incoming.method ?? 'GET',
      url: `${home}${path}`,
      query: parseQuery(query),
      authorization: c.req.header('authorization'),
      secure: isSecure,
    };
    const seconds = Math.floor(now().getTime() / 1000) + c.var.clockSkew;
    c.set('user', authenticate(request, auth, seconds));
    await next();
  };

/** The shop's REST interface: faults first, then the keys, then the routes. */
export function restInterface(parts: AppParts): Hono<RestEnv> {
  const { shop } = parts;
  const rest = new RestApp(shop);
  productRoutes(rest);
  catalogueTermRoutes(rest);
  attributeRoutes(rest);
  variationRoutes(rest);
  settingsRoutes(rest);
  orderRoutes(rest);
  orderExtrasRoutes(rest);
  couponRoutes(rest);
  customerRoutes(rest);
  webhookRoutes(rest);
  const app = new Hono<RestEnv>({
    getPath: (request) => pathOf(new URL(request.url), shop.config.permalinks),
  });
  app.onError((error) => errorAnswer(error));
  app.use(
    '/wp-json/*',
    readRequest(parts.log, parts.now),
    injectFaults(parts.faults, parts.now, parts.latency),
    checkKeys(parts),
  );
  app.route('/wp-json', indexRoutes(shop));
  app.route('/wp-json/wc/v3', rest.app);
  app.all('/wp-json/*', () => errorAnswer(noRoute()));
  return app;
}
