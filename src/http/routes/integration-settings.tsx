import { Hono } from 'hono';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import type { SetUpIntegration } from '../../jobs/setup/integrations.ts';
import type { FieldOptions } from '../../jobs/setup/options.ts';
import type { Settings } from '../../state/settings.ts';
import {
  type IntegrationSettingsData,
  IntegrationSettingsPage,
} from '../../views/pages/integration-settings.tsx';
import { draftOf } from '../../views/parts/fields/schedule-draft.ts';
import type { SettingsForm } from '../../views/parts/fields/settings-form.ts';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { readPosted } from '../forms/posted.ts';
import { textOf } from '../forms/texts.ts';
import { TypedSecrets } from '../forms/typed-secrets.ts';
import { momentOf, surroundings, uiOf } from '../screen.ts';
import { integrationView } from './integration.tsx';

const mapped = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** The form as it is stored. */
export function storedForm(integration: SetUpIntegration, options: FieldOptions): SettingsForm {
  const { type, settings, held, schedules, missing } = integration;
  const drafts = mapped(schedules, draftOf);
  return {
    type,
    values: settings,
    saved: settings,
    schedules: drafts,
    savedSchedules: drafts,
    held,
    typed: [],
    errors: {},
    missing,
    options,
  };
}

/** The settings of one integration: shown, and saved whole or not at all. */
export function integrationSettingsRoutes(deps: Deps): Hono<Env> {
  const { setup } = deps;
  const app = new Hono<Env>();
  const secrets = new TypedSecrets();

  const show = (
    c: PageContext,
    id: string,
    form: SettingsForm,
    more: Partial<Pick<IntegrationSettingsData, 'shopChanged' | 'saved'>> = {},
  ) =>
    page(
      c,
      <IntegrationSettingsPage
        ui={uiOf(c, deps)}
        around={surroundings(deps)}
        data={{
          integration: integrationView(deps, id),
          moment: momentOf(deps),
          form,
          climb: setup.climb(id),
          shopChanged: more.shopChanged ?? null,
          saved: more.saved ?? false,
        }}
      />,
      Object.keys(form.errors).length > 0 || more.shopChanged ? 409 : 200,
    );

  app.get('/integrations/:id/settings', async (c) => {
    const id = c.req.param('id');
    integrationView(deps, id);
    secrets.forget(id);
    const options = await setup.options(id);
    const form = storedForm(setup.integration(id, options.facts), options);
    return show(c, id, form, { saved: c.req.query('saved') === 'yes' });
  });

  app.post('/integrations/:id/settings', async (c) => {
    const id = c.req.param('id');
    const posted = await c.req.formData();
    const integration = setup.integration(id);
    const read = readPosted(integration, posted, uiOf(c, deps));
    const settings = secrets.complete(id, integration.type, read.settings);
    const again = async (errors: Record<string, string>, shopChanged: Problem | null) => {
      const options = await setup.options(id);
      const stored = storedForm(setup.integration(id, options.facts), options);
      const typed = secrets.names(id);
      return show(
        c,
        id,
        {
          ...stored,
          values: read.settings,
          schedules: { ...stored.schedules, ...read.drafts },
          typed,
          errors,
          missing: stored.missing.filter((name) => !typed.includes(name) && isEmpty(read.settings[name])),
        },
        { shopChanged },
      );
    };
    if (Object.keys(read.errors).length > 0) return again(read.errors, null);
    try {
      const sameShop = textOf(posted, 'sameShop') === 'yes';
      setup.save(id, { settings, schedules: read.schedules }, { sameShop });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'shop-changed') throw error;
      return again({}, error.problem);
    }
    secrets.forget(id);
    if (reachedAnew(integration, settings) && setup.integration(id).missing.length === 0)
      setup.startClimb(id);
    return c.redirect(`/integrations/${encodeURIComponent(id)}/settings?saved=yes`, 303);
  });
  return app;
}

/** Whether what the shop is reached by was given anew: then it is worth a test. */
const reachedAnew = ({ type, settings: before }: SetUpIntegration, given: Settings): boolean =>
  Object.entries(type.settings).some(
    ([name, { group, kind }]) =>
      group === 'common' && (kind === 'secret' ? given[name] !== undefined : given[name] !== before[name]),
  );

const isEmpty = (value: unknown) => value === undefined || value === '' || value === 0;
