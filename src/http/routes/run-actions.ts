import { Hono } from 'hono';
import type { ApplyDecision } from '../../jobs/controls.ts';
import { readRun } from '../../state/read/runs.ts';
import type { BrakeState } from '../../state/schema.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';

const rules = ['zeroed', 'repriced'] as const;

/** What the form of a plan says; a brake that the form does not answer keeps its goods back. */
export function decisionOf(form: Record<string, unknown>, brakes: readonly BrakeState[]): ApplyDecision {
  const held = rules.filter((rule) => brakes.some((brake) => brake.rule === rule));
  const leaveOut = held.filter((rule) => form[rule] !== 'send');
  return { acceptBrakes: leaveOut.length < held.length, ...(leaveOut.length > 0 && { leaveOut }) };
}

/** Apply, pause, resume, cancel; each comes back to the page of the run. */
export function runActions({ controls, state }: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/runs/:id{[0-9]{1,15}}/apply', async (c) => {
    const id = Number(c.req.param('id'));
    const held = readRun(state, id)?.run.brakes ?? [];
    await controls.apply(id, decisionOf(await c.req.parseBody(), held));
    return c.redirect(`/runs/${id}`, 303);
  });
  app.post('/runs/:id{[0-9]{1,15}}/undo', async (c) => {
    const { stop } = await c.req.parseBody();
    const plan = await controls.undo(Number(c.req.param('id')), { stop: stop === 'yes' });
    return c.redirect(`/runs/${plan}`, 303);
  });
  for (const verb of ['pause', 'resume', 'cancel'] as const) {
    app.post(`/runs/:id{[0-9]{1,15}}/${verb}`, async (c) => {
      const id = Number(c.req.param('id'));
      await controls[verb](id);
      return c.redirect(`/runs/${id}`, 303);
    });
  }
  return app;
}
