import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewItem } from '../../../src/integrations/shop.ts';
import { ShopError } from '../../../src/integrations/shop-error.ts';
import { WooCommerceClient } from '../../../src/integrations/woocommerce/client.ts';
import { woocommerceShop } from '../../../src/integrations/woocommerce/shop.ts';
import type { Fault } from '../../../src/simulators/woocommerce/faults/fault.ts';
import { type Simulator, startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';
import { contextAt } from '../answering.ts';
import { all, settingsWith } from './opened.ts';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startWooCommerceSimulator();
});
afterEach(() => simulator.close());

function open(options: { pauses?: number[] } = {}) {
  const settings = settingsWith({
    url: simulator.url,
    consumerKey: simulator.keys.key,
    consumerSecret: simulator.keys.secret,
  });
  const client = new WooCommerceClient(settings, contextAt(new Date()), {
    pauses: [],
    timeouts: { read: 400, write: 400 },
    ...options,
  });
  return woocommerceShop(client, settings);
}

const item: NewItem = { goodId: 1, key: 'BG-1', name: 'Чанта', price: 1990, units: 5, groupRef: '' };
const writes = { method: 'POST', path: 'products/batch' };

/** Faults of a write: what the error must say, and whether the product is there in truth. */
const faults: [string, Fault, Partial<ShopError> & { code: string }, boolean][] = [
  [
    'the shop never answers',
    { kind: 'commit-then-hang' },
    { kind: 'unreachable', outcome: 'unknown', code: 'timeout' },
    true,
  ],
  [
    'the connection is closed',
    { kind: 'commit-then-close' },
    { kind: 'unreachable', outcome: 'unknown', code: 'connection-lost' },
    true,
  ],
  [
    'a gateway gives up',
    { kind: 'commit-then-status', status: 504 },
    { kind: 'server', outcome: 'unknown', code: 'shop-failing' },
    true,
  ],
  [
    'the answer is cut off',
    { kind: 'truncated' },
    { kind: 'shape', outcome: 'unknown', code: 'answer-cut-off' },
    true,
  ],
  [
    'the answer is empty',
    { kind: 'empty' },
    { kind: 'shape', outcome: 'unknown', code: 'empty-answer' },
    true,
  ],
  [
    'a notice stands before the answer',
    { kind: 'text-before' },
    { kind: 'shape', outcome: 'unknown', code: 'text-before-answer' },
    true,
  ],
  [
    'a firewall asks for a human',
    { kind: 'html' },
    { kind: 'shape', outcome: 'unknown', code: 'blocked' },
    false,
  ],
  [
    'a gateway fails first',
    { kind: 'status', status: 502 },
    { kind: 'server', outcome: 'unknown', code: 'shop-failing' },
    false,
  ],
  [
    'PHP fails',
    { kind: 'critical-error' },
    { kind: 'server', outcome: 'unknown', code: 'shop-failing' },
    false,
  ],
  [
    'the database is down',
    { kind: 'database-down' },
    { kind: 'server', outcome: 'unknown', code: 'shop-database-down' },
    false,
  ],
  [
    'a firewall refuses',
    { kind: 'status', status: 403 },
    { kind: 'refused', outcome: 'unknown', code: 'blocked' },
    false,
  ],
  [
    'maintenance',
    { kind: 'maintenance' },
    { kind: 'server', outcome: 'nothing', code: 'shop-maintenance' },
    false,
  ],
  [
    'too many requests',
    { kind: 'status', status: 429, retryAfter: 7 },
    { kind: 'limited', outcome: 'nothing', code: 'too-many-requests', retryAfter: 7000 },
    false,
  ],
  [
    'too large a body',
    { kind: 'body-too-large' },
    { kind: 'too-large', outcome: 'nothing', code: 'request-too-large' },
    false,
  ],
  [
    'WooCommerce is off',
    { kind: 'plugin-gone' },
    { kind: 'refused', outcome: 'nothing', code: 'no-route' },
    false,
  ],
];

