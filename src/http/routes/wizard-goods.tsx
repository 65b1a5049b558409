import { Hono } from 'hono';
import type { SetUpIntegration } from '../../jobs/setup/integrations.ts';
import type { FieldOptions } from '../../jobs/setup/options.ts';
import { suggestSettings } from '../../jobs/wizard/suggest.ts';
import type { Settings } from '../../state/settings.ts';
import { WizardGoods } from '../../views/pages/wizard/goods.tsx';
import type { SettingsForm } from '../../views/parts/fields/settings-form.ts';
import type { Ui } from '../../views/ui.ts';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { readPosted } from '../forms/posted.ts';
import { uiOf } from '../screen.ts';
import { storedForm } from './integration-settings.tsx';
import { startPlan } from './wizard-preview.tsx';
import { insteadOf, typedAt, withTyped, wizardNow } from './wizard-step.ts';

/** What a newcomer is asked for; everything else has a fallback that fits most and stands in the settings. */
const usual = {
  export: ['keyField', 'priceField', 'goodsGroupIds', 'objectGroupIds'],
  import: ['objectId', 'userId', 'statusFrom', 'statusTo', 'importSince'],
};

/** The usual fields that the connector has, and those that it cannot work without. */
function askedOf({ type, missing }: SetUpIntegration) {
  const of = (group: 'export' | 'import') => [
    ...usual[group].filter((name) => type.settings[name]),
    ...missing.filter((name) => type.settings[name]?.group === group && !usual[group].includes(name)),
  ];
  return { export: of('export'), import: of('import') };
}

/** What must be chosen before orders can be written, beside its field. */
function needs(settings: Settings, { choices }: FieldOptions, { w }: Ui): Record<string, string> {
  const words = w.wizard.goods;
  const { objectId, userId, statusFrom, statusTo } = settings;
  return {
    ...(objectId === 0 && { objectId: words.needObject }),
    ...(userId === 0 && { userId: choices.users?.length === 0 ? words.noUsers : words.needUser }),
    ...(statusFrom === '' && { statusFrom: words.needStatus }),
    ...(statusFrom !== undefined &&
      statusFrom !== '' &&
      statusFrom === statusTo && { statusTo: words.sameStatus }),
  };
}

/** The date on the wall, YYYY-MM-DD. */
const today = (now: number): string => {
  const date = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The step that says what goes to the shop and where its orders go. */
export function wizardGoodsRoutes(deps: Deps): Hono<Env> {
  const { setup, wizard } = deps;
  const app = new Hono<Env>();

  async function show(c: PageContext, change: () => Pick<SettingsForm, 'values' | 'errors'> | null) {
    const now = wizardNow(deps);
    const ui = uiOf(c, deps);
    const options = await setup.options(now.integrationId);
    const integration = setup.integration(now.integrationId, options.facts);
    const stored = storedForm(integration, options);
    const groups = stored.values.goodsGroupIds;
    const keys = await wizard.keyFields(Array.isArray(groups) ? groups.map(Number) : []);
    const suggested = suggestSettings(stored.values, options, 'uses' in keys ? keys : null, today(ui.now));
    const form: SettingsForm = {
      ...stored,
      ...(typedAt(now, 'goods') === null && { values: suggested }),
      missing: [],
      ...change(),
    };
    const plain = { ...form, saved: form.values };
    return page(
      c,
      <WizardGoods ui={ui} wizard={now} data={{ form: plain, asked: askedOf(integration), keys }} />,
      Object.keys(form.errors).length > 0 ? 409 : 200,
    );
  }

  app.get('/wizard/goods', async (c) => {
    const instead = insteadOf(wizardNow(deps), 'goods');
    return instead ? c.redirect(instead, 303) : show(c, () => null);
  });

  app.post('/wizard/goods', async (c) => {
    const now = wizardNow(deps);
    const instead = insteadOf(now, 'goods');
    if (instead) return c.redirect(instead, 303);
    const posted = await c.req.formData();
    const ui = uiOf(c, deps);
    const integration = setup.integration(now.integrationId);
    const read = readPosted(integration, posted, ui);
    if (Object.keys(read.errors).length > 0)
      return show(c, () => ({ values: read.settings, errors: read.errors }));
    const { settings, schedules } = read;
    setup.save(now.integrationId, { settings, schedules }, { sameShop: false });
    wizard.keep(withTyped(now, 'goods', {}));
    const options = await setup.options(now.integrationId);
    const errors = needs(settings, options, ui);
    if (Object.keys(errors).length > 0) return show(c, () => ({ values: settings, errors }));
    await startPlan(deps);
    return c.redirect('/wizard/preview', 303);
  });
  return app;
}
