import { Hono } from 'hono';
import { backOf } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { badForm } from '../problems.ts';

const longestReason = 200;

/** Another try for a held order, or leaving it out with a reason. */
export function orderActions({ controls }: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/orders/:id{[0-9]{1,15}}/retry', async (c) => {
    const run = await controls.retryOrder(Number(c.req.param('id')));
    return c.redirect(`/runs/${run}`, 303);
  });
  app.post('/orders/:id{[0-9]{1,15}}/skip', async (c) => {
    const form = await c.req.parseBody();
    const reason = typeof form.reason === 'string' ? form.reason.trim() : '';
    if (reason === '' || reason.length > longestReason) throw badForm('reason');
    await controls.skipOrder(Number(c.req.param('id')), reason);
    return c.redirect(backOf(form), 303);
  });
  return app;
}
