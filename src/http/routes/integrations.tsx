import { Hono } from 'hono';
import { readIntegrations } from '../../state/read/integrations.ts';
import { readQuarantined } from '../../state/read/quarantined.ts';
import { IntegrationsLive, IntegrationsPage } from '../../views/pages/integrations.tsx';
import { QuarantinePage } from '../../views/pages/quarantine.tsx';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { notFound } from '../problems.ts';
import { pageNumber, pageSize } from '../query.ts';
import { momentOf, surroundings, uiOf } from '../screen.ts';

export function integrationRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/integrations', (c) => {
    const ui = uiOf(c, deps);
    const data = { integrations: readIntegrations(deps.state), moment: momentOf(deps) };
    if (isPartial(c)) return c.html(<IntegrationsLive ui={ui} data={data} />);
    return page(c, <IntegrationsPage ui={ui} around={surroundings(deps)} data={data} />);
  });
  app.get('/integrations/:id/quarantine', (c) => {
    const id = c.req.param('id');
    const integration = readIntegrations(deps.state).find((row) => row.id === id);
    if (!integration) throw notFound();
    const slice = readQuarantined(deps.state, id, pageNumber(c), pageSize);
    return page(
      c,
      <QuarantinePage
        ui={uiOf(c, deps)}
        around={surroundings(deps)}
        integration={integration}
        slice={slice}
      />,
    );
  });
  return app;
}
