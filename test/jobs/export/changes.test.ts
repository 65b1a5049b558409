import { expect, test } from 'vitest';
import { productWrites, setUp } from '../rig.ts';

test('the first export creates every good in its category, visible, with price and stock', async () => {
  const rig = await setUp({
    goods: [{ id: 10, code: 'A-1', name: 'Чай <от> мурсалски & мащерка', groupId: 3 }],
  });
  const run = await rig.run('export');
  expect(run).toMatchObject({ state: 'done', counts: { read: 1, planned: 1, created: 1, failed: 0 } });
  const product = rig.product('A-1');
  expect(product).toMatchObject({
    regularPrice: '10.00',
    stockQuantity: 5,
    status: 'publish',
    manageStock: true,
  });
  expect(product?.name).toBe('Чай &lt;от&gt; мурсалски &amp; мащерка');
  const terms = [...rig.shop.store.terms.all()];
  const category = terms.find((term) => term.id === product?.categoryIds[0]);
  expect(category?.name).toBe('Чай');
  expect(terms.find((term) => term.id === category?.parent)?.name).toBe('Напитки');
});

test('a second export has nothing to send and sends nothing', async () => {
  const rig = await setUp();
  await rig.run('export');
  rig.shop.requests.length = 0;
  const again = await rig.run('export');
  expect(again).toMatchObject({ state: 'done', counts: { read: 3, planned: 0, skipped: 3, updated: 0 } });
  expect(again.skips).toMatchObject({ unchanged: 3 });
  expect(productWrites(rig.shop)).toEqual({ create: [], update: [] });
});

test('a new price is sent without the stock, a new stock without the price', async () => {
  const rig = await setUp();
  await rig.run('export');
  const id = rig.product('K-10')?.id;
  rig.shop.requests.length = 0;
  await rig.sql('update goods set PriceOut2 = 12.345 where ID = 10');
  await rig.run('export');
  expect(productWrites(rig.shop).update).toEqual([{ id, regular_price: '12.35' }]);

  rig.shop.requests.length = 0;
  await rig.sql('update store set Qtty = 2.9 where GoodID = 10');
  await rig.run('export');
  expect(productWrites(rig.shop).update).toEqual([{ id, manage_stock: true, stock_quantity: 2 }]);
});

test('renames and moves go out only when they are asked for', async () => {
  const rig = await setUp({ goods: [{ id: 10, groupId: 3 }] });
  await rig.run('export');
  await rig.sql("update goods set Name = 'Нова стока', GroupID = 4 where ID = 10");
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 0 } });
  rig.set({ sendNames: true });
  rig.shop.requests.length = 0;
  expect(await rig.run('export')).toMatchObject({ counts: { updated: 1 } });
  const category = [...rig.shop.store.terms.all()].find(({ name }) => name === 'Храни');
  expect(productWrites(rig.shop).update).toEqual([
    { id: rig.product('K-10')?.id, name: 'Нова стока', categories: [{ id: category?.id }] },
  ]);
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 0 } });
});

test('what is on hand goes out less the buffer, in whole units, never below zero', async () => {
  const goods = [
    { id: 10, onHand: 5.999 },
    { id: 11, onHand: 2 },
    { id: 12, onHand: -4 },
  ];
  const rig = await setUp({ goods, settings: { stockBuffer: 3 } });
  await rig.run('export');
  expect(goods.map(({ id }) => rig.product(`K-${id}`)?.stockQuantity)).toEqual([2, 0, 0]);
});

test('open orders of Склад Pro are not on sale, unless the merchant says so', async () => {
  const rig = await setUp({ goods: [{ id: 10, onHand: 5 }] });
  const order = 'OperType, Acct, GoodID, ObjectID, PartnerID, OperatorID, UserID, Qtty, Sign, PriceOut';
  await rig.sql(`insert into operations (${order}) values (19, 7, 10, 2, 2, 2, 2, 2, 0, 10)`);
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(3);
  rig.set({ subtractOrders: false });
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(5);
});

test('an order that is held here keeps its goods from going back on sale', async () => {
  const rig = await setUp({ goods: [{ id: 10, onHand: 5 }] });
  await rig.run('export');
  const stranger = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
  rig.shop.placeOrder({
    items: [
      { sku: 'K-10', quantity: 2 },
      { productId: stranger.id, quantity: 1 },
    ],
  });
  const run = await rig.run('export');
  expect(run.state).toBe('done');
  expect(rig.product('K-10')?.stockQuantity).toBe(3);
});

test.each([
  ['BGN', '19.56'],
  ['EUR', '10.00'],
])('the warehouse in EUR, the shop in %s: %s', async (currency, price) => {
  const rig = await setUp({ goods: [{ id: 10 }], shop: { currency } });
  await rig.run('export');
  expect(rig.product('K-10')?.regularPrice).toBe(price);
});

test('a currency without a fixed rate is refused before anything is sent', async () => {
  const rig = await setUp({ shop: { currency: 'USD' } });
  const run = await rig.run('export');
  expect(run).toMatchObject({
    state: 'failed',
    problem: {
      code: 'currency-mismatch',
      text: {
        bg: 'Валутата EUR не може да се превърне в USD.',
        en: 'The currency EUR cannot be converted to USD.',
      },
    },
  });
  expect(rig.shop.store.products.size).toBe(0);
});

test('a shop that adds VAT itself gets prices without it; an unknown tax group is a conflict', async () => {
  const goods = [
    { id: 10, price: 12 },
    { id: 11, price: 10.9, taxGroup: 2 },
    { id: 12, taxGroup: 99 },
  ];
  const rig = await setUp({ goods, shop: { pricesIncludeTax: false } });
  const run = await rig.run('export');
  expect(goods.map(({ id }) => rig.product(`K-${id}`)?.regularPrice)).toEqual(['10.00', '10.00', undefined]);
  expect(rig.items(run).find(({ goodId }) => goodId === 12)?.problem?.code).toBe('vat-unknown');
});
