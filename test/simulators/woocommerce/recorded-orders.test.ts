import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';
import { type Answer, client } from './client.ts';
import { expectSame, type Recorded, recording } from './replay.ts';

const exchanges = recording<Recorded>('orders');

let shop: Simulator;
let call: ReturnType<typeof client>;
let now = new Date('2026-11-22T01:41:23Z');

beforeAll(async () => {
  shop = await startWooCommerceSimulator({ home: 'https://shop.example', trustProxy: true, now: () => now });
  call = client(shop);
  await call('POST', '/products/attributes', { name: 'Размер', slug: 'pa_razmer' });
  const counted = { manage_stock: true };
  await shop.addProduct({
    name: 'Обувки зимни',
    sku: 'O-1',
    regular_price: '19.90',
    ...counted,
    stock_quantity: 10,
  });
  await shop.addProduct({
    name: 'Чанта кожена',
    sku: 'O-2',
    regular_price: '49.99',
    ...counted,
    stock_quantity: 2,
  });
  await shop.addProduct({ name: 'Шал', sku: 'O-3', regular_price: '9.99' });
  const attributes = [{ id: 1, visible: true, variation: true, options: ['S'] }];
  await shop.addProduct({ name: 'Тениска', sku: 'OV', type: 'variable', attributes });
  await call('POST', '/products/14/variations', {
    sku: 'OV-S',
    regular_price: '25.00',
    ...counted,
    stock_quantity: 5,
    attributes: [{ id: 1, option: 'S' }],
  });
  shop.store.products.remove((await shop.addProduct({ name: 'spare' })).id);
});
afterAll(() => shop.close());

const sixTimes = <T>(work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all([0, 1, 2, 3, 4, 5].map(work));

const onlyOneMade = (answers: Answer[]): void => {
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status === 400)).toHaveLength(answers.length - 1);
};

/** What was done between the recorded requests. */
const meanwhile: Record<string, () => Promise<void>> = {
  'how many have it': async () => {
    shop.store.counters.post = 36;
    onlyOneMade(await sixTimes((i) => call('POST', '/products', { name: `Състезание ${i}`, sku: 'RACE-1' })));
  },
  'how many categories': async () => {
    shop.store.counters.term = 19;
    onlyOneMade(await sixTimes(() => call('POST', '/products/categories', { name: 'Паралелна' })));
  },
  'stock after 6 concurrent orders of 1 and a price-only PUT (was 100)': async () => {
    await call('PUT', '/products/13', { manage_stock: true, stock_quantity: 100 });
    const line_items = [{ product_id: 13, quantity: 1 }];
    await Promise.all([
      sixTimes(() => call('POST', '/orders', { status: 'processing', line_items })),
      call('PUT', '/products/13', { regular_price: '11.00' }),
    ]);
  },
  'stock after PUT 50 x5 and 3 orders at once': async () => {
    const line_items = [{ product_id: 13, quantity: 1 }];
    for (let i = 0; i < 5; i += 1) await call('PUT', '/products/13', { stock_quantity: 50 });
    for (let i = 0; i < 3; i += 1) await call('POST', '/orders', { status: 'processing', line_items });
  },
  'order note': async () => {
    // A real shop has written notes of its own about every change of status.
    shop.store.counters.comment = 15;
  },
};

/** Recorded with other ids than a replay can have: four batches raced for five SKUs. */
const otherIds = new Set(['how many']);

/** Products made within one second come in an order of the database's own choice. */
const anyOrder = new Set(['is it seen by modified_after?']);

describe('the recorded order exchanges, one after another', () => {
  it.each(exchanges.filter((e) => !otherIds.has(e.title)))('$title ($method $path)', async (recorded) => {
    if (recorded.at) now = new Date(recorded.at);
    await meanwhile[recorded.title]?.();
    expectSame(
      await call(recorded.method, recorded.path, recorded.body),
      recorded,
      anyOrder.has(recorded.title),
    );
  });

  it('four batches at once with the same five SKUs make five products', async () => {
    const create = [0, 1, 2, 3, 4].map((n) => ({ name: `RB ${n}`, sku: `RB-${n}` }));
    const answers = await Promise.all([0, 1, 2, 3].map(() => call('POST', '/products/batch', { create })));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const made = answers.flatMap((answer) => answer.body.create).filter((item) => item.id > 0);
    expect(made.map((item) => item.sku).sort()).toEqual(create.map((item) => item.sku));
    const found = await call('GET', '/products?sku=RB-0,RB-1,RB-2,RB-3,RB-4&order=asc&orderby=id');
    expect(found.body.map((row: { sku: string }) => row.sku).sort()).toEqual(create.map((item) => item.sku));
  });
});
