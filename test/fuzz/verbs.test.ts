import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemResult, Shop, ShopItem } from '../../src/integrations/shop.ts';
import { ShopError } from '../../src/integrations/shop-error.ts';
import { WooCommerceClient } from '../../src/integrations/woocommerce/client.ts';
import { probe } from '../../src/integrations/woocommerce/probe.ts';
import { woocommerceShop } from '../../src/integrations/woocommerce/shop.ts';
import { contextAt } from '../integrations/answering.ts';
import { settingsWith } from '../integrations/woocommerce/opened.ts';
import { type Answer, type HostileShop, startHostileShop } from './hostile-shop.ts';
import { expectReadable } from './readable.ts';
import { spoiling } from './spoiling.ts';

let hostile: HostileShop;
let orderId: string;
let productIds: string[];

beforeAll(async () => {
  hostile = await startHostileShop(contextAt().now);
  const product = (sku: string) =>
    hostile.shop.addProduct({
      name: `Стока ${sku}`,
      sku,
      status: 'publish',
      regular_price: '9.90',
      manage_stock: true,
      stock_quantity: 5,
    });
  productIds = [];
  for (const sku of ['A-1', 'A-2']) productIds.push(String((await product(sku)).id));
  const order = hostile.shop.placeOrder({
    items: [
      { sku: 'A-1', quantity: 2 },
      { sku: 'A-2', quantity: 1 },
    ],
    billing: { company: 'Билка ООД', email: 'a@example.test', phone: '+359888111222' },
    delivery: { title: 'Куриер', price: '5.90' },
    fees: [{ name: 'Опаковане', price: '1.00' }],
    meta: { _billing_eik: '203456789' },
    note: 'Моля, позвънете.',
  });
  orderId = String(order.id);
});
afterAll(() => hostile.close());

/** Settings, products and orders as the agent meets them the first time. */
const settings = () =>
  settingsWith({
    url: hostile.url,
    consumerKey: hostile.shop.keys.key,
    consumerSecret: hostile.shop.keys.secret,
  });

const openShop = (): Shop =>
  woocommerceShop(new WooCommerceClient(settings(), contextAt(), { pauses: [], pageSize: 2 }), settings());

const list = async <T>(items: AsyncIterable<T> | undefined): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items ?? []) all.push(item);
  return all;
};

function expectItems(items: ShopItem[]): void {
  for (const { remoteId, key, price, units } of items) {
    expect(remoteId).toMatch(/^\d+$/);
    expect(typeof key).toBe('string');
    if (price !== null) expect(price).toSatisfy(Number.isSafeInteger);
    if (units !== null) expect(units).toSatisfy(Number.isFinite);
  }
}

function expectResults(results: ItemResult[] | undefined, asked: string[] | null): void {
  expect(results).toHaveLength(2);
  const linked = results?.flatMap((result) => (result.ok ? [result.remoteId] : [])) ?? [];
  expect(new Set(linked).size).toBe(linked.length);
  for (const [i, result] of (results ?? []).entries()) {
    if (result.ok && asked) expect(result.remoteId).toBe(asked[i]);
    if (result.ok && result.price !== null) expect(result.price).toSatisfy(Number.isSafeInteger);
    if (!result.ok) expectReadable(result.problem);
  }
}

const seen = new Map<string, number>();
const newSku = (): string => {
  const n = (seen.get('sku') ?? 0) + 1;
  seen.set('sku', n);
  return `N-${n}`;
};

interface Verb {
  title: string;
  /** Requests of which one has its answer spoilt, and how many of them there are. */
  of: RegExp;
  requests: number;
  run: (shop: Shop) => Promise<void>;
}

