import { Hono } from 'hono';
import { readIntegrations } from '../../state/read/integrations.ts';
import { countOrders, readOrders } from '../../state/read/orders.ts';
import { countQuarantined } from '../../state/read/quarantined.ts';
import { readToday } from '../../state/read/today.ts';
import { isBegun } from '../../state/wizard.ts';
import { startOfDay } from '../../views/format/moments.ts';
import { Dashboard, type DashboardData, DashboardLive } from '../../views/pages/dashboard.tsx';
import { Health } from '../../views/parts/health.tsx';
import { StandingLine } from '../../views/parts/standing.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { momentOf, surroundings, uiOf } from '../screen.ts';
import { wizardNow } from './wizard-step.ts';

/** Held orders shown one by one; the rest are only counted. */
const mostHeld = 5;

/** A set-up that was begun and left; one that a person has finished elsewhere is not spoken of. */
function isUnfinished(deps: Deps): boolean {
  const wizard = wizardNow(deps);
  const integrations = readIntegrations(deps.state);
  const own = integrations.find(({ id }) => id === wizard.integrationId);
  return isBegun(wizard) && (own ? !own.enabled : integrations.length === 0);
}

function dataOf(deps: Deps, now: number): DashboardData {
  const { state } = deps;
  return {
    waiting: {
      integrations: readIntegrations(state),
      quarantined: countQuarantined(state),
      held: readOrders(state, { group: 'waiting', page: 1, size: mostHeld }).rows,
      heldOrders: countOrders(state).waiting,
    },
    moment: momentOf(deps),
    today: readToday(state, startOfDay(now)),
    unfinished: isUnfinished(deps),
  };
}

export function dashboardRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    const ui = uiOf(c, deps);
    return page(c, <Dashboard ui={ui} around={surroundings(deps)} data={dataOf(deps, ui.now)} />);
  });
  app.get('/live', (c) => {
    const ui = { ...uiOf(c, deps), here: '/' };
    return c.html(
      <>
        <DashboardLive ui={ui} data={dataOf(deps, ui.now)} />
        <Health ui={ui} findings={deps.controls.health()} renew />
        <StandingLine ui={ui} standing={deps.controls.standing()} renew />
      </>,
    );
  });
  return app;
}
