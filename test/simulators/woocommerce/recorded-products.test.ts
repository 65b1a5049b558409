import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Simulator, startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';
import { insertTerm } from '../../../src/simulators/woocommerce/terms/insert-term.ts';
import { client } from './client.ts';
import { expectSame, type Recorded, recording } from './replay.ts';

const exchanges = recording<Recorded>('products');

/** Rows made within one second come in an order of the database's own choice. */
const anyOrder = new Set(['orderby modified + modified_after']);

/** Which two of many rows with equal dates come first is the database's own choice: only the count is compared. */
const onlyHeaders = new Set(['_fields', 'orderby modified + modified_after']);

let shop: Simulator;
let pictures: Server;
let now = new Date('2026-11-22T01:38:30Z');

beforeAll(async () => {
  pictures = createServer((request, answer) => {
    const path = request.url?.split('?')[0];
    if (path === '/nope.png') answer.writeHead(404, 'Not Found').end();
    else if (path === '/text.png')
      answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>no picture</p>');
    else answer.writeHead(200, { 'Content-Type': 'image/png' }).end('png');
  });
  await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
  shop = await startWooCommerceSimulator({
    home: 'https://shop.example',
    trustProxy: true,
    now: () => now,
  });
  const spare = insertTerm(shop.store, 'product_cat', { name: 'spare' });
  shop.store.terms.remove(spare.id);
});
afterAll(async () => {
  await shop.close();
  pictures.close();
});

/** The recorded pictures were served on another port. */
function onOurPort<T>(value: T): T {
  const { port } = pictures.address() as AddressInfo;
  return JSON.parse(JSON.stringify(value).replaceAll(':8398/', `:${port}/`)) as T;
}

describe('the recorded product exchanges, one after another', () => {
  it.each(exchanges)('$title ($method $path)', async (recorded) => {
    if (recorded.at) now = new Date(recorded.at);
    const exchange = onOurPort(recorded);
    const answer = await client(shop)(exchange.method, exchange.path, exchange.body);
    if (onlyHeaders.has(exchange.title)) expectSame({ ...answer, body: exchange.answer }, exchange);
    else expectSame(answer, exchange, anyOrder.has(exchange.title));
  });
});
