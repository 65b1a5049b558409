// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the layout of the rows takes the implied roles away
import type { OrderDetail, OrderView } from '../../state/read/orders.ts';
import { orderCourse, orderMark } from '../order-course.ts';
import type { Ui } from '../ui.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderInside } from './order-inside.tsx';
import { withQuery } from './pager.tsx';
import { ProblemText } from './problem.tsx';
import { Saga } from './saga.tsx';
import { State } from './state.tsx';

interface OrderRowProps {
  ui: Ui;
  view: OrderView;
  /** What is inside, while the row is open. */
  detail: OrderDetail | null;
}

/** One order of the list; its number opens and closes it in place. */
export const OrderRow = ({ ui, view: { order, integration }, detail }: OrderRowProps) => {
  const { w, f } = ui;
  const words = w.ordersPage;
  const taken = f.short(order.orderedAt, ui.now);
  const open = detail !== null;
  const href = `${withQuery(ui.here, { open: open ? '' : String(order.id) })}#order-${order.id}`;
  return (
    <>
      <tr role="row" class={open ? 'open' : undefined} id={`order-${order.id}`}>
        <td role="cell" class="fold nw">
          <b>{taken}</b>
        </td>
        <td role="cell">
          <a
            class="to-order"
            href={href}
            aria-expanded={open ? 'true' : 'false'}
            aria-label={open ? words.close(order.number) : words.open(order.number)}
          >
            {order.number}
          </a>
          <span class="sub">
            <span class="nar">{taken}, </span>
            {integration}
          </span>
        </td>
        <td role="cell" class="c-who">
          {order.customer || '–'}
        </td>
        <td role="cell" class="n">
          {f.money(order.total, order.currency)}
        </td>
        <td role="cell" class="fold nw">
          {order.acct === null ? (
            <span class="mute">{words.noDocument}</span>
          ) : (
            `${words.kinds[order.documentKind ?? ''] ?? ''} ${order.acct}`
          )}
        </td>
        <td role="cell" class="fold mute">
          {order.documentKind === 'order' ? words.notNeeded : '–'}
        </td>
        <td role="cell" class="wide">
          <Progress ui={ui} order={order} />
          {!open && order.problem && (
            <div class="why">
              <ProblemText ui={ui} problem={order.problem} />
            </div>
          )}
          {!open && order.state === 'held' && <OrderActions ui={ui} order={order} />}
        </td>
      </tr>
      {detail && (
        <tr role="row" class="inner">
          <td role="cell" colspan={7}>
            <OrderInside ui={ui} row={order} detail={detail} />
          </td>
        </tr>
      )}
    </>
  );
};

const Progress = ({ ui, order }: { ui: Ui; order: OrderView['order'] }) => {
  const words = ui.w.ordersPage;
  const stations = orderCourse(ui, order);
  const reached = stations.filter(({ mark }) => mark === 'ok' || mark === 'none').length;
  const said = words.states[order.state];
  return (
    <div class="saga-cell">
      {order.state !== 'skipped' && (
        <Saga stations={stations} label={words.course.step(reached, stations.length, said)} />
      )}
      {order.withdrawal && order.withdrawnAt !== null ? (
        <State
          mark="warn"
          word={words.withdrawals[order.withdrawal](ui.f.short(order.withdrawnAt, ui.now))}
          plain
        />
      ) : (
        <State mark={orderMark[order.state]} word={said} plain />
      )}
    </div>
  );
};
