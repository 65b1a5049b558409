import { Hono } from 'hono';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import type { IntegrationType } from '../../integrations/define.ts';
import type { SetUpIntegration } from '../../jobs/setup/integrations.ts';
import type { FieldOptions } from '../../jobs/setup/options.ts';
import type { Schedule } from '../../state/schema.ts';
import type { Settings } from '../../state/settings.ts';
import { reaching } from '../../state/wizard.ts';
import { WizardShop, type WizardShopData } from '../../views/pages/wizard/shop.tsx';
import type { SettingsForm } from '../../views/parts/fields/settings-form.ts';
import { ShopTest } from '../../views/parts/wizard/shop-test.tsx';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { readPosted } from '../forms/posted.ts';
import { textOf } from '../forms/texts.ts';
import { TypedSecrets } from '../forms/typed-secrets.ts';
import { badForm } from '../problems.ts';
import { uiOf } from '../screen.ts';
import { storedForm } from './integration-settings.tsx';
import { insteadOf, shortly, typedAt, withTyped, wizardNow } from './wizard-step.ts';

/** The address and keys need no list from either side. */
const noOptions: FieldOptions = { choices: {}, facts: { supto: false }, warehouse: null, shop: null };

/** An integration that is not there yet, with every setting at its fallback. */
function notYet(type: IntegrationType): SetUpIntegration {
  const open = Object.entries(type.settings).filter(([, { kind }]) => kind !== 'secret');
  return {
    id: '',
    name: type.title.bg,
    enabled: false,
    paused: false,
    type,
    settings: Object.fromEntries(open.map(([name, { fallback }]) => [name, fallback])),
    held: [],
    schedules: {},
    missing: [],
  };
}

/** Nothing runs by itself until the set-up is done. */
const byHand = (type: IntegrationType): Record<string, Schedule> =>
  Object.fromEntries(type.jobs.map((job) => [job, { kind: 'manual' }]));

const commonFields = (type: IntegrationType) =>
  Object.entries(type.settings).filter(([, { group }]) => group === 'common');

/** Fields of the connection that must be filled in and are not. */
const emptyFields = ({ type, held }: SetUpIntegration, settings: Settings): string[] =>
  commonFields(type).flatMap(([name, field]) =>
    'required' in field && field.required && !settings[name] && !held.includes(name) ? [name] : [],
  );

const withValues = (form: SettingsForm, change: Partial<SettingsForm>): SettingsForm => ({
  ...form,
  missing: [],
  ...change,
  saved: change.values ?? form.values,
});

/** The step that names the shop, its address and its keys, and tests them. */
export function wizardShopRoutes(deps: Deps): Hono<Env> {
  const { setup, wizard } = deps;
  const app = new Hono<Env>();
  const secrets = new TypedSecrets();

  const show = (c: PageContext, data: Pick<WizardShopData, 'name' | 'form'> & Partial<WizardShopData>) => {
    const now = wizardNow(deps);
    const climb = now.integrationId === '' ? null : setup.climb(now.integrationId);
    const faulty = data.nameProblem || data.problem || Object.keys(data.form?.errors ?? {}).length > 0;
    return page(
      c,
      <WizardShop
        ui={uiOf(c, deps)}
        wizard={now}
        data={{ types: setup.types, nameProblem: null, problem: null, climb, ...data }}
      />,
      faulty ? 409 : 200,
    );
  };

  app.get('/wizard/shop', async (c) => {
    const now = wizardNow(deps);
    const instead = insteadOf(now, 'shop');
    if (instead) return c.redirect(instead, 303);
    const typed = typedAt(now, 'shop');
    const asked = c.req.query('type') ?? typed?.type;
    const [first, ...others] = setup.types;
    const type = setup.types.find(({ id }) => id === asked) ?? (others.length === 0 ? first : undefined);
    if (now.integrationId === '' && !type) return show(c, { name: '', form: null });
    const integration =
      now.integrationId === '' && type ? notYet(type) : setup.integration(now.integrationId);
    const { name = integration.name, type: _, ...values } = typed ?? {};
    const form = storedForm(integration, noOptions);
    return show(c, {
      name,
      form: withValues(form, {
        values: { ...form.values, ...values },
        typed: secrets.names(now.integrationId),
      }),
    });
  });

  app.get('/wizard/shop/test', (c) => {
    const now = wizardNow(deps);
    if (!isPartial(c)) return c.redirect('/wizard/shop#check', 303);
    const climb = now.integrationId === '' ? null : setup.climb(now.integrationId);
    return c.html(<ShopTest ui={{ ...uiOf(c, deps), here: '/wizard/shop' }} climb={climb} open={false} />);
  });

  app.post('/wizard/shop', async (c) => {
    const now = wizardNow(deps);
    const instead = insteadOf(now, 'shop');
    if (instead) return c.redirect(instead, 303);
    const ui = uiOf(c, deps);
    const posted = await c.req.formData();
    const name = textOf(posted, 'name');
    const type = setup.types.find(({ id }) => id === textOf(posted, 'type'));
    if (!type) throw badForm('type');
    const before = now.integrationId === '' ? notYet(type) : setup.integration(now.integrationId);
    const read = readPosted(before, posted, ui);
    const settings = secrets.complete(now.integrationId, type, read.settings);
    const empty = emptyFields(before, settings).map((field) => [field, ui.w.fields.empty] as const);
    const errors = { ...Object.fromEntries(empty), ...read.errors };

    const typed = commonFields(type).flatMap(([field, { kind }]) =>
      kind === 'secret' ? [] : [[field, String(read.settings[field] ?? '')] as const],
    );
    wizard.keep(withTyped(now, 'shop', { ...Object.fromEntries(typed), name, type: type.id }));
    const again = (more: { nameProblem?: Problem; problem?: Problem }) =>
      show(c, {
        name,
        form: withValues(storedForm(before, noOptions), {
          values: read.settings,
          typed: secrets.names(now.integrationId),
          errors,
        }),
        ...more,
      });
    if (Object.keys(errors).length > 0) return again({});

    let id = now.integrationId;
    try {
      if (id === '') {
        id = setup.create({ name, type: type.id });
        setup.enable(id, false);
      } else if (name !== before.name) setup.rename(id, name);
      setup.save(id, { settings, schedules: byHand(type) }, { sameShop: false });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problem } = error;
      return again(problem.code.startsWith('name-') ? { nameProblem: problem } : { problem });
    }
    secrets.forget(now.integrationId);
    wizard.keep({ ...withTyped(now, 'shop', null), integrationId: id, reached: 'shop', runId: 0 });
    setup.startClimb(id);
    await shortly(() => setup.climb(id)?.endedAt !== null);
    return c.redirect('/wizard/shop#check', 303);
  });

  app.post('/wizard/shop/passed', (c) => {
    const now = wizardNow(deps);
    const passed = now.integrationId !== '' && setup.climb(now.integrationId)?.ok === true;
    if (passed) wizard.keep(reaching(now, 'goods'));
    return c.redirect('/wizard/goods', 303);
  });
  return app;
}