const verbs: Verb[] = [
  {
    title: 'facts',
    of: /^GET (settings|orders\/statuses|system_status|$)/,
    requests: 6,
    run: async (shop) => {
      const { currency, statuses, name } = await shop.facts();
      expect([typeof currency, typeof name]).toEqual(['string', 'string']);
      for (const { id, title } of statuses) expect([typeof id, typeof title]).toEqual(['string', 'string']);
    },
  },
  {
    title: 'catalogue',
    of: /^GET products/,
    requests: 3,
    run: async (shop) => expectItems(await list(shop.catalogue?.())),
  },
  {
    title: 'findByKeys',
    of: /^GET products/,
    requests: 2,
    run: async (shop) => {
      const items = (await shop.findByKeys?.(['A-1', 'A-2', 'B-7'])) ?? [];
      expectItems(items);
      for (const { key } of items) expect(['a-1', 'a-2', 'b-7']).toContain(key.toLowerCase());
    },
  },
  {
    title: 'ensureGroups',
    of: /^(GET|POST) products\/categories/,
    requests: 3,
    run: async (shop) => {
      const refs = await shop.ensureGroups?.([['Чай', newSku()], ['Чай']]);
      for (const ref of refs ?? []) expect(ref).toMatch(/^\d+$/);
      expect(refs).toHaveLength(2);
    },
  },
  {
    title: 'create',
    of: /^POST products\/batch/,
    requests: 1,
    run: async (shop) => {
      const item = { name: 'Ново', price: 1_050, units: 3, groupRef: '' };
      const items = [newSku(), newSku()].map((key, i) => ({ ...item, key, goodId: i + 1 }));
      expectResults(await shop.create?.(items), null);
    },
  },
  {
    title: 'update',
    of: /^POST products\/batch/,
    requests: 1,
    run: async (shop) => {
      const changes = productIds.map((remoteId) => ({ remoteId, price: 1_050, units: 3 }));
      expectResults(await shop.update?.(changes), productIds);
    },
  },
  {
    title: 'orders',
    of: /^GET orders$/,
    requests: 2,
    run: async (shop) => {
      const orders = await list(shop.orders?.({ statuses: ['processing'] }));
      expect(new Set(orders.map(({ remoteId }) => remoteId)).size).toBe(orders.length);
      for (const order of orders) expectOrder(order);
    },
  },
  {
    title: 'order',
    of: /^GET orders\/\d/,
    requests: 1,
    run: async (shop) => {
      const order = await shop.order?.(orderId);
      if (order) expectOrder(order);
    },
  },
  {
    title: 'acknowledge',
    of: /^(GET|PUT) orders\/\d/,
    requests: 2,
    run: async (shop) => {
      const ack = { remoteId: orderId, fromStatus: 'processing', document: `Поръчка № ${newSku()}` };
      expect(typeof (await shop.acknowledge?.(ack))?.status).toBe('string');
    },
  },
];

function expectOrder(order: Awaited<ReturnType<NonNullable<Shop['order']>>>): void {
  if (!order) return;
  if ('unreadable' in order) {
    expectReadable(order.problem);
    return;
  }
  const parts = [...order.lines, ...order.shipping, ...order.fees];
  for (const { gross, vat } of parts)
    expect([gross, vat]).toSatisfy((n: number[]) => n.every(Number.isSafeInteger));
  expect(parts.reduce((sum, { gross }) => sum + gross, 0)).toBe(order.total);
  expect(order.total).toBeGreaterThanOrEqual(0);
  for (const { quantity } of order.lines) {
    expect(quantity).toSatisfy(Number.isSafeInteger);
    expect(quantity).toBeGreaterThan(0);
  }
  expect(order.refunded).toSatisfy(Number.isSafeInteger);
  expect(order.createdAt.getTime()).not.toBeNaN();
  expect(order.remoteId).toMatch(/^\d+$/);
}

const runs = 80;

/** Longest that one spoilt answer may keep the agent busy. Milliseconds. */
const patience = 10_000;

describe('whatever a shop answers, a verb gives sound values or a reason in words', {
  timeout: 300_000,
}, () => {
  test.for(verbs)('$title', async ({ of, requests, run }) => {
    let met = 0;
    const property = fc.asyncProperty(spoiling, fc.nat(requests - 1), async (spoil, skip) => {
      let left = skip;
      hostile.spoil = ({ method, path }, answer: Answer) => {
        if (!of.test(`${method} ${path}`) || answer.status >= 300) return answer;
        left -= 1;
        if (left >= 0) return answer;
        met += 1;
        return spoil(answer);
      };
      const started = performance.now();
      try {
        await run(openShop());
      } catch (error) {
        if (!(error instanceof ShopError)) throw error;
        expectReadable(error.problem);
      }
      expect(performance.now() - started).toBeLessThan(patience);
    });
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
    expect(met).toBeGreaterThan(runs / 2);
  });

  test('the test of the connection', async () => {
    hostile.spoil = (_request, answer) => answer;
    const right = await probe(settings(), contextAt(), () => undefined);
    expect(right.ok).toBe(true);
    const property = fc.asyncProperty(spoiling, fc.nat(12), async (spoil, skip) => {
      let left = skip;
      hostile.spoil = (_request, answer) => {
        left -= 1;
        return left >= 0 || answer.status >= 300 ? answer : spoil(answer);
      };
      const { steps } = await probe(settings(), contextAt(), () => undefined);
      for (const { problem } of steps) if (problem) expectReadable(problem);
    });
    await fc.assert(property, { numRuns: 25, endOnFailure: true });
  });
});
