import type { MiddlewareHandler } from 'hono';
import { forged } from '../problems.ts';

const reads = new Set(['GET', 'HEAD']);

/** A write must come from this very page: `Origin` is our own, and the browser does not call the request cross-site. */
export const originGuard = (): MiddlewareHandler =>
  async function originGuard(c, next) {
    if (!reads.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site');
      const own = c.req.header('origin') === `http://${c.req.header('host')}`;
      if (!own || (site !== undefined && site !== 'same-origin')) throw forged();
    }
    await next();
  };
