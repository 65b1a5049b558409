import { randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';

const cookieName = 'sample_warehouse';

/**
 * Keeps other sites out of the page: only a loopback name as Host (anything else: 404), and a form counts only when
 * its token is the one in the cookie that this server has set (else: 403).
 */
export function pageGuard() {
  const token = randomBytes(18).toString('base64url');
  const isOurs = (given: unknown): boolean =>
    typeof given === 'string' &&
    given.length === token.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(token));

  const middleware = createMiddleware(async function guard(c, next) {
    const { hostname } = new URL(c.req.url);
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') return c.notFound();
    if (c.req.method === 'GET') {
      setCookie(c, cookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    } else {
      const form = await c.req.parseBody();
      if (!isOurs(getCookie(c, cookieName)) || !isOurs(form.token)) {
        return c.text('Отворете страницата отново. / Open the page again.', 403);
      }
    }
    await next();
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
    );
  });
  return { token, middleware };
}
