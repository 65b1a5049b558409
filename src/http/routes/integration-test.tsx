import { Hono } from 'hono';
import { Ladder } from '../../views/parts/ladder.tsx';
import { isPartial } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { uiOf } from '../screen.ts';

/** The test of a shop: begun by a person, then followed by the page as it climbs. */
export function integrationTestRoutes(deps: Deps): Hono<Env> {
  const { setup } = deps;
  const app = new Hono<Env>();
  const settingsOf = (id: string) => `/integrations/${encodeURIComponent(id)}/settings`;
  const ladder = (c: PageContext, id: string) =>
    c.html(<Ladder ui={{ ...uiOf(c, deps), here: settingsOf(id) }} id={id} climb={setup.climb(id)} />);

  app.get('/integrations/:id/test', (c) => {
    const id = c.req.param('id');
    return isPartial(c) ? ladder(c, id) : c.redirect(`${settingsOf(id)}#tst`, 303);
  });
  app.post('/integrations/:id/test', (c) => {
    const id = c.req.param('id');
    setup.startClimb(id);
    return isPartial(c) ? ladder(c, id) : c.redirect(`${settingsOf(id)}#tst`, 303);
  });
  return app;
}
