import { Hono } from 'hono';
import { markName } from '../../jobs/matching/name-likeness.ts';
import { goodSeen, readingOf, shopItem } from '../../state/catalogue.ts';
import { matchGrades } from '../../state/matching-schema.ts';
import { countGoods } from '../../state/read/goods.ts';
import {
  countSides,
  lastDecision,
  productsFor,
  type WaitingPair,
  waitingPairs,
} from '../../state/read/matching.ts';
import { countFreeItems, readFreeItems } from '../../state/read/shop-items.ts';
import { goodsPath } from '../../views/pages/goods.tsx';
import { type MatchingData, MatchingPage } from '../../views/pages/matching.tsx';
import type { CurrentPair } from '../../views/parts/matching/pair-sides.tsx';
import { withQuery } from '../../views/parts/pager.tsx';
import { backOf, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { badForm } from '../problems.ts';
import { findText, pageNumber, pageSize, showOf } from '../query.ts';
import { surroundings, uiOf } from '../screen.ts';
import { goodIdOf } from './goods.tsx';
import { integrationView } from './integration.tsx';

/** Products offered when another one is to be chosen. */
const choices = 20;

const idOf = (c: PageContext): string => c.req.param('id') ?? '';

/** The pair asked for, else the first one of the list. */
function currentOf({ state }: Deps, id: string, queue: WaitingPair[], goodId: number): CurrentPair | null {
  const asked = queue.findIndex((pair) => pair.goodId === goodId);
  const place = Math.max(0, asked);
  const pair = queue[place];
  const good = pair && goodSeen({ db: state }, id, pair.goodId);
  const item = pair && shopItem({ db: state }, id, pair.remoteId);
  if (!pair || !good || !item) return null;
  return {
    pair,
    good,
    item,
    goodName: markName(good.name, item.name),
    itemName: markName(item.name, good.name),
    place: place + 1,
    of: queue.length,
    previous: queue[place - 1]?.goodId ?? null,
    next: queue[place + 1]?.goodId ?? null,
  };
}

function choosableOf(c: PageContext, deps: Deps, id: string, current: CurrentPair | null) {
  if (c.req.query('choose') !== 'yes' || !current) return null;
  const search = findText(c);
  if (search) return readFreeItems(deps.state, { integrationId: id, search, page: 1, size: choices });
  const rows = productsFor(deps.state, id, current.pair.goodId).filter(
    ({ remoteId }) => remoteId !== current.pair.remoteId,
  );
  if (rows.length > 0) return { rows, total: rows.length };
  return readFreeItems(deps.state, { integrationId: id, page: 1, size: choices });
}

function dataOf(c: PageContext, deps: Deps): MatchingData {
  const { state, matching, controls } = deps;
  const id = idOf(c);
  const integration = integrationView(deps, id);
  const all = waitingPairs(state, id);
  const show = showOf(c, matchGrades);
  const queue = show === '' ? all : all.filter(({ grade }) => grade === show);
  const current = currentOf(deps, id, queue, Number(c.req.query('good')));
  const number = c.req.query('page') ? pageNumber(c) : Math.ceil((current?.place ?? 1) / pageSize);
  const items = new Set(all.map(({ remoteId }) => remoteId));
  return {
    integration,
    live: controls.live().find(({ integrationId }) => integrationId === id) ?? null,
    currency: readingOf({ db: state }, id)?.currency ?? null,
    sides: countSides(state, id),
    onlyGoods: countGoods(state, id).absent,
    onlyItems: Math.max(0, countFreeItems(state, id) - items.size),
    grades: {
      sure: all.filter(({ grade }) => grade === 'sure').length,
      likely: all.filter(({ grade }) => grade === 'likely').length,
      unsure: all.filter(({ grade }) => grade === 'unsure').length,
    },
    show,
    pairs: {
      rows: queue.slice((number - 1) * pageSize, number * pageSize),
      total: queue.length,
      page: number,
      size: pageSize,
    },
    current,
    choosable: choosableOf(c, deps, id, current),
    find: findText(c),
    last: lastDecision(state, id),
    keys: matching.keys,
  };
}

/** The assistant that joins two live catalogues; every decision comes back to the pair that is next. */
export function goodsMatchingRoutes(deps: Deps): Hono<Env> {
  const { matching } = deps;
  const app = new Hono<Env>();
  const path = '/goods/:id/matching';
  app.get(path, (c) =>
    page(c, <MatchingPage ui={uiOf(c, deps)} around={surroundings(deps)} data={dataOf(c, deps)} />),
  );
  app.post(`${path}/decide`, async (c) => {
    const id = idOf(c);
    const form = await c.req.formData();
    const goodId = goodIdOf(form);
    const product = textOf(form, 'product');
    if (product === '') throw badForm('product');
    const verdict = textOf(form, 'verdict');
    if (verdict === 'same') matching.accept(id, goodId, product);
    else if (verdict === 'other') matching.refuse(id, goodId, product);
    else throw badForm('verdict');
    const waits = waitingPairs(deps.state, id).some((pair) => pair.goodId === goodId);
    const good = waits ? String(goodId) : textOf(form, 'next');
    const back = withQuery(backOf({ back: textOf(form, 'back') }), { good, choose: '', find: '', page: '' });
    return c.redirect(back, 303);
  });
  app.post(`${path}/accept-all`, async (c) => {
    const grade = textOf(await c.req.formData(), 'grade');
    if (grade !== 'sure' && grade !== 'likely') throw badForm('grade');
    matching.acceptAll(idOf(c), grade);
    return c.redirect(`${goodsPath(idOf(c))}/matching`, 303);
  });
  app.post(`${path}/refuse-rest`, (c) => {
    matching.refuseRest(idOf(c));
    return c.redirect(`${goodsPath(idOf(c))}/matching`, 303);
  });
  app.post(`${path}/undo`, async (c) => {
    const back = backOf(await c.req.parseBody());
    const { pairs } = matching.undo(idOf(c));
    const [first, ...more] = pairs;
    const good = first && more.length === 0 ? String(first.goodId) : '';
    return c.redirect(withQuery(back, { good, show: '', choose: '', find: '', page: '' }), 303);
  });
  app.post(`${path}/keys`, async (c) => {
    const form = await c.req.formData();
    matching.keys = textOf(form, 'keys') === 'on';
    return c.redirect(backOf({ back: textOf(form, 'back') }), 303);
  });
  return app;
}
