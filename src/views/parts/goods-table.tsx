// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the layout of the rows takes the implied roles away
import type { Child } from 'hono/jsx';
import type { GoodRow, GoodsGroup, GoodsSort } from '../../state/read/goods.ts';
import type { Ui } from '../ui.ts';
import { Action } from './action.tsx';
import type { MarkName } from './mark.tsx';
import { withQuery } from './pager.tsx';
import { State } from './state.tsx';
import { Cell, type Column, Row } from './table.tsx';

interface GoodsTableProps {
  ui: Ui;
  rows: readonly GoodRow[];
  /** The shop's. */
  currency: string;
  integrationId: string;
  sort: GoodsSort;
  down: boolean;
}

const markOf: Record<GoodsGroup, MarkName> = {
  linked: 'ok',
  drifted: 'conf',
  waiting: 'doubt',
  absent: 'add',
  quarantined: 'warn',
};

type SortColumn = Column & { sort?: GoodsSort };

/** Both sides of every good: what the shop should show, and what it does. */
export const GoodsTable = (props: GoodsTableProps) => {
  const { ui, rows } = props;
  const words = ui.w.goodsPage;
  const good: SortColumn = { head: words.good, sort: 'name' };
  const product: SortColumn = { head: words.product, sort: 'key' };
  const price: SortColumn = { head: words.price, number: true, sort: 'price' };
  const shopPrice: SortColumn = { head: words.shopPrice, number: true };
  const units: SortColumn = { head: words.units, number: true, sort: 'units' };
  const shopUnits: SortColumn = { head: words.shopUnits, number: true };
  const state: SortColumn = { head: words.state, sort: 'state' };
  const money = (cents: number | null) => (cents === null ? '–' : ui.f.money(cents, props.currency));
  const count = (value: number | null) => (value === null ? '–' : ui.f.count(value));
  return (
    <table class="t t-stack" role="table" aria-label={words.title}>
      <thead role="rowgroup">
        <tr role="row">
          {[good, product, price, shopPrice, units, shopUnits, state].map((column) => (
            <Head {...props} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row>
            <Cell column={good}>
              {row.name} <span class="code">{row.key}</span>
            </Cell>
            <Cell column={product} look="nw">
              {row.remoteId === null ? '–' : words.number(row.remoteId)}
            </Cell>
            <Cell column={price}>{money(row.price)}</Cell>
            <Cell column={shopPrice}>
              <Shown ui={ui} row={row} read={row.shopPrice} confirmed={row.confirmedPrice} as={money} />
            </Cell>
            <Cell column={units}>{count(row.units)}</Cell>
            <Cell column={shopUnits}>
              <Shown ui={ui} row={row} read={row.shopUnits} confirmed={row.confirmedUnits} as={count} />
            </Cell>
            <Cell column={state}>
              <GoodState {...props} row={row} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </table>
  );
};

const Head = ({ ui, sort, down, column }: GoodsTableProps & { column: SortColumn }) => {
  const chosen = column.sort === sort;
  const order = chosen ? (down ? 'descending' : 'ascending') : undefined;
  const toggled = chosen && !down ? 'down' : '';
  return (
    <th role="columnheader" scope="col" class={column.number ? 'n' : undefined} aria-sort={order}>
      {column.sort ? (
        <a href={withQuery(ui.here, { sort: column.sort, order: toggled, page: '' })}>
          {column.head}
          {chosen && <span aria-hidden="true">{down ? ' ↓' : ' ↑'}</span>}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
};

/** What the shop shows: as the last reading found it, or as it confirmed since. */
const Shown = ({
  ui,
  row,
  read,
  confirmed,
  as,
}: {
  ui: Ui;
  row: GoodRow;
  read: number | null;
  confirmed: number | null;
  as: (value: number | null) => string;
}): Child => {
  if (row.remoteId === null) return '–';
  const isRead = row.read === 1 && row.missing === 0;
  const shown = isRead ? read : confirmed;
  if (row.state !== 'drifted' || !isRead || read === confirmed) return as(shown);
  return (
    <>
      <b class="warn">{as(shown)}</b>
      <span class="sub">{ui.w.goodsPage.confirmed(as(confirmed))}</span>
    </>
  );
};

const GoodState = ({ ui, row, integrationId }: GoodsTableProps & { row: GoodRow }) => {
  const words = ui.w.goodsPage;
  const path = encodeURIComponent(integrationId);
  return (
    <>
      <State mark={markOf[row.state]} word={words.states[row.state]} plain />
      {row.state === 'drifted' && row.missing === 1 && <span class="sub">{words.missing}</span>}
      {row.state === 'drifted' && (
        <div class="acts">
          <Action
            ui={ui}
            to={`/goods/${path}/heal`}
            fields={{ good: String(row.goodId) }}
            class="b-s"
            label={words.healFor(row.name)}
          >
            {words.heal}
          </Action>
        </div>
      )}
      {row.state === 'quarantined' && (
        <a class="sub" href={`/integrations/${path}/quarantine`}>
          {words.why}
        </a>
      )}
    </>
  );
};
