import type { OrderDetail, OrderRow } from '../../state/read/orders.ts';
import { orderCourse, type Station } from '../order-course.ts';
import type { Ui } from '../ui.ts';
import { Mark } from './mark.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderPeople } from './order-people.tsx';
import { ProblemText } from './problem.tsx';

/** An order opened in its place: how it went, what was ordered, what can be done. */
export const OrderInside = ({ ui, row, detail }: { ui: Ui; row: OrderRow; detail: OrderDetail }) => {
  const words = ui.w.ordersPage;
  return (
    <div class="body">
      <div>
        <h2 class="h3">{words.course.title}</h2>
        <ol class="line line-sec">
          {orderCourse(ui, row, detail).map((station) => (
            <Stop ui={ui} station={station} />
          ))}
          {row.withdrawal && row.withdrawnAt !== null && (
            <li class="brk">
              <time>{ui.f.short(row.withdrawnAt, ui.now)}</time>
              <Mark name="warn" />
              <div>
                <b class="warn">{words.withdrawals[row.withdrawal]('')}</b>
                <span class="sub">{words.documentStays}</span>
              </div>
            </li>
          )}
        </ol>
        {row.problem && (
          <div class="why gap-t">
            <ProblemText ui={ui} problem={row.problem} />
          </div>
        )}
      </div>
      <div>
        <h2 class="h3">{words.lines.title}</h2>
        {detail.order ? (
          <>
            <OrderLines ui={ui} order={detail.order} />
            <OrderPeople ui={ui} row={row} order={detail.order} />
          </>
        ) : (
          <p class="mute">{words.lines.unreadable}</p>
        )}
        {row.state === 'held' && <OrderActions ui={ui} order={row} />}
      </div>
    </div>
  );
};

const Stop = ({ ui, station: { at, mark, name, more } }: { ui: Ui; station: Station }) => (
  <li class={mark === 'ok' ? undefined : mark === 'warn' ? 'brk' : 'next'}>
    <time>{at === null ? '' : ui.f.short(at, ui.now)}</time>
    {mark === null || mark === 'none' ? <span class="none" /> : <Mark name={mark} />}
    <div>
      {name}
      {more.map((line) => (
        <span class="sub">{line}</span>
      ))}
    </div>
  </li>
);
