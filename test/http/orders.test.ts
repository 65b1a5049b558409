import { expect, test } from 'vitest';
import type { ShopOrder } from '../../src/domain/order.ts';
import { signedIn, testApp } from './client.ts';
import { addIntegration, addOrder, minute, now } from './rows.ts';

const order: ShopOrder = {
  remoteId: '10482',
  number: '10482',
  status: 'processing',
  currency: 'EUR',
  createdAt: new Date(now),
  modifiedAt: new Date(now),
  customer: {
    firstName: 'Иванка',
    lastName: 'Димитрова',
    company: '',
    eik: '',
    vatNumber: '',
    responsible: '',
    email: 'ivanka@example.test',
    phone: '+359888000111',
    country: 'BG',
    city: 'Троян',
    postcode: '5600',
    address: 'ул. Опълченска 3',
  },
  deliverTo: '',
  payment: { method: 'cod', title: 'Наложен платеж', paid: false, transaction: '' },
  note: '',
  lines: [
    {
      remoteId: '1',
      remoteProductId: '7',
      sku: '10430',
      name: 'Гювече Троянска шарка 0,5 л',
      quantity: 3000,
      gross: 2100,
      grossBefore: 2340,
      vat: 350,
    },
  ],
  shipping: [{ remoteId: '2', name: 'Доставка до офис', gross: 550, vat: 92 }],
  fees: [],
  coupons: ['ЕСЕН'],
  total: 2650,
  refunded: 0,
  marker: '',
};

const read = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');

test('an order opens in its row: how it went, lines that add up, who ordered', async () => {
  const app = testApp();
  addIntegration(app.state);
  const id = addOrder(app.state, {
    order,
    total: 2650,
    state: 'acknowledged',
    documentKind: 'order',
    acct: 2207,
    objectId: 2,
    partnerId: 218,
    writtenAt: now - 5 * minute,
    acknowledgedAt: now - 4 * minute,
    shopStatus: 'completed',
  });
  const { text } = signedIn(app);
  expect(await text('/orders')).not.toContain('Наложен платеж');
  const html = await text(`/orders?show=ready&open=${id}`);
  expect(html).toContain(`href="/orders?show=ready#order-${id}"`);
  const words = read(html);
  expect(words).toContain('Гювече Троянска шарка 0,5 л 10430 3 7,80 € 23,40 €');
  expect(words).toContain('Отстъпка, код ЕСЕН −2,40 €');
  expect(words).toContain('Общо, равно на сумата в магазина 26,50 €');
  expect(words).toContain('партньор № 218 в Склад Pro');
  expect(words).toContain('14:00 Записана в Склад Pro Поръчка 2207, обект № 2');
  expect(words).toContain('не е нужен за Поръчка');
  expect(words).toContain('14:01 Потвърдена в магазина статус „completed“');
});

test('lines that do not add up are never said to equal the amount of the shop', async () => {
  const app = testApp();
  const id = addOrder(app.state, { order: { ...order, total: 2700 }, state: 'held' });
  const words = read(await signedIn(app).text(`/orders?open=${id}`));
  expect(words).not.toContain('равно на сумата');
  expect(words).toContain('Общо по редовете 26,50 € Сума в магазина 27,00 €');
});

test('an order withdrawn in the shop is marked, found by its own filter and counted once among all', async () => {
  const app = testApp();
  const id = addOrder(app.state, {
    number: '10455',
    customer: 'Елена Василева',
    documentKind: 'sale',
    acct: 4898,
    shopStatus: 'refunded',
    withdrawal: 'refunded',
    withdrawnAt: now - 60 * minute,
  });
  addOrder(app.state, { number: '10456', customer: 'Николай Тодоров' });
  const { text } = signedIn(app);
  const words = read(await text('/orders?show=withdrawn'));
  expect(words).toContain('Всички 2 Чакат вас 0 В ход 0 Готови 2 Върнати и отказани 1');
  expect(words).toContain('Върната в магазина 13:05');
  expect(words).not.toContain('Николай Тодоров');
  const opened = read(await text(`/orders?open=${id}`));
  expect(opened).toContain('Потвърдена в магазина 13:05 Върната в магазина');
  expect(opened).not.toContain('„refunded“');
});

test('new orders can be imported now from every integration that imports', async () => {
  const app = testApp();
  addIntegration(app.state);
  addIntegration(app.state, { id: 'only-export', name: 'Едро', schedules: { import: { kind: 'manual' } } });
  const { text } = signedIn(app);
  const html = await text('/orders');
  expect(html).toContain('action="/integrations/gyuvech/run"');
  expect(html).not.toContain('action="/integrations/only-export/run"');
});
