import { runBatch } from '../rest/batch.ts';
import { created, idOf, type RestCall } from '../rest/call.ts';
import { wantedFields } from '../rest/fields.ts';
import { paginate } from '../rest/paging.ts';
import { invalidParams } from '../rest/params.ts';
import { flag, text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';
import { listOrders } from './list-orders.ts';
import { orderBody, orderListParams } from './order-params.ts';
import { createOrder, invalidOrder, updateOrder } from './order-service.ts';
import { orderAnswer } from './order-view.ts';

type Input = Record<string, unknown>;

function found(call: RestCall, id: number, missing: number): OrderRecord {
  const order = call.shop.store.orders.get(id);
  if (!order) throw invalidOrder(missing);
  return order;
}

function checkEmail(input: Input): void {
  const email = (input.billing as Input | undefined)?.email;
  if (typeof email !== 'string' || email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return;
  throw invalidParams({
    billing: { code: 'rest_invalid_email', message: 'Invalid email address.', data: null },
  });
}

const create = (call: RestCall, input: Input): Input => orderAnswer(call.shop, createOrder(call.shop, input));

const update = (call: RestCall, id: number, input: Input): Input =>
  orderAnswer(call.shop, updateOrder(call.shop, found(call, id, 400), input));

/** The answer shows the order as it was before. */
function remove(call: RestCall, id: number, force: boolean): Input {
  const order = found(call, id, 404);
  if (!force && order.status === 'trash') {
    const message = 'The shop_order has already been deleted.';
    throw new WpError(410, 'woocommerce_rest_already_trashed', message);
  }
  if (force) call.shop.store.orders.remove(id);
  else call.shop.store.orders.put({ ...order, status: 'trash', modified: call.shop.clock.now() });
  call.shop.emit({ topic: 'order.deleted', id });
  return orderAnswer(call.shop, order);
}

/** Routes of `/orders` and `/orders/batch`. */
export function orderRoutes(rest: RestApp): void {
  rest.route('GET', '/orders', { right: 'list', query: orderListParams }, (call) => {
    const fields = wantedFields(text(call.query, '_fields'));
    const rows = listOrders(call.shop, call.query);
    const row = (order: OrderRecord) => orderAnswer(call.shop, order, fields);
    return pageReply(paginate(rows, call.query, restBase(call.shop, 'orders'), row, call.disturbance.page));
  });
  rest.route('POST', '/orders', { right: 'create', body: orderBody }, (call) => {
    checkEmail(call.body);
    return created(create(call, call.body));
  });
  rest.route('EDIT', '/orders/batch', { right: 'batch' }, (call) =>
    runBatch(call.body, {
      create: (item) => create(call, item),
      update: (item) => update(call, Number(item.id ?? 0), item),
      remove: (id) => remove(call, id, true),
      ...(call.disturbance.strike ? { strike: call.disturbance.strike } : {}),
    }),
  );
  rest.route('GET', '/orders/:id{[0-9]+}', { right: 'view' }, (call) =>
    orderAnswer(call.shop, found(call, idOf(call), 404), wantedFields(text(call.query, '_fields'))),
  );
  rest.route('EDIT', '/orders/:id{[0-9]+}', { right: 'edit', body: orderBody }, (call) => {
    checkEmail(call.body);
    return update(call, idOf(call), call.body);
  });
  rest.route('DELETE', '/orders/:id{[0-9]+}', { right: 'delete' }, (call) =>
    remove(call, idOf(call), flag(call.query, 'force') || call.body.force === true),
  );
}
