import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';

/**
 * Answers only under the names of this machine and the port it really listens on, so that a foreign name pointed at
 * 127.0.0.1 (DNS rebinding) finds nothing here: 404 without a body. A request line that names a host itself, as to a
 * proxy, is not for us either.
 */
export const hostGuard = (): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async function hostGuard(c, next) {
    const { socket, url = '/' } = c.env.incoming;
    const host = c.req.header('host');
    const own = host === `127.0.0.1:${socket.localPort}` || host === `localhost:${socket.localPort}`;
    if (!own || !url.startsWith('/')) return c.body(null, 404);
    await next();
  };
