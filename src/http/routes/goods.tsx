import { Hono } from 'hono';
import { integrationType } from '../../integrations/registry.ts';
import { readingOf } from '../../state/catalogue.ts';
import { countGoods, driftedGoods, goodsGroups, goodsSorts, readGoods } from '../../state/read/goods.ts';
import { type IntegrationView, readIntegrations } from '../../state/read/integrations.ts';
import { countSides, countWaitingOf, failedReading } from '../../state/read/matching.ts';
import { countFreeItems, readFreeItems } from '../../state/read/shop-items.ts';
import { type GoodsData, GoodsPage, goodsPath } from '../../views/pages/goods.tsx';
import { GoodsNonePage } from '../../views/pages/goods-none.tsx';
import { ReadingLive } from '../../views/parts/reading.tsx';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { badForm, notFound } from '../problems.ts';
import { findText, pageNumber, pageSize, showOf } from '../query.ts';
import { surroundings, uiOf } from '../screen.ts';

/** Integrations that send goods. */
const sending = (deps: Deps): IntegrationView[] =>
  readIntegrations(deps.state).filter(({ type }) => integrationType(type)?.jobs.includes('export'));

/** @throws ProblemError `bad-form` */
export function goodIdOf(form: FormData): number {
  const goodId = Number(textOf(form, 'good'));
  if (!Number.isSafeInteger(goodId) || goodId < 1) throw badForm('good');
  return goodId;
}

function dataOf(
  c: PageContext,
  deps: Deps,
  integrations: IntegrationView[],
  integration: IntegrationView,
): GoodsData {
  const { state, controls } = deps;
  const { id } = integration;
  const show = showOf(c, [...goodsGroups, 'shop'] as const);
  const find = findText(c);
  const sort = goodsSorts.find((name) => name === c.req.query('sort')) ?? 'name';
  const down = c.req.query('order') === 'down';
  const view = { integrationId: id, search: find || undefined, page: pageNumber(c), size: pageSize };
  return {
    integrations,
    integration,
    live: controls.live().find(({ integrationId }) => integrationId === id) ?? null,
    read: readingOf({ db: state }, id) ?? null,
    failed: failedReading(state, id),
    counts: countGoods(state, id),
    free: countFreeItems(state, id),
    items: countSides(state, id).items,
    waiting: countWaitingOf(state, id),
    show,
    find,
    sort,
    down,
    slice: show === 'shop' ? null : readGoods(state, { ...view, group: show || undefined, sort, down }),
    products: show === 'shop' ? readFreeItems(state, view) : null,
  };
}

/** Goods beside their products; reading both sides, and sending again what has drifted. */
export function goodsRoutes(deps: Deps): Hono<Env> {
  const { matching, state, controls } = deps;
  const app = new Hono<Env>();
  const show = (c: PageContext, integrations: IntegrationView[], integration: IntegrationView) => {
    const data = dataOf(c, deps, integrations, integration);
    return page(c, <GoodsPage ui={uiOf(c, deps)} around={surroundings(deps)} data={data} />);
  };
  app.get('/goods', (c) => {
    const integrations = sending(deps);
    const [first] = integrations;
    if (first) return show(c, integrations, first);
    return page(c, <GoodsNonePage ui={uiOf(c, deps)} around={surroundings(deps)} />);
  });
  app.get('/goods/:id', (c) => {
    const integrations = sending(deps);
    const integration = integrations.find(({ id }) => id === c.req.param('id'));
    if (!integration) throw notFound();
    return show(c, integrations, integration);
  });
  app.get('/goods/:id/reading', (c) => {
    const id = c.req.param('id');
    const live = controls.live().find(({ integrationId }) => integrationId === id);
    if (!isPartial(c)) return c.redirect(goodsPath(id), 302);
    if (!live) return c.body(null, 200, { 'hx-refresh': 'true' });
    return c.html(<ReadingLive ui={uiOf(c, deps)} live={live} from={`${goodsPath(id)}/reading`} />);
  });
  app.post('/goods/:id/read', async (c) => {
    const id = c.req.param('id');
    await matching.collect(id);
    return c.redirect(goodsPath(id), 303);
  });
  app.post('/goods/:id/heal', async (c) => {
    const run = await matching.heal(c.req.param('id'), [goodIdOf(await c.req.formData())]);
    return c.redirect(`/runs/${run}`, 303);
  });
  app.post('/goods/:id/heal-all', async (c) => {
    const id = c.req.param('id');
    const run = await matching.heal(id, driftedGoods(state, id));
    return c.redirect(`/runs/${run}`, 303);
  });
  return app;
}
