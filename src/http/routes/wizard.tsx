import { Hono } from 'hono';
import { readIntegrations } from '../../state/read/integrations.ts';
import { reaching } from '../../state/wizard.ts';
import { WizardLanguage } from '../../views/pages/wizard/language.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { badForm } from '../problems.ts';
import { readForm } from '../read-form.ts';
import { uiOf } from '../screen.ts';
import { wizardGoodsRoutes } from './wizard-goods.tsx';
import { wizardPreviewRoutes } from './wizard-preview.tsx';
import { wizardScheduleRoutes } from './wizard-schedule.tsx';
import { wizardShopRoutes } from './wizard-shop.tsx';
import { insteadOf, wizardNow } from './wizard-step.ts';
import { wizardWarehouseRoutes } from './wizard-warehouse.tsx';

/** Nothing was ever set up here, and nobody has left the wizard yet. */
const isFresh = ({ wizard, warehouse, state }: Deps): boolean =>
  wizard.read().state === 'new' &&
  warehouse.connection().engine === '' &&
  readIntegrations(state).length === 0;

/** The first set-up, step by step; it can be left and gone on with at any step. */
export function wizardRoutes(deps: Deps): Hono<Env> {
  const { wizard } = deps;
  const app = new Hono<Env>();
  app.get('/', (c, next) => (isFresh(deps) ? c.redirect('/wizard/language', 303) : next()));
  app.get('/wizard', (c) => {
    const now = wizardNow(deps);
    return c.redirect(now.state === 'done' ? '/wizard/done' : `/wizard/${now.reached}`, 303);
  });
  app.post('/wizard/leave', (c) => {
    const now = wizardNow(deps);
    if (now.state === 'new') wizard.keep({ ...now, state: 'open' });
    return c.redirect('/', 303);
  });
  app.post('/wizard/another', (c) => {
    const now = wizardNow(deps);
    if (now.state === 'done' || now.integrationId === '') {
      const connected = deps.warehouse.connection().engine !== '';
      wizard.keep({
        state: 'open',
        reached: connected ? 'shop' : 'warehouse',
        integrationId: '',
        runId: 0,
        typed: {},
      });
    }
    return c.redirect('/wizard', 303);
  });
  app.get('/wizard/language', async (c) => {
    const now = wizardNow(deps);
    const instead = insteadOf(now, 'language');
    if (instead) return c.redirect(instead, 303);
    return page(c, <WizardLanguage ui={uiOf(c, deps)} wizard={now} />);
  });
  app.post('/wizard/language', async (c) => {
    const { language } = await readForm(c);
    if (language !== 'bg' && language !== 'en') throw badForm('language');
    deps.settings.language = language;
    wizard.keep(reaching(wizardNow(deps), 'warehouse'));
    return c.redirect('/wizard/warehouse', 303);
  });
  app.route('/', wizardWarehouseRoutes(deps));
  app.route('/', wizardShopRoutes(deps));
  app.route('/', wizardGoodsRoutes(deps));
  app.route('/', wizardPreviewRoutes(deps));
  app.route('/', wizardScheduleRoutes(deps));
  return app;
}
