import { Hono } from 'hono';
import { backOf } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { badForm } from '../problems.ts';

export function languageRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/language', async (c) => {
    const form = await c.req.parseBody();
    if (form.language !== 'bg' && form.language !== 'en') throw badForm('language');
    deps.settings.language = form.language;
    return c.redirect(backOf(form), 303);
  });
  return app;
}
