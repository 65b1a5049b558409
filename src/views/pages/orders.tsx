// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the layout of the rows takes the implied roles away
import type { OrderCounts, OrderDetail, OrderGroup, OrderView } from '../../state/read/orders.ts';
import { orderGroups } from '../../state/read/orders.ts';
import type { Slice } from '../../state/read/runs.ts';
import { Action } from '../parts/action.tsx';
import { Filters } from '../parts/filters.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { OrderRow } from '../parts/order-row.tsx';
import { Pager } from '../parts/pager.tsx';
import type { Ui } from '../ui.ts';

export interface OrdersData {
  counts: OrderCounts;
  /** First seen today. */
  today: number;
  show: OrderGroup | '';
  find: string;
  slice: Slice<OrderView>;
  /** The order that is open in its row. */
  open: { id: number; detail: OrderDetail } | null;
  /** Integrations whose orders can be imported now. */
  importers: { id: string; name: string }[];
}

export const OrdersPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: OrdersData }) => {
  const { w, f } = ui;
  const { counts } = data;
  const words = w.ordersPage;
  return (
    <Frame ui={ui} around={around} place="orders" title={words.title} wide>
      <header class="head">
        <div class="head-row">
          <h1>{words.title}</h1>
          {counts.all > 0 && (
            <span class="mute">{words.today(f.count(data.today), f.count(counts.waiting))}</span>
          )}
          <div class="acts">
            <ImportNow ui={ui} importers={data.importers} />
          </div>
        </div>
      </header>
      <Filters
        ui={ui}
        label={words.filter}
        choices={[
          { value: '', label: w.all, count: counts.all },
          ...orderGroups.map((group) => ({
            value: group,
            label: words.groups[group],
            count: counts[group],
          })),
        ]}
        chosen={data.show}
        find={words.find}
        found={data.find}
      />
      {data.find !== '' && <p class="none-such mute">{w.items.found(data.slice.total, data.find)}</p>}
      {data.slice.rows.length === 0 ? (
        <p class="none-such mute">{counts.all === 0 ? words.none : words.noneSuch}</p>
      ) : (
        <OrdersTable ui={ui} data={data} />
      )}
      <Pager ui={ui} slice={data.slice} />
    </Frame>
  );
};

/** One button where there is one shop, a menu of shops where there are several. */
const ImportNow = ({ ui, importers }: { ui: Ui; importers: OrdersData['importers'] }) => {
  const words = ui.w.ordersPage;
  const [only, ...others] = importers;
  if (!only) return null;
  const action = (id: string, look: string, label: string) => (
    <Action
      ui={ui}
      to={`/integrations/${encodeURIComponent(id)}/run`}
      fields={{ job: 'import' }}
      class={look}
    >
      {look === '' && <Icon name="download" />}
      {label}
    </Action>
  );
  if (others.length === 0) return action(only.id, '', words.importNow);
  return (
    <>
      <button class="b" type="button" popovertarget="import-from">
        <Icon name="download" />
        {words.importNowFrom}
      </button>
      <section class="pop" id="import-from" popover="auto" aria-label={words.importNowFrom}>
        {importers.map(({ id, name }) => action(id, 'b-s', name))}
      </section>
    </>
  );
};

const OrdersTable = ({ ui, data: { slice, open } }: { ui: Ui; data: OrdersData }) => {
  const words = ui.w.ordersPage;
  return (
    <table class="t t-fold" role="table" aria-label={words.title}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" aria-sort="descending">
            {words.taken}
          </th>
          <th role="columnheader" scope="col">
            {words.order}
          </th>
          <th role="columnheader" scope="col">
            {words.customer}
          </th>
          <th role="columnheader" scope="col" class="n">
            {words.total}
          </th>
          <th role="columnheader" scope="col">
            {words.document}
          </th>
          <th role="columnheader" scope="col">
            {words.usn}
          </th>
          <th role="columnheader" scope="col">
            {words.state}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {slice.rows.map((view) => (
          <OrderRow ui={ui} view={view} detail={view.order.id === open?.id ? open.detail : null} />
        ))}
      </tbody>
    </table>
  );
};
