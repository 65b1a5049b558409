import { Hono } from 'hono';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import type { ShownConnection } from '../../jobs/setup/warehouse.ts';
import { type WarehouseData, WarehousePage } from '../../views/pages/warehouse.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { surroundings, uiOf } from '../screen.ts';

/** The connection to Склад Pro: shown with what was found, tested and kept. */
export function warehouseRoutes(deps: Deps): Hono<Env> {
  const { warehouse } = deps;
  const app = new Hono<Env>();

  const show = (c: PageContext, data: Partial<WarehouseData>) =>
    page(
      c,
      <WarehousePage
        ui={uiOf(c, deps)}
        around={surroundings(deps)}
        data={{
          forms: warehouse.forms,
          shown: warehouse.connection(),
          typed: [],
          errors: {},
          failed: null,
          look: null,
          saved: null,
          ...data,
        }}
      />,
      data.failed || data.errors ? 409 : 200,
    );

  app.get('/warehouse', async (c) => {
    const { saved } = c.req.query();
    return show(c, {
      look: await warehouse.look(),
      saved: saved === 'tested' || saved === 'untested' ? saved : null,
    });
  });

  app.post('/warehouse', async (c) => {
    const form = await c.req.formData();
    const engine = textOf(form, 'engine');
    const fields = warehouse.forms.find((one) => one.engine === engine)?.fields ?? [];
    const values = Object.fromEntries(fields.map(({ name }) => [name, textOf(form, `${engine}.${name}`)]));
    const untested = textOf(form, 'untested') === 'yes';
    const again = (problem: Problem | null, errors?: Record<string, string>) => {
      const stored = warehouse.connection();
      const secrets = fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name);
      const shown: ShownConnection = {
        engine,
        values,
        held: stored.engine === engine ? stored.held : [],
      };
      const typed = warehouse.typed(engine).filter((name) => secrets.includes(name));
      return show(c, { shown, typed, failed: problem, ...(errors && { errors }) });
    };
    try {
      const tried = await warehouse.connect({ engine, values }, untested);
      switch (tried.outcome) {
        case 'saved':
          return c.redirect(`/warehouse?saved=${untested ? 'untested' : 'tested'}`, 303);
        case 'failed':
          return again(tried.problem);
        case 'faulty': {
          const { lang } = uiOf(c, deps);
          const errors = Object.entries(tried.faults).map(([name, text]) => [name, text[lang]] as const);
          return again(null, Object.fromEntries(errors));
        }
      }
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'warehouse-busy') throw error;
      return again(error.problem);
    }
  });
  return app;
}
