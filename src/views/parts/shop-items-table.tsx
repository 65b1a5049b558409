import type { ShopItemView } from '../../state/read/shop-items.ts';
import type { Ui } from '../ui.ts';
import { Cell, Row, Table } from './table.tsx';

/** Products that are no good of Склад Pro yet. */
export const ShopItemsTable = ({
  ui,
  rows,
  currency,
}: {
  ui: Ui;
  rows: readonly ShopItemView[];
  currency: string;
}) => {
  const words = ui.w.goodsPage;
  const product = { head: words.product };
  const sku = { head: words.sku };
  const barcode = { head: words.barcode };
  const category = { head: words.category };
  const price = { head: words.price, number: true };
  const units = { head: words.units, number: true };
  return (
    <Table label={words.groups.shop} columns={[product, sku, barcode, category, price, units]}>
      {rows.map((row) => (
        <Row>
          <Cell column={product}>
            {row.name} <span class="code">{words.number(row.remoteId)}</span>
          </Cell>
          <Cell column={sku}>{row.key || '–'}</Cell>
          <Cell column={barcode}>{row.gtin || '–'}</Cell>
          <Cell column={category}>{row.category || '–'}</Cell>
          <Cell column={price}>{row.price === null ? '–' : ui.f.money(row.price, currency)}</Cell>
          <Cell column={units}>{row.units === null ? '–' : ui.f.count(row.units)}</Cell>
        </Row>
      ))}
    </Table>
  );
};
