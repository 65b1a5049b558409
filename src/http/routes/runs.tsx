import { Hono } from 'hono';
import { countBraked } from '../../state/read/braked.ts';
import { readIntegrations } from '../../state/read/integrations.ts';
import { countItems, itemGroups, readItems } from '../../state/read/run-items.ts';
import { readLog } from '../../state/read/run-log.ts';
import { type NamedRun, readRun, readRuns, runOutcomes } from '../../state/read/runs.ts';
import { type PlanGroup, PlanPage } from '../../views/pages/plan.tsx';
import { RunLive, RunPage } from '../../views/pages/run.tsx';
import { RunsPage } from '../../views/pages/runs.tsx';
import { isPlan } from '../../views/run-state.ts';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { notFound } from '../problems.ts';
import { findText, pageNumber, pageSize, showOf } from '../query.ts';
import { surroundings, uiOf } from '../screen.ts';

/** Items shown of each part of a plan; the rest are one press away. */
const planSample = 20;
const logLines = 100;
const runJobs = ['export', 'import'] as const;

function runData(c: PageContext, deps: Deps, named: NamedRun) {
  const { id, integrationId } = named.run;
  const show = showOf(c, itemGroups);
  const find = findText(c);
  return {
    named,
    live: deps.controls.live().find(({ runId }) => runId === id) ?? null,
    counts: countItems(deps.state, id),
    show,
    find,
    slice: readItems(deps.state, {
      runId: id,
      integrationId,
      orders: named.run.job === 'import',
      group: show || undefined,
      search: find || undefined,
      page: pageNumber(c),
      size: pageSize,
    }),
    log: readLog(deps.state, id, logLines),
  };
}

function planParts(deps: Deps, { run }: NamedRun) {
  const part = (group: PlanGroup) =>
    readItems(deps.state, {
      runId: run.id,
      integrationId: run.integrationId,
      orders: run.job === 'import',
      group,
      page: 1,
      size: planSample,
    });
  return {
    conflict: part('conflict'),
    update: part('update'),
    create: part('create'),
    import: part('import'),
  };
}

export function runRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/runs', (c) => {
    const integrations = readIntegrations(deps.state);
    const chosen = {
      integration: integrations.find(({ id }) => id === c.req.query('integration'))?.id ?? '',
      job: runJobs.find((job) => job === c.req.query('job')) ?? '',
      outcome: runOutcomes.find((outcome) => outcome === c.req.query('outcome')) ?? '',
    } as const;
    const slice = readRuns(deps.state, pageNumber(c), pageSize, chosen.integration || undefined, {
      ...(chosen.job && { job: chosen.job }),
      ...(chosen.outcome && { outcome: chosen.outcome }),
    });
    const data = { slice, chosen, integrations };
    return page(c, <RunsPage ui={uiOf(c, deps)} around={surroundings(deps)} data={data} />);
  });
  app.get('/runs/:id{[0-9]{1,15}}', (c) => {
    const named = readRun(deps.state, Number(c.req.param('id')));
    if (!named) throw notFound();
    const ui = uiOf(c, deps);
    const data = runData(c, deps, named);
    const plan = isPlan(named.run.state) && data.live === null;
    if (isPartial(c)) {
      if (plan) return c.body(null, 200, { 'hx-refresh': 'true' });
      return c.html(<RunLive ui={ui} data={data} />);
    }
    const around = surroundings(deps);
    if (!plan) return page(c, <RunPage ui={ui} around={around} data={data} />);
    const braked = countBraked(deps.state, named.run.id);
    return page(
      c,
      <PlanPage ui={ui} around={around} data={{ ...data, braked, parts: planParts(deps, named) }} />,
    );
  });
  return app;
}
