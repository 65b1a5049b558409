import type { Slice } from '../../../state/read/runs.ts';
import type { Ui } from '../../ui.ts';
import { Action } from '../action.tsx';
import { Icon } from '../icon.tsx';
import { Section } from '../section.tsx';
import { Cell, Row, Table } from '../table.tsx';

/** A product that the good may be instead. */
export interface Choosable {
  remoteId: string;
  name: string;
  key: string;
  price: number | null;
}

interface ChooseProps {
  ui: Ui;
  path: string;
  goodId: number;
  next: number | null;
  products: Pick<Slice<Choosable>, 'rows' | 'total'>;
  find: string;
  currency: string;
}

/** The other suggested products of a good, or any free product found by its name or codes. */
export const Choose = ({ ui, path, goodId, next, products, find, currency }: ChooseProps) => {
  const words = ui.w.matchingPage;
  const { goodsPage } = ui.w;
  const product = { head: goodsPage.product };
  const sku = { head: goodsPage.sku };
  const price = { head: goodsPage.price, number: true };
  const button = { head: words.question };
  return (
    <Section id="choose" title={words.choose}>
      <search>
        <form class="find" method="get" action={path}>
          <input type="hidden" name="good" value={String(goodId)} />
          <input type="hidden" name="choose" value="yes" />
          <label class="vh" for="find">
            {words.chooseFind}
          </label>
          <Icon name="search" />
          <input id="find" name="find" type="search" placeholder={words.chooseFind} value={find} />
        </form>
      </search>
      {products.rows.length === 0 ? (
        <p class="none-such mute">{goodsPage.noneSuchShop}</p>
      ) : (
        <Table label={words.chooseLabel} columns={[product, sku, price, button]}>
          {products.rows.map((row) => (
            <Row>
              <Cell column={product}>
                {row.name} <span class="code">{goodsPage.number(row.remoteId)}</span>
              </Cell>
              <Cell column={sku}>{row.key || '–'}</Cell>
              <Cell column={price}>{row.price === null ? '–' : ui.f.money(row.price, currency)}</Cell>
              <Cell column={button}>
                <Action
                  ui={ui}
                  to={`${path}/decide`}
                  fields={{
                    good: String(goodId),
                    product: row.remoteId,
                    verdict: 'same',
                    next: next === null ? '' : String(next),
                  }}
                  class="b-s"
                  label={words.chooseFor(row.name)}
                >
                  {words.chooseThis}
                </Action>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {products.total > products.rows.length && (
        <p class="mute">{ui.w.items.range(1, products.rows.length, products.total)}</p>
      )}
    </Section>
  );
};
