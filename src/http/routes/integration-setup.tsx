import { Hono } from 'hono';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import { IntegrationDeletePage } from '../../views/pages/integration-delete.tsx';
import { IntegrationNewPage } from '../../views/pages/integration-new.tsx';
import { backOf, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { surroundings, uiOf } from '../screen.ts';
import { integrationView } from './integration.tsx';

const pathOf = (id: string) => `/integrations/${encodeURIComponent(id)}`;

/** The problem, when it is one that the form itself can show; anything else is thrown on. */
function shown(error: unknown, codes: readonly string[]): Problem {
  if (error instanceof ProblemError && codes.includes(error.problem.code)) return error.problem;
  throw error;
}

/** New, rename, duplicate, on and off, delete. */
export function integrationSetupRoutes(deps: Deps): Hono<Env> {
  const { setup } = deps;
  const app = new Hono<Env>();

  const newPage = (c: PageContext, given: { name: string; type: string }, problem: Problem | null) =>
    page(
      c,
      <IntegrationNewPage
        ui={uiOf(c, deps)}
        around={surroundings(deps)}
        data={{ types: setup.types, ...given, problem }}
      />,
      problem ? 409 : 200,
    );
  app.get('/integrations/new', (c) => newPage(c, { name: '', type: setup.types[0]?.id ?? '' }, null));
  app.post('/integrations/new', async (c) => {
    const form = await c.req.formData();
    const given = { name: textOf(form, 'name'), type: textOf(form, 'type') };
    try {
      return c.redirect(`${pathOf(setup.create(given))}/settings`, 303);
    } catch (error) {
      return newPage(c, given, shown(error, ['name-invalid', 'name-taken']));
    }
  });

  app.post('/integrations/:id/rename', async (c) => {
    const id = c.req.param('id');
    const form = await c.req.formData();
    setup.rename(id, textOf(form, 'name'));
    return c.redirect(backOf({ back: textOf(form, 'back') }), 303);
  });
  app.post('/integrations/:id/duplicate', async (c) => {
    const copy = setup.duplicate(c.req.param('id'), textOf(await c.req.formData(), 'name'));
    return c.redirect(`${pathOf(copy)}/settings`, 303);
  });
  for (const [verb, enabled] of [
    ['enable', true],
    ['disable', false],
  ] as const) {
    app.post(`/integrations/:id/${verb}`, async (c) => {
      setup.enable(c.req.param('id'), enabled);
      return c.redirect(backOf(await c.req.parseBody()), 303);
    });
  }

  const deletePage = (c: PageContext, id: string, problem: Problem | null) =>
    page(
      c,
      <IntegrationDeletePage
        ui={uiOf(c, deps)}
        around={surroundings(deps)}
        integration={integrationView(deps, id)}
        problem={problem}
      />,
      problem ? 409 : 200,
    );
  app.get('/integrations/:id/delete', (c) => deletePage(c, c.req.param('id'), null));
  app.post('/integrations/:id/delete', async (c) => {
    const id = c.req.param('id');
    try {
      await setup.remove(id, textOf(await c.req.formData(), 'name'));
      return c.redirect('/integrations', 303);
    } catch (error) {
      return deletePage(c, id, shown(error, ['name-differs', 'busy']));
    }
  });
  return app;
}
