import type { Customer, ShopOrder } from '../../domain/order.ts';
import type { OrderRow } from '../../state/read/orders.ts';
import type { Ui } from '../ui.ts';

const joined = (...parts: string[]): string => parts.filter(Boolean).join(', ');

const nameOf = (customer: Customer): string =>
  joined(customer.company, `${customer.firstName} ${customer.lastName}`.trim());

/** Who ordered, how it is paid and where it goes; only what the shop told. */
export const OrderPeople = ({ ui, row, order }: { ui: Ui; row: OrderRow; order: ShopOrder }) => {
  const words = ui.w.ordersPage.people;
  const { customer, payment } = order;
  const facts: [string, string][] = [
    [words.payment, joined(payment.title || payment.method, payment.paid ? words.paid : '')],
    [
      words.customer,
      joined(
        nameOf(customer),
        customer.eik && words.eik(customer.eik),
        row.partnerId === null ? '' : words.partner(row.partnerId),
      ),
    ],
    [words.contact, joined(customer.email, customer.phone)],
    [words.address, joined(`${customer.postcode} ${customer.city}`.trim(), customer.address)],
    [words.deliverTo, order.deliverTo],
    [words.note, order.note],
  ];
  return (
    <dl class="kv gap-t">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
};
