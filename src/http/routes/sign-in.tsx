import { Hono, type MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SignedOutPage, SignInPage } from '../../views/pages/sign-in.tsx';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { cookieName } from '../guards/session.ts';
import { readForm } from '../read-form.ts';
import { uiOf } from '../screen.ts';

function signedOutPage(c: PageContext, deps: Deps, used: boolean) {
  const { language } = deps.settings;
  const other = uiOf(c, deps, language === 'bg' ? 'en' : 'bg');
  return page(c, <SignedOutPage ui={uiOf(c, deps)} other={other} used={used} />, 401);
}

/** Tells a browser without a session how to get one; a page that renews itself is made to reload. */
export const signedOut = (deps: Deps): MiddlewareHandler<Env> =>
  async function signedOut(c) {
    if (isPartial(c)) return c.body(null, 401, { 'hx-refresh': 'true' });
    return signedOutPage(c, deps, false);
  };

/**
 * The one-time link. Opening it only shows a button: the code is used up by the POST behind it, so that a program
 * which follows links by itself (a preview, a virus scanner, a prefetch) cannot take the sign-in away.
 */
export function signInRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/sign-in', (c) => page(c, <SignInPage ui={uiOf(c, deps)} code={c.req.query('code') ?? ''} />));
  app.post('/sign-in', async (c) => {
    const { code } = await readForm(c);
    const token = typeof code === 'string' ? deps.signIn.redeem(code) : null;
    if (token === null) return signedOutPage(c, deps, true);
    const name = cookieName(c.req.header('host'));
    const before = getCookie(c, name);
    if (before !== undefined) deps.signIn.end(before);
    setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Strict' });
    return c.redirect('/', 303);
  });
  return app;
}

export function signOutRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/sign-out', (c) => {
    const name = cookieName(c.req.header('host'));
    const token = getCookie(c, name);
    if (token !== undefined) deps.signIn.end(token);
    deleteCookie(c, name, { path: '/' });
    return c.redirect('/', 303);
  });
  return app;
}
