import type { Currency } from '../../domain/money.ts';
import type { GoodValues } from '../../state/schema.ts';
import type { Ui } from '../ui.ts';

/** Old value, arrow, new value; the old one stays legible. */
const BeforeAfter = ({ ui, before, after }: { ui: Ui; before: string; after: string }) => (
  <span class="ba">
    <span class="old">{before}</span>
    <span class="to">
      <span aria-hidden="true">→</span>
      <span class="vh">{ui.w.becomes}</span>
    </span>
    <span class="new">{after}</span>
  </span>
);

/** A group's path, one name a line, on one line: Керамика / Гювечета. */
export const groupPath = (path: string | undefined): string | undefined => path?.split('\n').join(' / ');

interface ChangeProps {
  ui: Ui;
  before: GoodValues | null;
  after: GoodValues;
  /** Of the prices: the shop's own. */
  currency: Currency;
}

/** What a send changes of a good: only the values that go out. */
export const Change = ({ ui, before, after, currency }: ChangeProps) => {
  const { w, f } = ui;
  const rows: [string, string, string][] = [];
  const price = (cents: number | null | undefined) => (cents == null ? '–' : f.money(cents, currency));
  const units = (value: number | null | undefined) => (value == null ? '–' : f.count(value));
  if (after.price !== null) rows.push([w.items.price, price(before?.price), price(after.price)]);
  if (after.units !== null) rows.push([w.items.stock, units(before?.units), units(after.units)]);
  if (after.name !== undefined) rows.push([w.items.name, before?.name ?? '–', after.name]);
  if (after.group !== undefined)
    rows.push([w.items.group, groupPath(before?.group) ?? '–', groupPath(after.group) ?? '–']);
  if (before === null) {
    const parts = [
      w.items.newInShop,
      after.price === null ? null : f.money(after.price, currency),
      after.units === null ? null : w.items.pieces(after.units),
    ];
    return <span class="mute">{parts.filter((part) => part !== null).join(', ')}</span>;
  }
  return (
    <span class="bas">
      {after.restore && <span class="whole">{w.items.restored}</span>}
      {rows.map(([label, old, fresh]) => (
        <>
          <span class="k">{label}</span>
          <BeforeAfter ui={ui} before={old} after={fresh} />
        </>
      ))}
    </span>
  );
};
