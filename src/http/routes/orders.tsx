import { Hono } from 'hono';
import { readIntegrations } from '../../state/read/integrations.ts';
import {
  countOrders,
  countSeenSince,
  orderGroups,
  readOrderDetail,
  readOrders,
} from '../../state/read/orders.ts';
import { startOfDay } from '../../views/format/moments.ts';
import { OrdersPage } from '../../views/pages/orders.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { findText, pageNumber, pageSize, showOf } from '../query.ts';
import { surroundings, uiOf } from '../screen.ts';

export function orderRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/orders', (c) => {
    const show = showOf(c, orderGroups);
    const find = findText(c);
    const slice = readOrders(deps.state, {
      group: show || undefined,
      search: find || undefined,
      page: pageNumber(c),
      size: pageSize,
    });
    const ui = uiOf(c, deps);
    const data = {
      counts: countOrders(deps.state),
      today: countSeenSince(deps.state, startOfDay(ui.now)),
      show,
      find,
      slice,
      open: openOrder(deps, Number(c.req.query('open'))),
      importers: importers(deps),
    };
    return page(c, <OrdersPage ui={ui} around={surroundings(deps)} data={data} />);
  });
  return app;
}

function openOrder({ state }: Deps, id: number) {
  const detail = Number.isSafeInteger(id) && id > 0 ? readOrderDetail(state, id) : null;
  return detail && { id, detail };
}

/** Those whose import has run or is due, so that pressing the button means something. */
const importers = ({ state }: Deps) =>
  readIntegrations(state).filter(
    ({ enabled, schedules }) =>
      enabled && schedules.some(({ job, schedule }) => job === 'import' && schedule.kind !== 'manual'),
  );
