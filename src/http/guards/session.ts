import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Session, SignIn } from '../sign-in.ts';

/** Cookies do not know ports, so the name does: two agents on one machine keep apart. */
export const cookieName = (host: string | undefined): string => `skladbridge-${host?.split(':')[1] ?? 80}`;

/** Lets only signed-in browsers pass; `signedOut` answers the others. */
export const sessionGuard = (
  signIn: SignIn,
  signedOut: MiddlewareHandler,
): MiddlewareHandler<{ Variables: { session: Session } }> =>
  async function sessionGuard(c, next) {
    const token = getCookie(c, cookieName(c.req.header('host')));
    const session = token === undefined ? null : signIn.session(token);
    if (!session) return signedOut(c, next);
    c.set('session', session);
    await next();
  };
