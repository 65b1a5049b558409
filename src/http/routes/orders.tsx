import { Hono } from 'hono';
import { countOrders, orderGroups, readOrders } from '../../state/read/orders.ts';
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
    const data = { counts: countOrders(deps.state), show, find, slice };
    return page(c, <OrdersPage ui={uiOf(c, deps)} around={surroundings(deps)} data={data} />);
  });
  return app;
}
