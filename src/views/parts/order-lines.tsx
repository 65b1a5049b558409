import type { ShopOrder } from '../../domain/order.ts';
import { quantityNumber } from '../../domain/quantity.ts';
import type { Ui } from '../ui.ts';

const sum = (rows: readonly { gross: number }[]) => rows.reduce((total, { gross }) => total + gross, 0);

/** What was ordered, with amounts that add up before the reader's eyes. VAT included, in the order's currency. */
export const OrderLines = ({ ui, order }: { ui: Ui; order: ShopOrder }) => {
  const { f } = ui;
  const words = ui.w.ordersPage.lines;
  const money = (cents: number) => f.money(cents, order.currency);
  const charges = [...order.shipping, ...order.fees];
  const before = order.lines.reduce((total, line) => total + line.grossBefore, 0);
  const discount = sum(order.lines) - before;
  const total = sum(order.lines) + sum(charges);
  const vat = [...order.lines, ...charges].reduce((all, row) => all + row.vat, 0);
  return (
    <table class="t">
      <thead>
        <tr>
          <th scope="col">{words.good}</th>
          <th scope="col" class="n">
            {words.quantity}
          </th>
          <th scope="col" class="n">
            {words.price}
          </th>
          <th scope="col" class="n">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map(({ name, sku, quantity, grossBefore }) => (
          <tr>
            <td>
              {name} <span class="code">{sku}</span>
            </td>
            <td class="n">{f.count(quantityNumber(quantity))}</td>
            <td class="n">{quantity === 0 ? '' : money(Math.round((grossBefore * 1000) / quantity))}</td>
            <td class="n">{money(grossBefore)}</td>
          </tr>
        ))}
        {charges.map(({ name, gross }) => (
          <tr>
            <td>{name}</td>
            <td class="n">1</td>
            <td class="n">{money(gross)}</td>
            <td class="n">{money(gross)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {discount !== 0 && (
          <Sum
            label={order.coupons.length > 0 ? words.discountBy(order.coupons.join(', ')) : words.discount}
            value={money(discount)}
          />
        )}
        <Sum label={words.vat} value={money(vat)} />
        {total === order.total ? (
          <Sum label={words.total} value={money(total)} strong />
        ) : (
          <>
            <Sum label={words.linesTotal} value={money(total)} />
            <Sum label={words.shopTotal} value={money(order.total)} strong />
          </>
        )}
        {order.refunded > 0 && <Sum label={words.refunded} value={money(-order.refunded)} />}
      </tfoot>
    </table>
  );
};

const Sum = ({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) => (
  <tr>
    <td colspan={3} class={strong ? 'n' : 'n mute'}>
      {strong ? <b>{label}</b> : label}
    </td>
    <td class="n">{strong ? <b>{value}</b> : value}</td>
  </tr>
);
