import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../src/domain/problem.ts';
import { matchingDesk } from '../../../src/jobs/matching/desk.ts';
import { acquireLock } from '../../../src/state/lock.ts';
import { matchesIn } from '../../../src/state/matches.ts';
import { findRun } from '../../../src/state/runs.ts';
import { twinOfGood } from '../../../src/state/twins.ts';
import { productWrites, type Rig, type RigOptions, setUp } from '../rig.ts';

const coffee = {
  id: 10,
  code: 'A-10',
  barcode: '3800204410618',
  name: 'Кафеварка „Хасково“ 6 чаши',
  price: 23.45,
};
const honey = { id: 11, code: 'A-11', name: 'Мед липов 900 г', price: 12.3 };
const lamp = { id: 12, code: 'A-12', name: 'Фенерче челно', price: 5 };

const problemCode = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return problemOf(error).code;
  }
  return 'none';
};

async function twoCatalogues(options: RigOptions = {}) {
  const rig = await setUp({ goods: [coffee, honey, lamp], ...options });
  const add = (name: string, sku: string, price: string, more = {}) =>
    rig.shop.addProduct({ name, sku, regular_price: price, manage_stock: true, stock_quantity: 3, ...more });
  const ours = await add('Кубинска кафеварка Хасково, 6 чаши', 'S-1', '22.00', {
    global_unique_id: '3800204410618',
  });
  const theirs = await add('Липов мед „Балкан“ 900 г', 'S-2', '12.30');
  await add('Нещо съвсем друго', 'S-3', '1.00');
  const runs: Promise<unknown>[] = [];
  const desk = matchingDesk({
    state: rig.state,
    runner: {
      look: (...given) => {
        const run = rig.runner.look(...given);
        runs.push(run);
        return run;
      },
    },
    exportNow: async (id) => (await rig.runner.run(id, 'export', { trigger: 'person' })).id,
    now: rig.deps.now,
    onError: (error) => {
      throw error;
    },
  });
  const collect = async () => {
    const run = await desk.collect(rig.integrationId);
    await Promise.all(runs);
    return findRun(rig.state, run);
  };
  return { rig, desk, collect, coffeeMaker: String(ours.id), honeyJar: String(theirs.id) };
}

const suggested = (rig: Rig) =>
  matchesIn(rig.state, rig.integrationId, 'suggested')
    .sort((a, b) => a.goodId - b.goodId)
    .map(({ goodId, remoteId, grade }) => [goodId, remoteId, grade]);

