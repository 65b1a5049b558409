import { orderStatuses, statusName } from '../orders/order-statuses.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';
import { money, plainText } from './display.ts';
import { Layout } from './layout.tsx';

/** Seconds after which the list of orders looks again. */
const refreshSeconds = 10;

/** Thanks the customer and tells the number. */
export const ThanksPage = ({ shop, order }: { shop: Shop; order: OrderRecord }) => (
  <Layout shop={shop} title={`Поръчка № ${order.number}`}>
    <div class="thanks">
      <h1>Благодарим, поръчка № {order.number}</h1>
      <p>
        Сума за плащане: <strong>{money(order.totals.total, order.currency)}</strong>,{' '}
        {order.paymentMethodTitle}.
      </p>
      <p>
        <a class="button" href="/">
          Към стоките
        </a>{' '}
        <a href="/orders">Вижте поръчките</a>
      </p>
    </div>
  </Layout>
);

const StatusForm = ({ order }: { order: OrderRecord }) => (
  <form method="post" action={`/orders/${order.id}`}>
    <select name="status" aria-label={`Статус на поръчка ${order.number}`}>
      {orderStatuses
        .filter(({ slug }) => slug !== 'checkout-draft')
        .map(({ slug, name }) => (
          <option value={slug} {...(slug === order.status ? { selected: true } : {})}>
            {name}
          </option>
        ))}
    </select>
    <button class="quiet" type="submit">
      Смяна
    </button>
  </form>
);

/** What programs have noted in the order, where a person would look for it. */
const Notes = ({ order }: { order: OrderRecord }) => (
  <>
    {order.meta.map((meta) => (
      <small>
        {meta.key}: {typeof meta.value === 'string' ? meta.value : JSON.stringify(meta.value)}
      </small>
    ))}
  </>
);

const Row = ({ shop, order }: { shop: Shop; order: OrderRecord }) => (
  <tr>
    <td class="number">№ {order.number}</td>
    <td>{shop.clock.local(order.created).replace('T', ' ')}</td>
    <td>
      {order.billing.first_name} {order.billing.last_name}
      {order.billing.company ? <small>{order.billing.company}</small> : null}
    </td>
    <td>
      {order.lines.map((line) => (
        <small>
          {line.quantity} × {plainText(line.name)}
        </small>
      ))}
    </td>
    <td class="sum">{money(order.totals.total, order.currency)}</td>
    <td>
      <span class={`badge ${order.status}`}>{statusName(order.status)}</span>
    </td>
    <td>
      <Notes order={order} />
    </td>
    <td>
      <StatusForm order={order} />
    </td>
  </tr>
);

/** The orders as the merchant sees them, newest first; the page looks again by itself. */
export const OrdersPage = ({ shop }: { shop: Shop }) => {
  const orders = [...shop.store.orders.all()].reverse().slice(0, 100);
  return (
    <Layout shop={shop} title="Поръчки" refresh={refreshSeconds}>
      <h1>Поръчки</h1>
      {orders.length === 0 ? (
        <p class="empty">Още няма поръчки. Направете една от страницата със стоките.</p>
      ) : (
        <table>
          <thead>
            <tr>
              {['Номер', 'Кога', 'Клиент', 'Стоки', 'Сума', 'Статус', 'Бележки', 'Нов статус'].map(
                (heading) => (
                  <th scope="col">{heading}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <Row shop={shop} order={order} />
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  );
};