describe('a write that goes wrong is sent once and says what is known', () => {
  test.each(faults)('%s', async (_, fault, { code, ...said }, done) => {
    const shop = open({ pauses: [1, 1] });
    simulator.faults.next(writes, fault, 9);
    const error = await shop.create?.([item]).then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ShopError);
    expect(error).toMatchObject({ ...said, problem: { code } });
    expect(simulator.requests.filter((r) => r.path.endsWith('products/batch'))).toHaveLength(1);
    simulator.faults.clear();
    expect((await shop.findByKeys?.(['BG-1']))?.length).toBe(done ? 1 : 0);
  });
});

test('a read is tried again and then succeeds', async () => {
  await simulator.addProduct({ name: 'Чанта', sku: 'BG-1' });
  simulator.faults.next({ method: 'GET', path: '/products' }, { kind: 'status', status: 502 }, 2);
  expect(await open({ pauses: [1, 1] }).findByKeys?.(['BG-1'])).toHaveLength(1);
});

describe('lists that move under the reader', () => {
  const fill = async (count: number) => {
    for (let i = 0; i < count; i += 1) await simulator.addProduct({ name: `Стока ${i}`, sku: `S-${i}` });
  };
  const skus = async () => (await all(open().catalogue?.())).map(({ key }) => key);

  test.each([
    ['rows go away', { kind: 'shift-pages', by: -7 }],
    ['rows come in front', { kind: 'shift-pages', by: 7 }],
    ['a cache repeats a page', { kind: 'repeat-page' }],
  ] as [string, Fault][])('%s: none is skipped, none comes twice', async (_, fault) => {
    await fill(250);
    simulator.faults.next({ method: 'GET', path: /offset=99&/ }, fault);
    expect(await skus()).toEqual(Array.from({ length: 250 }, (_, i) => `S-${i}`));
  });
});

test('one item that fails in a batch leaves the others', async () => {
  simulator.faults.next(writes, {
    kind: 'fail-item',
    item: (sent) => (sent as { sku: string }).sku === 'BG-2',
    code: 'product_invalid_global_unique_id',
    message: 'Invalid or duplicated GTIN.',
  });
  const results = await open().create?.([item, { ...item, key: 'BG-2' }, { ...item, key: 'BG-3' }]);
  expect(results).toMatchObject([
    { ok: true },
    {
      ok: false,
      problem: { code: 'shop-refused', text: { bg: expect.stringContaining('duplicated GTIN') } },
    },
    { ok: true },
  ]);
});

test('a clock that is wrong is named', async () => {
  simulator.faults.always({}, { kind: 'clock-skew', seconds: 7200 });
  await expect(open().findByKeys?.(['BG-1'])).rejects.toMatchObject({ problem: { code: 'clock-skew' } });
});

test('an address that leads elsewhere is told, not followed', async () => {
  simulator.faults.always({}, { kind: 'redirect', to: 'https://www.shop.example/wp-json/' });
  await expect(open().facts()).rejects.toMatchObject({
    problem: { code: 'redirected', text: { bg: expect.stringContaining('https://www.shop.example') } },
  });
});

test('orders as a customer places them add up, whatever is in the basket', async () => {
  const prices = ['0.01', '9.99', '19.90', '49.99', '0.35', '123.45'];
  for (const [i, price] of prices.entries()) {
    await simulator.addProduct({ name: `Стока ${i}`, sku: `S-${i}`, regular_price: price });
  }
  for (let n = 0; n < 60; n += 1) {
    simulator.placeOrder({
      items: prices.flatMap((_, i) =>
        (n + 1) & (1 << i) ? [{ sku: `S-${i}`, quantity: 1 + ((n * 7 + i) % 5) }] : [],
      ),
      ...(n % 3 === 0 ? { delivery: { title: 'Куриер', price: `${4 + (n % 7)}.${10 + n}` } } : {}),
      ...(n % 4 === 0 ? { fees: [{ name: 'Отстъпка', price: `-0.${10 + (n % 13)}` }] } : {}),
    });
  }
  const orders = await all(open().orders?.({ statuses: ['processing'] }));
  expect(orders).toHaveLength(60);
  for (const order of orders) {
    if ('unreadable' in order) throw new Error(JSON.stringify(order));
    const parts = [...order.lines, ...order.shipping, ...order.fees];
    expect(parts.reduce((sum, { gross }) => sum + gross, 0)).toBe(order.total);
  }
});
