import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { client } from '../client.ts';

interface Delivery {
  headers: IncomingHttpHeaders;
  body: string;
}

let shop: Simulator;
let listener: Server;
const deliveries: Delivery[] = [];

beforeAll(async () => {
  listener = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    deliveries.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    answer.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const now = new Date('2026-11-22T01:41:41Z');
  shop = await startWooCommerceSimulator({ trustProxy: true, now: () => now });
});
afterAll(async () => {
  await shop.close();
  listener.close();
});

it('25: an unsigned ping comes at once, then signed deliveries that may share their id', async () => {
  const call = client(shop);
  const delivery_url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
  const secret = 'тайна';
  for (const topic of ['order.created', 'order.updated', 'product.updated']) {
    expect((await call('POST', '/webhooks', { topic, delivery_url, secret })).status).toBe(201);
  }
  expect(deliveries.map((d) => d.body)).toEqual(['webhook_id=1', 'webhook_id=2', 'webhook_id=3']);
  for (const { headers } of deliveries) {
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(headers['x-wc-webhook-signature']).toBeUndefined();
  }

  deliveries.length = 0;
  const stock = { manage_stock: true, stock_quantity: 5, regular_price: '5' };
  const first = await shop.addProduct({ name: 'Обувки', ...stock });
  const second = await shop.addProduct({ name: 'Чанта', ...stock });
  shop.placeOrder({
    items: [
      { productId: first.id, quantity: 1 },
      { productId: second.id, quantity: 1 },
    ],
  });
  await expect.poll(() => deliveries.length).toBe(4);
  const topics = deliveries.map((d) => d.headers['x-wc-webhook-topic']);
  expect([...topics].sort()).toEqual([
    'order.created',
    'order.updated',
    'product.updated',
    'product.updated',
  ]);
  for (const { headers, body } of deliveries) {
    const signature = createHmac('sha256', secret).update(body).digest('base64');
    expect(headers['x-wc-webhook-signature']).toBe(signature);
  }
  const ids = deliveries
    .filter((d) => d.headers['x-wc-webhook-topic'] === 'product.updated')
    .map((d) => d.headers['x-wc-webhook-delivery-id']);
  expect(new Set(ids).size).toBe(1);
});
