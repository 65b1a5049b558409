import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/simulators/woocommerce/faults/fault.ts';
import { productWrites, type Rig, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

const writes = { method: 'POST', path: 'products/batch' };

const sizes = (rig: Rig) =>
  rig.shop.requests
    .filter(({ path }) => path.endsWith('products/batch'))
    .map(({ body }) => (body as { create: unknown[] }).create.length);

/** Every SKU once: nothing is lost and nothing is made twice. */
const expectWhole = (rig: Rig, count: number) =>
  expect([...rig.shop.store.products.all()].map(({ sku }) => sku).sort()).toEqual(
    goodsFrom(10, count)
      .map(({ id }) => `K-${id}`)
      .sort(),
  );

describe('a request that fails passes: every good ends in the shop once', () => {
  test.each<[string, Fault, number]>([
    ['too large', { kind: 'body-too-large' }, 2],
    ['too many requests', { kind: 'status', status: 429, retryAfter: 7 }, 2],
    ['an error of PHP', { kind: 'critical-error' }, 1],
    ['a gateway that gave up after the shop had done it', { kind: 'commit-then-status', status: 504 }, 1],
    ['a connection that broke after the shop had done it', { kind: 'commit-then-close' }, 1],
    ['a connection that broke before', { kind: 'close' }, 1],
    ['maintenance', { kind: 'maintenance' }, 1],
  ])('%s', async (_, fault, times) => {
    const rig = await setUp({ goods: goodsFrom(10, 60) });
    rig.shop.faults.next(writes, fault, times);
    const run = await rig.run('export');
    expect(run).toMatchObject({ state: 'done', counts: { planned: 60, created: 60, failed: 0 } });
    expectWhole(rig, 60);
    expect(rig.waited()).toBeGreaterThan(0);
    expect(await rig.run('export')).toMatchObject({ counts: { planned: 0 } });
  });

  test('what is found after a lost answer is not sent again', async () => {
    const rig = await setUp({ goods: goodsFrom(10, 5) });
    rig.shop.faults.next(writes, { kind: 'commit-then-close' });
    await rig.run('export');
    expect(productWrites(rig.shop).create).toHaveLength(5);
    expectWhole(rig, 5);
  });
});

test('batches start at 25, halve on trouble and grow again', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 120) });
  rig.shop.faults.next(writes, { kind: 'body-too-large' }, 2);
  await rig.run('export');
  const sent = sizes(rig);
  expect(sent.slice(0, 2)).toEqual([25, 25]);
  expect(Math.min(...sent.slice(2, 4))).toBeLessThanOrEqual(12);
  expect(Math.max(...sent.slice(4))).toBeGreaterThan(12);
  expectWhole(rig, 120);
});

test('a good that alone is too large is held, the others go', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 4) });
  rig.shop.faults.always({ ...writes, body: /K-12/ }, { kind: 'body-too-large' });
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { created: 3, failed: 1 } });
});

test('the pause that the shop asks for is kept', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 1) });
  rig.shop.faults.next(writes, { kind: 'status', status: 429, retryAfter: 7 });
  await rig.run('export');
  expect(rig.waited()).toBe(7_000);
});

test('a shop that wants to be left alone for hours is left to the next run', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 1) });
  rig.shop.faults.next(writes, { kind: 'status', status: 429, retryAfter: 7_200 });
  expect(await rig.run('export')).toMatchObject({ state: 'failed', problem: { code: 'too-many-requests' } });
  expect(rig.waited()).toBe(0);
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { created: 1 } });
});

test('a run that keeps failing gives up; the rest is planned again by the next one', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 30) });
  await rig.run('export');
  await rig.sql('update store set Qtty = 9');
  rig.shop.faults.next(writes, { kind: 'status', status: 429 }, 50);
  rig.shop.requests.length = 0;
  const run = await rig.run('export');
  expect(run).toMatchObject({
    state: 'failed',
    counts: { planned: 30, updated: 0 },
    problem: { code: 'too-many-requests', text: { en: 'The shop asks for fewer requests.' } },
  });
  expect(rig.shop.requests.filter(({ path }) => path.endsWith('products/batch')).length).toBeLessThan(9);
  expect(new Set(rig.items(run).map(({ outcome }) => outcome))).toEqual(new Set(['planned']));
  rig.shop.faults.clear();
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { planned: 30, updated: 30 } });
});

test.each<[string, Fault, string]>([
  ['a page instead of JSON', { kind: 'html' }, 'blocked'],
  ['WooCommerce switched off', { kind: 'plugin-gone' }, 'no-route'],
])('%s ends the run at once', async (_, fault, code) => {
  const rig = await setUp({ goods: goodsFrom(10, 3) });
  rig.shop.faults.always(writes, fault);
  expect(await rig.run('export')).toMatchObject({ state: 'failed', problem: { code } });
  rig.shop.faults.clear();
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { created: 3 } });
  expectWhole(rig, 3);
});

test('a key that may only read is told, and nothing is half-done', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 3) });
  const { key, secret } = rig.shop.addKey('read');
  rig.set({ consumerKey: key, consumerSecret: secret });
  expect(await rig.run('export')).toMatchObject({
    state: 'failed',
    problem: {
      code: 'key-read-only',
      text: { bg: 'Ключът няма право на запис.', en: 'The key may not write.' },
      advice: { bg: expect.stringContaining('Четене/Запис'), en: expect.stringContaining('Read/Write') },
    },
  });
});
