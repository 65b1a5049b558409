import { expect, test } from 'vitest';
import { productWrites, type Rig, setUp } from '../rig.ts';

const undo = (rig: Rig, runId: number) => rig.runner.undo(runId, () => undefined);

const shown = (rig: Rig, sku: string) => {
  const product = rig.product(sku);
  return [product?.regularPrice, product?.stockQuantity];
};

/** Exports, then changes price and stock of K-10 and the price of K-11 and exports again. */
async function changed(options: Parameters<typeof setUp>[0] = {}) {
  const rig = await setUp(options);
  await rig.run('export');
  const before = { k10: shown(rig, 'K-10'), k11: shown(rig, 'K-11') };
  await rig.sql("update goods set PriceOut2 = 77 where Code in ('K-10', 'K-11')");
  await rig.sql('update store set Qtty = 2 where GoodID = 10 and ObjectID = 2');
  rig.later(60_000);
  const run = await rig.run('export');
  expect(run).toMatchObject({ state: 'done', counts: { updated: 2 } });
  expect(shown(rig, 'K-10')[0]).toBe('77.00');
  rig.shop.requests.length = 0;
  return { rig, run, before };
}

test('a plan shows the values from before and sends nothing until it is applied', async () => {
  const { rig, run, before } = await changed();
  const plan = await undo(rig, run.id);
  expect(plan).toMatchObject({ state: 'planned', undoOf: run.id, counts: { planned: 2 } });
  expect(productWrites(rig.shop)).toEqual({ create: [], update: [] });
  const done = await rig.runner.apply(plan.id, { acceptBrakes: true });
  expect(done).toMatchObject({ state: 'done', undoOf: run.id, counts: { updated: 2, failed: 0 } });
  expect(shown(rig, 'K-10')).toEqual(before.k10);
  expect(shown(rig, 'K-11')).toEqual(before.k11);
});

test('the next export sends the values of the warehouse again', async () => {
  const { rig, run } = await changed();
  const plan = await undo(rig, run.id);
  await rig.runner.apply(plan.id, { acceptBrakes: true });
  await rig.run('export');
  expect(shown(rig, 'K-10')[0]).toBe('77.00');
});

test('a value that was sent again since stays; the other one of the same good goes back', async () => {
  const { rig, run, before } = await changed();
  await rig.sql("update goods set PriceOut2 = 88 where Code = 'K-10'");
  rig.later(60_000);
  await rig.run('export');
  const plan = await undo(rig, run.id);
  expect(rig.items(plan).map(({ key, after }) => [key, after?.price])).toEqual([
    ['K-10', null],
    ['K-11', 1000],
  ]);
  await rig.runner.apply(plan.id, { acceptBrakes: true });
  expect(shown(rig, 'K-10')).toEqual(['88.00', before.k10[1]]);
});

test('created products stay, and an export that only created has nothing to take back', async () => {
  const rig = await setUp();
  const first = await rig.run('export');
  await expect(undo(rig, first.id)).rejects.toMatchObject({ problem: { code: 'cannot-undo' } });
  expect(rig.product('K-10')).toBeDefined();
});

test('the brake stops also a plan that takes back', async () => {
  const { rig, run } = await changed();
  rig.set({ brakePercent: 1, brakeMinimum: 1 });
  const plan = await undo(rig, run.id);
  expect(plan.brakes).toEqual([{ rule: 'repriced', count: 2, total: 3, limit: 1 }]);
  await expect(rig.runner.apply(plan.id, { acceptBrakes: false })).rejects.toMatchObject({
    problem: { code: 'brake-unanswered' },
  });
});