describe('two live catalogues', { timeout: 60_000 }, () => {
  test('are read and compared; nothing is sent', async () => {
    const { rig, collect, coffeeMaker, honeyJar } = await twoCatalogues();
    expect(await collect()).toMatchObject({ state: 'done', job: 'match', dryRun: true, counts: { read: 3 } });
    expect(suggested(rig)).toEqual([
      [10, coffeeMaker, 'sure'],
      [11, honeyJar, 'unsure'],
    ]);
    expect(productWrites(rig.shop)).toEqual({ create: [], update: [] });
  });

  test('an export meanwhile creates only what is no product of the shop', async () => {
    const { rig, collect } = await twoCatalogues();
    await collect();
    const run = await rig.run('export');
    expect(run).toMatchObject({ counts: { created: 1, updated: 0 }, skips: { matching: 2 } });
    expect(rig.items(run).map(({ goodId }) => goodId)).toEqual([12]);
  });

  test('an accepted pair is changed, never made again: only what differs is sent', async () => {
    const { rig, desk, collect, coffeeMaker, honeyJar } = await twoCatalogues();
    await collect();
    expect(desk.acceptAll(rig.integrationId, 'sure')).toBe(1);
    desk.refuse(rig.integrationId, 11, honeyJar);
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ created: 2, updated: 1 });
    expect(productWrites(rig.shop).update).toEqual([
      { id: Number(coffeeMaker), regular_price: '23.45', stock_quantity: 5, manage_stock: true },
    ]);
    expect((await rig.run('export')).counts).toMatchObject({ planned: 0 });
  });

  test('a refused pair is remembered by the next reading', async () => {
    const { rig, desk, collect, honeyJar } = await twoCatalogues();
    await collect();
    desk.refuse(rig.integrationId, 11, honeyJar);
    await collect();
    expect(suggested(rig).map(([good]) => good)).toEqual([10]);
  });

  test('a product called another thing is not adopted by its SKU either', async () => {
    const { rig, desk, collect, honeyJar } = await twoCatalogues({ goods: [{ ...honey, code: 'S-2' }] });
    await collect();
    desk.refuse(rig.integrationId, 11, honeyJar);
    const run = await rig.run('export');
    expect(rig.items(run).map(({ problem }) => problem?.code)).toEqual(['not-the-same']);
    expect(productWrites(rig.shop)).toEqual({ create: [], update: [] });
  });

  test('the latest decision can be taken back, one after another', async () => {
    const { rig, desk, collect, coffeeMaker, honeyJar } = await twoCatalogues();
    await collect();
    const before = suggested(rig);
    desk.accept(rig.integrationId, 10, coffeeMaker);
    desk.refuse(rig.integrationId, 11, honeyJar);
    expect(suggested(rig)).toEqual([]);
    expect(desk.undo(rig.integrationId)).toMatchObject({ state: 'refused', pairs: [{ goodId: 11 }] });
    expect(desk.undo(rig.integrationId)).toMatchObject({ state: 'accepted', pairs: [{ goodId: 10 }] });
    expect(suggested(rig)).toEqual(before);
    expect(twinOfGood(rig.state, rig.integrationId, 10)).toBeUndefined();
    expect(problemCode(() => desk.undo(rig.integrationId))).toBe('nothing-to-undo');
  });

  test('one product is one good: a second one is refused, and so is a good that is linked', async () => {
    const { rig, desk, collect, coffeeMaker, honeyJar } = await twoCatalogues();
    await collect();
    desk.accept(rig.integrationId, 12, coffeeMaker);
    expect(problemCode(() => desk.accept(rig.integrationId, 10, coffeeMaker))).toBe('product-taken');
    expect(problemCode(() => desk.accept(rig.integrationId, 12, honeyJar))).toBe('pair-gone');
    expect(problemCode(() => desk.accept(rig.integrationId, 999, honeyJar))).toBe('pair-gone');
    expect(desk.acceptAll(rig.integrationId, 'sure')).toBe(0);
  });

  test('nothing is decided while the integration works, and a plan made before is ended', async () => {
    const { rig, desk, collect, coffeeMaker } = await twoCatalogues();
    const plan = await rig.run('export', { dryRun: true });
    await collect();
    expect(findRun(rig.state, plan.id)).toMatchObject({
      state: 'cancelled',
      problem: { code: 'matching-changed' },
    });
    const lock = acquireLock(rig.state.dataDir, `integration-${rig.integrationId}`);
    expect(problemCode(() => desk.accept(rig.integrationId, 10, coffeeMaker))).toBe('busy');
    lock?.release();
    rig.state.raw.prepare("update runs set state = 'paused' where id = ?").run(plan.id);
    expect(problemCode(() => desk.accept(rig.integrationId, 10, coffeeMaker))).toBe('export-unfinished');
    expect(twinOfGood(rig.state, rig.integrationId, 10)).toBeUndefined();
  });

  test('what drifted in the shop is sent again by a heal', async () => {
    const { rig, desk, collect } = await twoCatalogues({ goods: [lamp] });
    await rig.run('export');
    const product = rig.product('A-12');
    if (product) rig.shop.store.products.put({ ...product, regularPrice: '4.00' });
    await collect();
    expect((await rig.run('export')).counts.planned).toBe(0);
    await desk.heal(rig.integrationId, [12]);
    expect(rig.product('A-12')?.regularPrice).toBe('5.00');
  });

  test('when the rest is called new, it is created', async () => {
    const { rig, desk, collect } = await twoCatalogues();
    await collect();
    expect(desk.refuseRest(rig.integrationId)).toBe(2);
    expect((await rig.run('export')).counts).toMatchObject({ created: 3 });
  });
});
