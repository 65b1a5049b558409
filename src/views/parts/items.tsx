import type { Currency } from '../../domain/money.ts';
import type { ItemGroup, ItemView } from '../../state/read/run-items.ts';
import type { NamedRun, Slice } from '../../state/read/runs.ts';
import type { Ui } from '../ui.ts';
import { Action } from './action.tsx';
import { Change } from './change.tsx';
import type { MarkName } from './mark.tsx';
import { Pager } from './pager.tsx';
import { ProblemText } from './problem.tsx';
import { State } from './state.tsx';
import { Cell, Row, Table } from './table.tsx';

const groupMark: Record<ItemGroup, MarkName> = {
  created: 'add',
  updated: 'ok',
  imported: 'ok',
  skipped: 'skipd',
  conflict: 'conf',
  failed: 'bad',
  sending: 'run',
  create: 'add',
  update: 'chg',
  import: 'add',
};

interface ItemsProps {
  ui: Ui;
  named: NamedRun;
  slice: Slice<ItemView>;
}

/** Items of a run: what was to change, what became of it and why. */
export const Items = ({ ui, named, slice }: ItemsProps) => {
  const { w } = ui;
  const orders = named.run.job === 'import';
  const key = { head: orders ? w.items.order : w.items.key };
  const title = { head: orders ? w.items.customer : w.items.good };
  const change = { head: w.items.change };
  const outcome = { head: w.items.outcome };
  if (slice.rows.length === 0) return <p class="none-such mute">{w.items.none}</p>;
  return (
    <>
      <Table label={orders ? w.run.orders : w.run.goods} columns={[key, title, change, outcome]}>
        {slice.rows.map((row) => (
          <Row>
            <Cell column={key} look="code">
              {row.item.key || '–'}
            </Cell>
            <Cell column={title}>{row.item.title}</Cell>
            <Cell column={change}>
              <What ui={ui} row={row} currency={named.run.currency} />
            </Cell>
            <Cell column={outcome}>
              <Outcome ui={ui} row={row} integrationId={named.run.integrationId} />
            </Cell>
          </Row>
        ))}
      </Table>
      <Pager ui={ui} slice={slice} />
    </>
  );
};

const What = ({ ui, row: { item }, currency }: { ui: Ui; row: ItemView; currency: Currency }) => {
  if (item.problem) return <ProblemText ui={ui} problem={item.problem} />;
  return (
    <>
      {item.after && <Change ui={ui} before={item.before} after={item.after} currency={currency} />}
      {item.reason && <span class={item.after ? 'sub' : 'mute'}>{item.reason[ui.lang]}</span>}
    </>
  );
};

const Outcome = ({ ui, row, integrationId }: { ui: Ui; row: ItemView; integrationId: string }) => {
  const { w } = ui;
  const { item, group } = row;
  const retry = row.quarantined && item.goodId !== null && (group === 'conflict' || group === 'failed');
  return (
    <div class="under">
      {retry ? (
        <State mark="warn" word={w.items.quarantine} plain />
      ) : (
        <State mark={groupMark[group]} word={w.items.one[group]} plain />
      )}
      {retry && (
        <Action
          ui={ui}
          to={`/integrations/${encodeURIComponent(integrationId)}/goods/${item.goodId}/retry`}
          class="b-s"
          label={w.items.retryFor(item.title)}
        >
          {w.items.retry}
        </Action>
      )}
      {row.heldOrder !== null && (
        <Action
          ui={ui}
          to={`/orders/${row.heldOrder}/retry`}
          class="b-s"
          label={w.ordersPage.retryFor(item.key)}
        >
          {w.items.retry}
        </Action>
      )}
    </div>
  );
};
