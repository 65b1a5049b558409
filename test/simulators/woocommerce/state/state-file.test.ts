import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startWooCommerceSimulator } from '../../../../src/simulators/woocommerce/simulator.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shop-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps products, orders and the next ids between two starts', async () => {
  const state = join(folder, 'shop.json');
  const first = await startWooCommerceSimulator({ state });
  const product = await first.addProduct({ name: 'Обувки', sku: 'S-1', regular_price: '5' });
  const order = first.placeOrder({ items: [{ sku: 'S-1', quantity: 2 }] });
  await first.close();

  const second = await startWooCommerceSimulator({ state });
  expect(second.store.products.bySku('s-1')).toMatchObject([{ id: product.id, totalSales: 2 }]);
  expect(second.store.orders.get(order.id)?.totals.total).toBe('10.00');
  expect((await second.addProduct({ name: 'Чанта' })).id).toBeGreaterThan(order.id);
  await second.close();
});
