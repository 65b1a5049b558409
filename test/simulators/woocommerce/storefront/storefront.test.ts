import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { insertTerm } from '../../../../src/simulators/woocommerce/terms/insert-term.ts';

let shop: Simulator;
let cookie: string;

beforeEach(async () => {
  cookie = '';
  shop = await startWooCommerceSimulator({ siteName: 'Проба & син' });
});
afterEach(() => shop.close());

async function ask(path: string, form?: Record<string, string>) {
  const answer = await fetch(`${shop.url}${path}`, {
    redirect: 'manual',
    headers: { cookie },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
}

const stock = (stock_quantity: number) => ({ manage_stock: true, stock_quantity });

it('shows goods with price and stock, by category and by search', async () => {
  const shoes = insertTerm(shop.store, 'product_cat', { name: 'Обувки' });
  const winter = insertTerm(shop.store, 'product_cat', { name: 'Зимни', parent: shoes.id });
  await shop.addProduct({
    name: 'Ботуши',
    sku: 'B-1',
    regular_price: '49.9',
    categories: [{ id: winter.id }],
    ...stock(3),
  });
  await shop.addProduct({ name: 'Чанта', sku: 'C-1', regular_price: '20', sale_price: '15', ...stock(0) });
  const all = (await ask('/')).html;
  expect(all).toContain('Проба &amp; син');
  expect(all).toContain('49,90 €');
  expect(all).toContain('Наличност: 3 бр.');
  expect(all).toMatch(/<del>20,00 €<\/del>\s*15,00 €/);
  expect(all).toContain('Изчерпан');
  expect((await ask(`/?category=${shoes.id}`)).html).not.toContain('Чанта');
  expect((await ask('/?q=c-1')).html).not.toContain('Ботуши');
});

it('takes an order from the basket and thanks with its number', async () => {
  const { id } = await shop.addProduct({ name: 'Ботуши', regular_price: '10', ...stock(3) });
  expect((await ask('/basket', { product: String(id), quantity: '2' })).status).toBe(303);
  expect((await ask('/')).html).toMatch(/2 × Ботуши/);
  const form = {
    first_name: 'Иван',
    last_name: 'Петров',
    city: 'Варна',
    delivery: 'office',
    eik: '123456789',
  };
  const placed = await ask('/order', form);
  const order = [...shop.store.orders.all()][0];
  expect(placed.to).toBe(`/thanks/${order?.id}`);
  expect((await ask(placed.to ?? '')).html).toContain(`Благодарим, поръчка № ${order?.number}`);
  expect(order).toMatchObject({ status: 'processing', createdVia: 'checkout', totals: { total: '25.00' } });
  expect(order?.meta).toMatchObject([{ key: '_billing_eik', value: '123456789' }]);
  expect(shop.store.products.get(id)?.stockQuantity).toBe(1);
  expect((await ask('/')).html).toContain('Количката е празна');
});

it('sells no more than there is', async () => {
  const { id } = await shop.addProduct({ name: 'Ботуши', regular_price: '10', ...stock(3) });
  await ask('/basket', { product: String(id), quantity: '9' });
  expect((await ask('/')).html).toMatch(/3 × Ботуши/);
  expect((await ask('/order', {})).status).toBe(303);
  expect((await ask('/basket', { product: String(id), quantity: '1' })).status).toBe(404);
});

it('shows the merchant the orders and lets him move them', async () => {
  const order = shop.placeOrder({ items: [], meta: { _document: 'Поръчка № 7' } });
  expect((await ask('/orders')).html).toContain('_document: Поръчка № 7');
  await ask(`/orders/${order.id}`, { status: 'completed' });
  expect((await ask('/orders')).html).toContain('<span class="badge completed">Завършена</span>');
});

it('shows names as text, whatever was sent', async () => {
  const { id } = await shop.addProduct({ name: 'Р&Д <b>42</b> 5 > 4', regular_price: '1' });
  const { html } = await ask(`/product/${id}`);
  expect(html).toContain('<h1>Р&amp;Д 42 5 &gt; 4</h1>');
  expect((await ask('/product/nothing')).status).toBe(404);
});
