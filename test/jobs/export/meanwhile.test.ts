import { expect, test } from 'vitest';
import { type Rig, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

test('a product that somebody makes with the same SKU after the plan keeps its name and place', async () => {
  const rig: Rig = await setUp({
    goods: goodsFrom(10, 2),
    effects: {
      run: async (name, effect) => {
        if (name === 'shop.create') {
          await rig.shop.addProduct({ name: 'Ръчно въведена', sku: 'K-10', regular_price: '7.00' });
        }
        return effect();
      },
    },
  });
  const run = await rig.run('export');
  expect(run).toMatchObject({ state: 'done', counts: { created: 1, updated: 1, failed: 0 } });
  const product = rig.product('K-10');
  expect(product).toMatchObject({ name: 'Ръчно въведена', regularPrice: '10.00', manageStock: true });
  expect(product?.categoryIds).not.toEqual(rig.product('K-11')?.categoryIds);
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 0 } });
});
