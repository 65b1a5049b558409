import type { OrderCounts, OrderGroup, OrderView } from '../../state/read/orders.ts';
import { orderGroups } from '../../state/read/orders.ts';
import type { Slice } from '../../state/read/runs.ts';
import type { OrderState } from '../../state/schema.ts';
import { Filters } from '../parts/filters.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import type { MarkName } from '../parts/mark.tsx';
import { OrderActions } from '../parts/order-actions.tsx';
import { Pager } from '../parts/pager.tsx';
import { ProblemText } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import type { Ui } from '../ui.ts';

export interface OrdersData {
  counts: OrderCounts;
  show: OrderGroup | '';
  find: string;
  slice: Slice<OrderView>;
}

const markOf: Record<OrderState, MarkName> = {
  seen: 'wait',
  reserved: 'run',
  written: 'run',
  acknowledged: 'ok',
  held: 'warn',
  skipped: 'skipd',
};

export const OrdersPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: OrdersData }) => {
  const { w } = ui;
  const all = orderGroups.reduce((sum, group) => sum + data.counts[group], 0);
  const words = w.ordersPage;
  return (
    <Frame ui={ui} around={around} place="orders" title={words.title} wide>
      <header class="head">
        <div class="head-row">
          <h1>{words.title}</h1>
        </div>
      </header>
      <Filters
        ui={ui}
        label={words.filter}
        choices={[
          { value: '', label: w.all, count: all },
          ...orderGroups.map((group) => ({
            value: group,
            label: words.groups[group],
            count: data.counts[group],
          })),
        ]}
        chosen={data.show}
        find={words.find}
        found={data.find}
      />
      {data.find !== '' && <p class="none-such mute">{w.items.found(data.slice.total, data.find)}</p>}
      {data.slice.rows.length === 0 ? (
        <p class="none-such mute">{all === 0 ? words.none : words.noneSuch}</p>
      ) : (
        <OrdersTable ui={ui} rows={data.slice.rows} />
      )}
      <Pager ui={ui} slice={data.slice} />
    </Frame>
  );
};

const OrdersTable = ({ ui, rows }: { ui: Ui; rows: readonly OrderView[] }) => {
  const { w, f } = ui;
  const words = w.ordersPage;
  const taken = { head: words.taken };
  const number = { head: words.order };
  const customer = { head: words.customer };
  const total = { head: words.total, number: true };
  const document = { head: words.document };
  const state = { head: words.state };
  return (
    <Table label={words.title} columns={[taken, number, customer, total, document, state]}>
      {rows.map(({ order, integration }) => (
        <Row>
          <Cell column={taken} look="nw">
            <b>{f.short(order.orderedAt, ui.now)}</b>
          </Cell>
          <Cell column={number}>
            <b>{order.number}</b>
            <span class="sub">{integration}</span>
          </Cell>
          <Cell column={customer}>{order.customer || '–'}</Cell>
          <Cell column={total}>{f.money(order.total, order.currency)}</Cell>
          <Cell column={document} look="nw">
            {order.acct === null ? (
              <span class="mute">{words.noDocument}</span>
            ) : (
              `${words.kinds[order.documentKind ?? ''] ?? ''} ${order.acct}`
            )}
          </Cell>
          <Cell column={state}>
            <State mark={markOf[order.state]} word={words.states[order.state]} plain />
            {order.problem && (
              <div class="why">
                <ProblemText ui={ui} problem={order.problem} />
              </div>
            )}
            {order.state === 'held' && <OrderActions ui={ui} order={order} />}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
