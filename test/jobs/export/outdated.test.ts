import { expect, test } from 'vitest';
import { buy, opened } from '../import/bought.ts';

const hour = 60 * 60_000;

test('goods sold while a plan waited do not go back on sale when it is applied', async () => {
  const rig = await opened();
  await rig.sql('update store set Qtty = 4 where GoodID in (10, 11)');
  const plan = await rig.run('export', { dryRun: true });
  expect(plan.counts.planned).toBe(2);
  rig.later(5 * hour);
  buy(rig, { items: [{ sku: 'K-10', quantity: 2 }] });
  await rig.run('import');
  const run = await rig.runner.apply(plan.id, { acceptBrakes: false });
  expect(run).toMatchObject({ state: 'done', counts: { updated: 1 } });
  expect(rig.product('K-10')?.stockQuantity).toBe(3);
  expect(rig.product('K-11')?.stockQuantity).toBe(4);
  expect(rig.items(run).find(({ key }) => key === 'K-10')).toMatchObject({ outcome: 'left' });
  await rig.run('export');
  expect(rig.product('K-10')?.stockQuantity).toBe(2);
});

test('an old plan whose quantities still hold is carried out whole', async () => {
  const rig = await opened();
  await rig.sql('update store set Qtty = 4 where GoodID = 10');
  await rig.sql('update goods set PriceOut2 = 12 where ID = 11');
  const plan = await rig.run('export', { dryRun: true });
  rig.later(5 * hour);
  expect(await rig.runner.apply(plan.id, { acceptBrakes: false })).toMatchObject({ counts: { updated: 2 } });
});
