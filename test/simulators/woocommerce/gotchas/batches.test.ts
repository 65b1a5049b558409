import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { client } from '../client.ts';

let shop: Simulator;
let call: ReturnType<typeof client>;

beforeEach(async () => {
  shop = await startWooCommerceSimulator({ trustProxy: true });
  call = client(shop);
});
afterEach(() => shop.close());

describe('batches', () => {
  it('1: items are not checked against the schema', async () => {
    const held = await shop.addProduct({ name: 'а', manage_stock: true, stock_quantity: 5 });
    const { body } = await call('POST', '/products/batch', {
      create: [{ regular_price: 12.5 }, { status: 'live' }, { type: 'bundle' }],
      update: [{ id: held.id, stock_quantity: 'много' }],
    });
    expect(body.create[0].regular_price).toBe('12.5');
    expect(body.create[1].status).toBe('draft');
    expect(body.create[2].type).toBe('simple');
    expect(body.update[0]).toMatchObject({ stock_quantity: 0, stock_status: 'outofstock' });
    for (const single of [{ regular_price: 12.5 }, { status: 'live' }, { type: 'bundle' }]) {
      expect((await call('POST', '/products', single)).body.code).toBe('rest_invalid_param');
    }
  });

  it('2: create comes before delete, so that a SKU cannot be freed and used in one batch', async () => {
    const held = await shop.addProduct({ name: 'а', sku: 'S-1' });
    const { body } = await call('POST', '/products/batch', { delete: [held.id], create: [{ sku: 'S-1' }] });
    expect(body.create[0].error.code).toBe('product_invalid_sku');
    expect(body.delete[0].id).toBe(held.id);
    expect(shop.store.products.bySku('S-1')).toEqual([]);
  });

  it('3: a batch deletes for good, a single request moves to the bin', async () => {
    const first = await shop.addProduct({ name: 'а' });
    const second = await shop.addProduct({ name: 'б' });
    await call('POST', '/products/batch', { delete: [first.id] });
    await call('DELETE', `/products/${second.id}`);
    expect((await call('GET', `/products/${first.id}`)).status).toBe(404);
    expect((await call('GET', `/products/${second.id}`)).body.status).toBe('trash');
  });

  it('4: a client that hangs up stops nothing; trying again meets the SKUs with their ids', async () => {
    shop.faults.next({ path: '/products/batch' }, { kind: 'latency', ms: 100 });
    const create = Array.from({ length: 30 }, (_, i) => ({ name: `AB ${i}`, sku: `AB-${i}` }));
    const body = JSON.stringify({ create });
    const basic = Buffer.from(`${shop.keys.key}:${shop.keys.secret}`).toString('base64');
    await new Promise<void>((resolve) => {
      const sent = request(`${shop.url}/wp-json/wc/v3/products/batch`, {
        method: 'POST',
        headers: {
          Authorization: `Basic ${basic}`,
          'X-Forwarded-Proto': 'https',
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        },
      });
      sent.on('error', () => resolve());
      sent.end(body, () => setTimeout(() => sent.destroy(new Error('given up')), 30));
    });
    expect(shop.store.products.size).toBe(0);
    await expect.poll(() => shop.store.products.size).toBe(30);
    const again = await call('POST', '/products/batch', { create: create.slice(0, 1) });
    expect(again.body.create[0].error).toMatchObject({
      code: 'product_invalid_sku',
      data: { resource_id: shop.store.products.bySku('AB-0')[0]?.id },
    });
  });

  it('5: a 500 may have left things behind', async () => {
    expect((await call('POST', '/products/batch', { create: [null, 'x'] })).status).toBe(500);
    expect([...shop.store.products.all()].map((product) => product.name)).toEqual(['Product', 'Product']);
    expect((await call('POST', '/products/999999/variations', { sku: 'ZZ' })).status).toBe(500);
    expect((await call('GET', '/products?sku=ZZ')).body).toMatchObject([{ sku: 'ZZ', type: 'variation' }]);
    expect((await call('POST', '/products', { sku: 'ZZ' })).body.code).toBe('product_invalid_sku');
  });
});
