import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { setupRig } from './rig.ts';

test('every list comes from its own side: Склад Pro, the shop, the agent', async () => {
  const { setup, integrationId } = await setupRig();
  const { choices, facts, warehouse, shop } = await setup.options(integrationId);
  expect([warehouse, shop, facts]).toEqual([null, null, { supto: false }]);
  expect(choices.objects?.map(({ label }) => label)).toContain('Централен склад');
  expect(choices.users?.map(({ value }) => value)).not.toContain('1');
  expect(choices.orderStatuses?.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['processing', 'completed', 'on-hold']),
  );
  expect(choices['integrations:eshop']).toEqual([]);
  for (const list of ['objectGroups', 'partnerGroups', 'paymentTypes', 'goodsGroups'] as const) {
    expect([list, choices[list]?.length]).not.toEqual([list, 0]);
  }
});

test('goods groups stand in the order of their tree, deeper ones further in', async () => {
  const { setup, integrationId } = await setupRig();
  const groups = (await setup.options(integrationId)).choices.goodsGroups ?? [];
  expect(Math.max(...groups.map(({ depth }) => depth))).toBeGreaterThan(1);
  groups.forEach(({ depth }, i) => {
    expect(depth).toBeLessThanOrEqual((groups[i - 1]?.depth ?? -1) + 1);
  });
});

test('the chosen partner is looked up by its number', async () => {
  const { setup, integrationId } = await setupRig();
  const { settings, schedules } = setup.integration(integrationId);
  const choose = async (partnerId: number) => {
    setup.save(integrationId, { settings: { ...settings, partnerId }, schedules }, { sameShop: false });
    return (await setup.options(integrationId)).choices.partners;
  };
  expect(await choose(3)).toMatchObject([{ value: '3' }]);
  expect(await choose(999_999)).toEqual([]);
});

test('a side that is silent is named, and the other one still answers', async () => {
  const { setup, deps, shop, integrationId } = await setupRig();
  await shop.close();
  const silentShop = await setup.options(integrationId);
  expect(silentShop.shop?.text.bg).toBeTruthy();
  expect(silentShop.choices.orderStatuses).toBeUndefined();
  expect(silentShop.choices.objects?.length).toBeGreaterThan(0);
  deps.warehouse = () =>
    Promise.reject(new ProblemError({ code: 'database-unreachable', text: { bg: 'няма', en: 'none' } }));
  const silent = await setup.options(integrationId);
  expect(silent.warehouse?.code).toBe('database-unreachable');
  expect(silent.choices.objects).toBeUndefined();
});

test('the shop is asked once in a while, and again when its address or keys change', async () => {
  const { setup, deps, shop, integrationId } = await setupRig();
  const asked = async () => {
    shop.requests.length = 0;
    await setup.options(integrationId);
    return shop.requests.length > 0;
  };
  expect([await asked(), await asked()]).toEqual([true, false]);
  deps.clock.now += 11 * 60_000;
  expect(await asked()).toBe(true);
  const { settings, schedules } = setup.integration(integrationId);
  const given = { settings: { ...settings, consumerSecret: 'cs_other' }, schedules };
  setup.save(integrationId, given, { sameShop: false });
  expect(await asked()).toBe(true);
});

test('a slow shop does not hold the page up, and its answer is there for the next one', async () => {
  const { setup, shop, integrationId } = await setupRig();
  shop.faults.next({}, { kind: 'latency', ms: 4_000 });
  expect((await setup.options(integrationId)).shop?.code).toBe('shop-late');
  await setTimeout(2_500);
  shop.requests.length = 0;
  const { shop: problem, choices } = await setup.options(integrationId);
  expect([problem, choices.orderStatuses?.length, shop.requests]).toEqual([null, 7, []]);
});

test('while address and keys are missing the shop is not asked at all', async () => {
  const { setup, shop } = await setupRig();
  const id = setup.create({ name: 'Нова', type: 'woocommerce' });
  shop.requests.length = 0;
  const { shop: problem, choices } = await setup.options(id);
  expect([problem, choices.orderStatuses, shop.requests.length]).toEqual([null, undefined, 0]);
});
