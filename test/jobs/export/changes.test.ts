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
