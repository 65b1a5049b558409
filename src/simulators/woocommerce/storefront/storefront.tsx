import { type Context, Hono } from 'hono';
import { updateOrder } from '../orders/order-service.ts';
import { orderStatuses } from '../orders/order-statuses.ts';
import type { RestEnv } from '../rest/rest-app.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { readBasket, withMore, writeBasket } from './basket.ts';
import { CataloguePage } from './catalogue-page.tsx';
import { deliveryOf } from './deliveries.ts';
import { buyable } from './display.ts';
import { Layout } from './layout.tsx';
import { OrdersPage, ThanksPage } from './order-pages.tsx';
import { placeOrder } from './place-order.ts';
import { ProductPage } from './product-page.tsx';
import { stylesheet } from './stylesheet.ts';

const addressFields = ['first_name', 'last_name', 'company', 'email', 'phone', 'city', 'address_1'];

const payments: Readonly<Record<string, string>> = { cod: 'Наложен платеж', bacs: 'Банков превод' };

type Form = Record<string, string>;

async function formOf(c: Context<RestEnv>): Promise<Form> {
  const body = await c.req.parseBody();
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}

/** By id, or by the slug that a product's own address has. */
function productAt(shop: Shop, place: string): ProductRecord | undefined {
  const byId = shop.store.products.get(Number(place));
  if (byId) return byId;
  const slug = encodeURIComponent(place).toLowerCase();
  for (const product of shop.store.products.all()) if (product.slug === slug) return product;
  return undefined;
}

function orderFrom(shop: Shop, form: Form, c: Context<RestEnv>) {
  const delivery = deliveryOf(form.delivery ?? '');
  const method = form.payment === 'bacs' ? 'bacs' : 'cod';
  return placeOrder(shop, {
    items: readBasket(c, shop).map(({ product, quantity }) =>
      product.type === 'variation'
        ? { productId: product.parentId, variationId: product.id, quantity }
        : { productId: product.id, quantity },
    ),
    billing: Object.fromEntries(addressFields.map((name) => [name, form[name]?.trim() ?? ''])),
    ...(delivery ? { delivery } : {}),
    payment: { method, title: payments[method] ?? '' },
    meta: form.eik?.trim() ? { _billing_eik: form.eik.trim() } : {},
    status: method === 'bacs' ? 'on-hold' : 'processing',
  });
}

const NotFound = ({ shop }: { shop: Shop }) => (
  <Layout shop={shop} title="Няма такава страница">
    <h1>Няма такава страница</h1>
    <p>
      <a href="/">Към стоките</a>
    </p>
  </Layout>
);

/** The pages that the shop's customers see, and the merchant's list of orders. */
export function storefront(shop: Shop): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  const missing = (c: Context<RestEnv>) => c.html(<NotFound shop={shop} />, 404);

  app.get('/style.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/', (c) => {
    const browsing = {
      category: Number(c.req.query('category') ?? 0),
      search: c.req.query('q')?.trim() ?? '',
      page: Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1),
    };
    return c.html(<CataloguePage shop={shop} browsing={browsing} basket={readBasket(c, shop)} />);
  });
  app.get('/product/:place', (c) => {
    const product = productAt(shop, c.req.param('place'));
    if (!product || product.status === 'trash') return missing(c);
    return c.html(<ProductPage shop={shop} product={product} basket={readBasket(c, shop)} />);
  });
  app.post('/basket', async (c) => {
    const form = await formOf(c);
    const product = shop.store.products.get(Number(form.product));
    if (!product || !buyable(shop, product)) return missing(c);
    const pieces = Number.parseInt(form.quantity ?? '1', 10) || 1;
    writeBasket(c, withMore(readBasket(c, shop), product, pieces));
    const from = c.req.header('referer');
    return c.redirect(
      from && URL.canParse(from) ? `${new URL(from).pathname}${new URL(from).search}` : '/',
      303,
    );
  });
  app.post('/order', async (c) => {
    if (readBasket(c, shop).length === 0) return c.redirect('/', 303);
    const order = orderFrom(shop, await formOf(c), c);
    writeBasket(c, []);
    return c.redirect(`/thanks/${order.id}`, 303);
  });
  app.get('/thanks/:id', (c) => {
    const order = shop.store.orders.get(Number(c.req.param('id')));
    return order ? c.html(<ThanksPage shop={shop} order={order} />) : missing(c);
  });
  app.get('/orders', (c) => c.html(<OrdersPage shop={shop} />));
  app.post('/orders/:id', async (c) => {
    const order = shop.store.orders.get(Number(c.req.param('id')));
    const { status } = await formOf(c);
    if (!order || !orderStatuses.some(({ slug }) => slug === status)) return missing(c);
    updateOrder(shop, order, { status });
    return c.redirect('/orders', 303);
  });
  app.all('*', missing);
  return app;
}
