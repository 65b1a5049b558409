import { expect, test } from 'vitest';
import { buy, ledgerRow, opened, tamper } from '../import/bought.ts';

const items = [{ sku: 'K-10', quantity: 2 }];

test('a delivery as large as what the shop sold meanwhile is sent: the shop has lowered its quantity by itself', async () => {
  const rig = await opened();
  buy(rig, { items });
  await rig.run('import');
  await rig.sql('update store set Qtty = 7 where GoodID = 10');
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(5);
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 0 } });
});

test('what the shop puts back on sale with a cancelled order follows the warehouse, where the document stands', async () => {
  const rig = await opened();
  const order = buy(rig, { items });
  await rig.run('export');
  rig.later(90 * 60_000);
  const product = rig.product('K-10');
  if (product) rig.shop.store.products.put({ ...product, stockQuantity: 5 });
  const modified = Math.floor(rig.deps.now().getTime() / 1000);
  tamper(rig, rig.shop.store.orders.get(order.id) ?? order, { status: 'cancelled', modified });
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(3);
});

test('goods of an order that waits for a bank transfer stay sold until it is cancelled', async () => {
  const rig = await opened();
  const order = buy(rig, { items, status: 'on-hold' });
  await rig.sql('update store set Qtty = 4 where GoodID = 10');
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(2);
  tamper(rig, order, { status: 'cancelled' });
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(4);
});

test('an order that goes from processing to on-hold before it is written keeps its goods', async () => {
  const rig = await opened();
  const order = buy(rig, { items });
  await rig.run('import', { dryRun: true });
  tamper(rig, order, { status: 'on-hold' });
  await rig.sql('update store set Qtty = 4 where GoodID = 10');
  await rig.run('export');
  expect(ledgerRow(rig, order).state).toBe('skipped');
  expect(rig.product('K-10')?.stockQuantity).toBe(2);
});

test('an order that was written and then put on hold is not taken off twice', async () => {
  const rig = await opened();
  const order = buy(rig, { items });
  await rig.run('import');
  tamper(rig, rig.shop.store.orders.get(order.id) ?? order, { status: 'on-hold' });
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(3);
});

test('orders written at an object whose stock is not sent are taken off what is sent', async () => {
  const rig = await opened({ settings: { objectId: 3, objectGroupIds: [2] } });
  await rig.sql('update objects set GroupID = 4 where ID = 3');
  await rig.run('export');
  buy(rig, { items });
  await rig.sql('update store set Qtty = 4 where GoodID = 10');
  await rig.run('export');
  expect(await rig.sql('select distinct ObjectID from operations where OperType = 19')).toEqual([
    { ObjectID: 3 },
  ]);
  expect(rig.product('K-10')?.stockQuantity).toBe(2);
});
