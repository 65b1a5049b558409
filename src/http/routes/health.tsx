import { Hono } from 'hono';
import { integrationTypes } from '../../integrations/registry.ts';
import { AboutPage } from '../../views/pages/about.tsx';
import { HealthPage } from '../../views/pages/health.tsx';
import { partsByOthers } from '../../views/parts-by-others.ts';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { surroundings, uiOf } from '../screen.ts';

/** Health checks, the support bundle, and what the program is made of. */
export function healthRoutes(deps: Deps): Hono<Env> {
  const { care } = deps;
  const app = new Hono<Env>();
  app.get('/health', async (c) =>
    page(c, <HealthPage ui={uiOf(c, deps)} around={surroundings(deps)} checks={await care.checks()} />),
  );
  app.post('/support', async (c) =>
    c.body(new Uint8Array(await care.support()), 200, {
      'content-type': 'application/gzip',
      'content-disposition': 'attachment; filename="skladbridge-support.json.gz"',
    }),
  );
  app.get('/about', (c) => {
    const versions: [string, string][] = [
      ['SkladBridge', deps.version],
      ['Node', process.versions.node],
      ['SQLite', care.sqliteVersion],
    ];
    const data = { versions, types: integrationTypes, parts: partsByOthers };
    return page(c, <AboutPage ui={uiOf(c, deps)} around={surroundings(deps)} data={data} />);
  });
  return app;
}
