import { expect, test } from 'vitest';
import { setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

test('a good that takes the place of a deleted one takes over its product', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 3) });
  await rig.sql('update goods set Deleted = -1 where ID = 12');
  await rig.run('export');
  const product = rig.product('K-10')?.id;
  await rig.sql('update goods set Deleted = -1 where ID = 10');
  await rig.sql("update goods set Deleted = 0, Code = 'K-10', PriceOut2 = 12 where ID = 12");
  expect(await rig.run('export')).toMatchObject({ counts: { updated: 1, created: 0, conflicts: 0 } });
  expect(rig.product('K-10')).toMatchObject({ id: product, regularPrice: '12.00' });
});
