import { Hono } from 'hono';
import { jobKinds } from '../../integrations/define.ts';
import { backOf } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { badForm } from '../problems.ts';

/** Start, stop, run now, and another try for a good in quarantine. */
export function integrationActions({ controls }: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/start-all', async (c) => {
    await controls.startAll();
    return c.redirect(backOf(await c.req.parseBody()), 303);
  });
  app.post('/stop-all', async (c) => {
    await controls.stopAll();
    return c.redirect(backOf(await c.req.parseBody()), 303);
  });
  app.post('/integrations/:id/start', async (c) => {
    await controls.start(c.req.param('id'));
    return c.redirect(backOf(await c.req.parseBody()), 303);
  });
  app.post('/integrations/:id/stop', async (c) => {
    await controls.stop(c.req.param('id'));
    return c.redirect(backOf(await c.req.parseBody()), 303);
  });
  app.post('/integrations/:id/run', async (c) => {
    const form = await c.req.parseBody();
    const job = jobKinds.find((kind) => kind === form.job);
    if (!job) throw badForm('job');
    const run = await controls.run(c.req.param('id'), job, { dryRun: form.dry === 'yes' });
    return c.redirect(`/runs/${run}`, 303);
  });
  app.post('/integrations/:id/goods/:good{[0-9]{1,15}}/retry', async (c) => {
    const run = await controls.retryGood(c.req.param('id'), Number(c.req.param('good')));
    return c.redirect(`/runs/${run}`, 303);
  });
  return app;
}
