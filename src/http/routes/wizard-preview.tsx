import { Hono } from 'hono';
import { countItems, readItems } from '../../state/read/run-items.ts';
import { readRun } from '../../state/read/runs.ts';
import { reaching } from '../../state/wizard.ts';
import { WizardPreview, type WizardPreviewData } from '../../views/pages/wizard/preview.tsx';
import { Planning } from '../../views/parts/wizard/planning.tsx';
import { isPlan } from '../../views/run-state.ts';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { uiOf } from '../screen.ts';
import { insteadOf, shortly, wizardNow } from './wizard-step.ts';

/** Items shown of each kind. */
const examples = 10;

const liveOf = ({ controls }: Pick<Deps, 'controls'>, runId: number) =>
  controls.live().find((live) => live.runId === runId) ?? null;

/** Begins the plan of the first export; nothing is sent. @throws ProblemError `busy`, `not-found` */
export async function startPlan(deps: Deps): Promise<void> {
  const { wizard, controls } = deps;
  const runId = await controls.run(wizardNow(deps).integrationId, 'export', { dryRun: true });
  wizard.keep({ ...reaching(wizardNow(deps), 'preview'), runId });
  await shortly(() => readRun(deps.state, runId)?.run.state !== 'planning' && !liveOf(deps, runId));
}

function previewOf(deps: Deps): WizardPreviewData {
  const { runId, integrationId } = wizardNow(deps);
  const part = (group: 'create' | 'update' | 'conflict') =>
    readItems(deps.state, { runId, integrationId, orders: false, group, page: 1, size: examples });
  return {
    run: readRun(deps.state, runId)?.run ?? null,
    live: liveOf(deps, runId),
    counts: countItems(deps.state, runId),
    examples: { create: part('create'), update: part('update'), conflict: part('conflict') },
  };
}

/** The step that shows what the first export would do. */
export function wizardPreviewRoutes(deps: Deps): Hono<Env> {
  const { wizard } = deps;
  const app = new Hono<Env>();
  app.get('/wizard/preview', (c) => {
    const now = wizardNow(deps);
    const instead = insteadOf(now, 'preview');
    if (instead) return c.redirect(instead, 303);
    const ui = uiOf(c, deps);
    const data = previewOf(deps);
    if (!isPartial(c)) return page(c, <WizardPreview ui={ui} wizard={now} data={data} />);
    if (data.live === null && data.run?.state !== 'planning')
      return c.body(null, 200, { 'hx-refresh': 'true' });
    return c.html(<Planning ui={ui} live={data.live} />);
  });
  app.post('/wizard/preview', async (c) => {
    const instead = insteadOf(wizardNow(deps), 'preview');
    if (instead) return c.redirect(instead, 303);
    await startPlan(deps);
    return c.redirect('/wizard/preview', 303);
  });
  app.post('/wizard/preview/seen', (c) => {
    const now = wizardNow(deps);
    const run = readRun(deps.state, now.runId)?.run;
    if (now.state !== 'open' || !run || !isPlan(run.state)) return c.redirect('/wizard/preview', 303);
    wizard.keep(reaching(now, 'schedule'));
    return c.redirect('/wizard/schedule', 303);
  });
  return app;
}
