import { describe, expect, test } from 'vitest';
import type { ProductRecord } from '../../../src/simulators/woocommerce/state/records.ts';
import { productWrites, type Rig, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

/** Asked for by key while few goods are unknown; found in a pass over the catalogue when many are. */
describe.each([
  ['few goods', 3],
  ['many goods', 60],
])('with %s, a product that the shop already has', (_, count) => {
  const set = async (product: Partial<ProductRecord>, input: Record<string, unknown> = {}): Promise<Rig> => {
    const rig = await setUp({ goods: goodsFrom(10, count) });
    const made = await rig.shop.addProduct({
      name: 'Стара',
      sku: 'K-10',
      regular_price: '7.00',
      manage_stock: true,
      stock_quantity: 5,
      ...input,
    });
    rig.shop.store.products.put({ ...made, ...product });
    return rig;
  };

  test('is adopted by its SKU: only what differs is sent, with the marker', async () => {
    const rig = await set({ sku: 'k-10' });
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ created: count - 1, updated: 1, conflicts: 0 });
    const { update } = productWrites(rig.shop);
    expect(update).toEqual([
      {
        id: rig.product('K-10')?.id,
        regular_price: '10.00',
        meta_data: [{ key: '_skladbridge_good', value: '10' }],
      },
    ]);
    expect(rig.product('K-10')).toMatchObject({ name: 'Стара', regularPrice: '10.00' });
    expect(await rig.run('export')).toMatchObject({ counts: { planned: 0, skipped: count } });
  });

  test('and that shows the same already costs no request', async () => {
    const rig = await set({ regularPrice: '10.00' });
    expect(await rig.run('export')).toMatchObject({ counts: { created: count - 1, updated: 1 } });
    expect(productWrites(rig.shop).update).toEqual([]);
    await rig.sql('update store set Qtty = 4 where GoodID = 10');
    await rig.run('export');
    expect(rig.product('K-10')?.stockQuantity).toBe(4);
  });

  test('is taken out of the bin', async () => {
    const rig = await set({ status: 'trash' });
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ created: count - 1, updated: 1, failed: 0 });
    expect(rig.product('K-10')).toMatchObject({ status: 'publish', regularPrice: '10.00' });
    const item = rig.items(run).find(({ goodId }) => goodId === 10);
    expect(item?.reason).toEqual({
      bg: 'същият SKU, изваден от кошчето',
      en: 'the same SKU, taken out of the bin',
    });
  });

  test('twice is a conflict that names both', async () => {
    const rig = await set({});
    const [first] = rig.shop.store.products.bySku('K-10');
    if (first) rig.shop.store.products.put({ ...first, id: first.id + 500, slug: 'стара-2' });
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ created: count - 1, conflicts: 1 });
    const held = rig.items(run).find(({ kind }) => kind === 'conflict');
    expect(held?.problem?.code).toBe('two-in-shop');
    expect(held?.problem?.text.bg).toMatch(/^SKU K-10 имат няколко продукта в магазина: № \d+, № \d+\.$/);
    expect(held?.problem?.text.en).toMatch(
      /^Several products of the shop have the SKU K-10: № \d+, № \d+\.$/,
    );
    expect(held?.problem?.text.en).toContain(`№ ${first?.id}`);
  });

  test('made of variations has no price of its own: a conflict', async () => {
    const rig = await set({}, { type: 'variable' });
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ created: count - 1, conflicts: 1 });
    expect(rig.items(run).find(({ kind }) => kind === 'conflict')?.problem?.code).toBe(
      'product-is-container',
    );
  });

  test('a variation is kept in step below its product', async () => {
    const rig = await set({ sku: '' }, { type: 'variable', regular_price: '' });
    const [parent] = [...rig.shop.store.products.all()];
    if (!parent) throw new Error('no product');
    const child = { ...parent, id: parent.id + 500, type: 'variation' as const, parentId: parent.id };
    rig.shop.store.products.put({ ...child, sku: 'K-10', regularPrice: '7.00', slug: 'стара-s' });
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ created: count - 1, updated: 1, failed: 0 });
    expect(rig.product('K-10')).toMatchObject({ id: child.id, parentId: parent.id, regularPrice: '10.00' });
    await rig.sql('update goods set PriceOut2 = 11 where ID = 10');
    await rig.run('export');
    expect(rig.product('K-10')?.regularPrice).toBe('11.00');
  });
});

test('a product is never joined to two goods', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 2) });
  await rig.run('export');
  const first = rig.product('K-10');
  if (first) rig.shop.store.products.put({ ...first, sku: 'K-77' });
  await rig.sql("update goods set Code = 'K-77' where ID = 11");
  rig.state.raw.prepare('delete from twins where good_id = 11').run();
  const run = await rig.run('export');
  expect(rig.items(run).map(({ goodId, problem }) => [goodId, problem?.code])).toEqual([
    [11, 'product-taken'],
  ]);
});

test('a product that was deleted in the shop is found missing and made again', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 2) });
  await rig.run('export');
  rig.shop.store.products.remove(rig.product('K-10')?.id ?? 0);
  await rig.sql('update store set Qtty = 4');
  const run = await rig.run('export');
  expect(run.counts).toMatchObject({ planned: 2, updated: 1, failed: 1, quarantined: 1 });
  expect(rig.items(run).find(({ outcome }) => outcome === 'failed')?.problem).toMatchObject({
    code: 'remote-missing',
    text: { bg: 'Продуктът вече не е в магазина.', en: 'The product is no longer in the shop.' },
  });
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 1, created: 1, quarantined: 0 } });
  expect(rig.product('K-10')).toMatchObject({ stockQuantity: 4, status: 'publish' });
});
