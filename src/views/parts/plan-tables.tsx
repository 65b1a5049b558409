import type { Currency } from '../../domain/money.ts';
import type { ItemView } from '../../state/read/run-items.ts';
import type { Ui } from '../ui.ts';
import { groupPath } from './change.tsx';
import { State } from './state.tsx';
import { Cell, Row, Table } from './table.tsx';

interface RowsProps {
  ui: Ui;
  items: readonly ItemView[];
}

interface PricedRowsProps extends RowsProps {
  /** Of the prices: the shop's own. */
  currency: Currency;
}

/** Goods that cannot be sent: why, and what to do. */
export const ConflictRows = ({ ui, items }: RowsProps) => {
  const { w, lang } = ui;
  const key = { head: w.items.key };
  const good = { head: w.items.good };
  const why = { head: w.plan.whyConflict };
  const cure = { head: w.plan.whatToDo };
  return (
    <Table label={w.plan.conflictsTitle} columns={[key, good, why, cure]}>
      {items.map(({ item }) => (
        <Row>
          <Cell column={key} look="code">
            {item.key || '–'}
          </Cell>
          <Cell column={good}>{item.title}</Cell>
          <Cell column={why}>
            <State mark="conf" word={w.items.one.conflict} plain />
            <span class="sub">{(item.problem?.text ?? item.reason)?.[lang]}</span>
          </Cell>
          <Cell column={cure}>{item.problem?.advice?.[lang] ?? '–'}</Cell>
        </Row>
      ))}
    </Table>
  );
};

/** The new value in bold; the old one again, quietly, where nothing changes. */
function becomes(
  say: (value: number | null | undefined) => string,
  before: number | null | undefined,
  after: number | null | undefined,
) {
  return after == null ? <span class="mute">{say(before)}</span> : <b>{say(after)}</b>;
}

/** Goods that the shop has: value now and value to be. */
export const UpdateRows = ({ ui, items, currency }: PricedRowsProps) => {
  const { w, f, lang } = ui;
  const key = { head: w.items.key };
  const good = { head: w.items.good };
  const priceNow = { head: w.plan.priceNow, number: true };
  const stockNow = { head: w.plan.stockNow, number: true };
  const willBe = { head: w.plan.willBe, number: true };
  const why = { head: w.plan.why };
  const price = (cents: number | null | undefined) => (cents == null ? '' : f.money(cents, currency));
  const units = (value: number | null | undefined) => (value == null ? '' : f.count(value));
  return (
    <Table label={w.plan.updateTitle} columns={[key, good, priceNow, willBe, stockNow, willBe, why]}>
      {items.map(({ item: { key: sku, title, before, after, reason } }) => (
        <Row>
          <Cell column={key} look="code">
            {sku}
          </Cell>
          <Cell column={good}>{title}</Cell>
          <Cell column={priceNow} look="mute">
            {price(before?.price)}
          </Cell>
          <Cell column={willBe}>{becomes(price, before?.price, after?.price)}</Cell>
          <Cell column={stockNow} look="mute">
            {units(before?.units)}
          </Cell>
          <Cell column={willBe}>{becomes(units, before?.units, after?.units)}</Cell>
          <Cell column={why} look="mute">
            {reason?.[lang]}
            {after?.restore && <span class="sub">{w.items.restored}</span>}
            {after?.name !== undefined && <span class="sub">{`${w.items.name}: ${after.name}`}</span>}
            {after?.group !== undefined && (
              <span class="sub">{`${w.items.group}: ${groupPath(after.group)}`}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};

/** Goods that the shop does not have yet. */
export const CreateRows = ({ ui, items, currency }: PricedRowsProps) => {
  const { w, f, lang } = ui;
  const key = { head: w.items.key };
  const good = { head: w.items.good };
  const group = { head: w.items.group };
  const price = { head: w.items.price, number: true };
  const stock = { head: w.items.stock, number: true };
  const why = { head: w.plan.why };
  return (
    <Table label={w.plan.createTitle} columns={[key, good, group, price, stock, why]}>
      {items.map(({ item: { key: sku, title, after, reason } }) => (
        <Row>
          <Cell column={key} look="code">
            {sku}
          </Cell>
          <Cell column={good}>{title}</Cell>
          <Cell column={group}>{groupPath(after?.group)}</Cell>
          <Cell column={price}>{after?.price == null ? '' : f.money(after.price, currency)}</Cell>
          <Cell column={stock}>{after?.units == null ? '' : f.count(after.units)}</Cell>
          <Cell column={why} look="mute">
            {reason?.[lang]}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
