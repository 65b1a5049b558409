import { Hono } from 'hono';
import { ProblemError } from '../../domain/problem.ts';
import type { ShownConnection } from '../../jobs/setup/warehouse.ts';
import { reaching } from '../../state/wizard.ts';
import { WizardWarehouse, type WizardWarehouseData } from '../../views/pages/wizard/warehouse.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { uiOf } from '../screen.ts';
import { insteadOf, typedAt, withTyped, wizardNow } from './wizard-step.ts';

/** The step that connects Склад Pro. */
export function wizardWarehouseRoutes(deps: Deps): Hono<Env> {
  const { warehouse, wizard } = deps;
  const app = new Hono<Env>();

  const fieldsOf = (engine: string) => warehouse.forms.find((one) => one.engine === engine)?.fields ?? [];

  /** The connection as it was typed, with the secrets that need not be typed again. */
  const shownAs = (engine: string, values: Record<string, string>): ShownConnection => {
    const stored = warehouse.connection();
    return { engine, values, held: stored.engine === engine ? stored.held : [] };
  };

  const show = (c: PageContext, shown: ShownConnection, data: Partial<WizardWarehouseData>) => {
    const secrets = fieldsOf(shown.engine).filter(({ kind }) => kind === 'secret');
    const typed = warehouse.typed(shown.engine);
    return page(
      c,
      <WizardWarehouse
        ui={uiOf(c, deps)}
        wizard={wizardNow(deps)}
        data={{
          forms: warehouse.forms,
          shown,
          typed: secrets.flatMap(({ name }) => (typed.includes(name) ? [name] : [])),
          errors: {},
          failed: null,
          look: null,
          databases: null,
          ...data,
        }}
      />,
      data.failed || data.errors ? 409 : 200,
    );
  };

  app.get('/wizard/warehouse', async (c) => {
    const now = wizardNow(deps);
    const instead = insteadOf(now, 'warehouse');
    if (instead) return c.redirect(instead, 303);
    const typed = typedAt(now, 'warehouse');
    if (!typed) return show(c, warehouse.connection(), { look: await warehouse.look() });
    const { engine = '', ...values } = typed;
    return show(c, shownAs(engine, values), {});
  });

  app.post('/wizard/warehouse', async (c) => {
    const instead = insteadOf(wizardNow(deps), 'warehouse');
    if (instead) return c.redirect(instead, 303);
    const form = await c.req.formData();
    const engine = textOf(form, 'engine');
    const typedFor = (name: string) =>
      Object.fromEntries(fieldsOf(name).map((field) => [field.name, textOf(form, `${name}.${field.name}`)]));
    const values = typedFor(engine);
    if (textOf(form, 'find') === 'yes') {
      const databases = await wizard.findDatabases();
      const chosen = databases[0]?.engine ?? engine;
      return show(c, shownAs(chosen, typedFor(chosen)), { databases });
    }
    const open = fieldsOf(engine).flatMap(({ name, kind }) =>
      kind === 'secret' ? [] : [[name, values[name] ?? ''] as const],
    );
    wizard.keep(withTyped(wizardNow(deps), 'warehouse', { ...Object.fromEntries(open), engine }));
    const shown = shownAs(engine, values);
    try {
      const tried = await warehouse.connect({ engine, values }, false);
      switch (tried.outcome) {
        case 'saved':
          wizard.keep(reaching(withTyped(wizardNow(deps), 'warehouse', null), 'shop'));
          return c.redirect('/wizard/warehouse', 303);
        case 'failed':
          return show(c, shown, { failed: tried.problem });
        case 'faulty': {
          const { lang } = uiOf(c, deps);
          const errors = Object.entries(tried.faults).map(([name, text]) => [name, text[lang]] as const);
          return show(c, shown, { errors: Object.fromEntries(errors) });
        }
      }
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'warehouse-busy') throw error;
      return show(c, shown, { failed: error.problem });
    }
  });
  return app;
}
