import { Hono } from 'hono';
import { type IntegrationView, readIntegrations } from '../../state/read/integrations.ts';
import { readHeld } from '../../state/read/orders.ts';
import { countQuarantined } from '../../state/read/quarantined.ts';
import { readRuns } from '../../state/read/runs.ts';
import {
  type IntegrationOverviewData,
  IntegrationOverviewLive,
  IntegrationOverviewPage,
} from '../../views/pages/integration-overview.tsx';
import type { Waiting } from '../../views/parts/todo.tsx';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { notFound } from '../problems.ts';
import { momentOf, surroundings, uiOf } from '../screen.ts';

const latestRuns = 10;
/** Held orders shown one by one; the rest are only counted. */
const mostHeld = 5;
/** Held orders looked through for those of one integration. */
const heldLookedAt = 1000;

/** @throws ProblemError `not-found` */
export function integrationView({ state }: Pick<Deps, 'state'>, id: string): IntegrationView {
  const integration = readIntegrations(state).find((row) => row.id === id);
  if (!integration) throw notFound();
  return integration;
}

function waitingFor({ state }: Deps, integration: IntegrationView): Waiting {
  const own = readHeld(state, heldLookedAt).filter(({ order }) => order.integrationId === integration.id);
  return {
    integrations: [integration],
    quarantined: countQuarantined(state).filter(({ integrationId }) => integrationId === integration.id),
    held: own.slice(0, mostHeld),
    heldOrders: integration.held,
  };
}

function overviewOf(deps: Deps, id: string): IntegrationOverviewData {
  const integration = integrationView(deps, id);
  const { type, schedules, missing } = deps.setup.integration(id);
  const { language } = deps.settings;
  return {
    integration,
    type,
    schedules,
    missing: missing.flatMap((name) => type.settings[name]?.label[language] ?? []),
    moment: momentOf(deps),
    waiting: waitingFor(deps, integration),
    runs: readRuns(deps.state, 1, latestRuns, id).rows,
  };
}

export function integrationOverviewRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/integrations/:id', (c) => {
    const ui = uiOf(c, deps);
    const data = overviewOf(deps, c.req.param('id'));
    if (isPartial(c)) return c.html(<IntegrationOverviewLive ui={ui} data={data} />);
    return page(c, <IntegrationOverviewPage ui={ui} around={surroundings(deps)} data={data} />);
  });
  return app;
}
