import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';

/**
 * Answers only under the names of this machine and the port it really listens on, so that a foreign name pointed at
 * 127.0.0.1 (DNS rebinding) finds nothing here: 404 without a body.
 */
export const hostGuard = (): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async function hostGuard(c, next) {
    const port = c.env.incoming.socket.localPort;
    const host = c.req.header('host');
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return c.body(null, 404);
    await next();
  };
