import { address, billingFields, shippingFields } from '../orders/blank-order.ts';
import { created, idOf, type RestCall } from '../rest/call.ts';
import { links } from '../rest/links.ts';
import { paginate, pagingParams } from '../rest/paging.ts';
import { text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import type { CustomerRecord } from '../state/records.ts';
import { restBase, type Shop } from './shop.ts';

const answer = (shop: Shop, customer: CustomerRecord): Record<string, unknown> => ({
  id: customer.id,
  date_created: shop.clock.local(customer.created),
  date_created_gmt: shop.clock.gmt(customer.created),
  email: customer.email,
  first_name: customer.firstName,
  last_name: customer.lastName,
  role: 'customer',
  username: customer.username,
  billing: customer.billing,
  shipping: customer.shipping,
  is_paying_customer: false,
  meta_data: [],
  _links: links(restBase(shop, 'customers'), customer.id),
});

function insert({ shop, body }: RestCall): CustomerRecord {
  const email = String(body.email ?? '');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new WpError(400, 'customer_invalid_email', 'Invalid email address');
  }
  for (const held of shop.store.customers.all()) {
    if (held.email !== email) continue;
    const message = `An account is already registered with ${email}. Please log in or use a different email address.`;
    throw new WpError(400, 'registration-error-email-exists', message);
  }
  const customer: CustomerRecord = {
    id: shop.store.next('user'),
    email,
    username: String(body.username ?? email.split('@')[0]),
    firstName: String(body.first_name ?? ''),
    lastName: String(body.last_name ?? ''),
    billing: address(billingFields, (body.billing ?? {}) as Record<string, unknown>),
    shipping: address(shippingFields, (body.shipping ?? {}) as Record<string, unknown>),
    created: shop.clock.now(),
  };
  shop.store.customers.put(customer);
  return customer;
}

/** List, get and creation of customers; an e-mail address belongs to one. */
export function customerRoutes(rest: RestApp): void {
  rest.route('GET', '/customers', { right: 'list', query: pagingParams }, ({ shop, query }) => {
    const email = text(query, 'email');
    const rows = [...shop.store.customers.all()].filter((row) => email === undefined || row.email === email);
    return pageReply(paginate(rows, query, restBase(shop, 'customers'), (row) => answer(shop, row)));
  });
  rest.route('POST', '/customers', { right: 'create' }, (call) => created(answer(call.shop, insert(call))));
  rest.route('GET', '/customers/:id{[0-9]+}', { right: 'view' }, (call) => {
    const customer = call.shop.store.customers.get(idOf(call));
    if (!customer) throw new WpError(404, 'woocommerce_rest_invalid_id', 'Invalid resource ID.');
    return answer(call.shop, customer);
  });
}
