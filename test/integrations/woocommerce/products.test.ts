import { describe, expect, test } from 'vitest';
import type { ShopItem } from '../../../src/integrations/shop.ts';
import { all, opened } from './opened.ts';

const product = (id: number, sku: string, more: Record<string, unknown> = {}) => ({
  id,
  sku,
  name: `Стока ${id}`,
  type: 'simple',
  status: 'publish',
  regular_price: '12.5',
  manage_stock: true,
  stock_quantity: 3,
  parent_id: 0,
  ...more,
});

describe('the catalogue', () => {
  test('holds products, the variations of each variable one, and the bin', async () => {
    const { shop } = opened(({ url }, path) => {
      if (path === 'products/2/variations') {
        return {
          body: [
            { id: 5, sku: 'V-S', regular_price: '25', manage_stock: true, stock_quantity: 4 },
            { id: 6, sku: 'V-M', regular_price: '', manage_stock: 'parent', stock_quantity: null },
          ],
        };
      }
      return url.searchParams.get('status') === 'trash'
        ? { body: [product(3, 'OLD', { status: 'trash' })] }
        : {
            body: [
              product(1, 'A&amp;B', { name: 'Р&amp;Д' }),
              product(2, 'V', { type: 'variable', regular_price: '' }),
            ],
          };
    });
    const items = await all(shop.catalogue?.());
    const expected: Partial<ShopItem>[] = [
      { remoteId: '1', key: 'A&B', name: 'Р&Д', price: 1250, units: 3, container: false, trashed: false },
      { remoteId: '2', key: 'V', price: null, container: true },
      { remoteId: '5', parentId: '2', key: 'V-S', price: 2500, units: 4, container: false },
      { remoteId: '6', parentId: '2', price: null, units: null },
      { remoteId: '3', key: 'OLD', trashed: true },
    ];
    expect(items).toMatchObject(expected);
    expect(items).toHaveLength(expected.length);
  });

  test.each([
    ['007.10', 710],
    ['12', 1200],
    ['.5', 50],
    ['12.3456', 1235],
    ['-5', -500],
    ['', null],
    [19.9, 1990],
    ['19.991666666666667', 1999],
    ['9'.repeat(400), null],
    [9_007_199_254_740_992, null],
  ])('a price kept as %j is %j cents', async (regular_price, price) => {
    const { shop } = opened(({ url }) => ({
      body: url.searchParams.get('status') === 'trash' ? [] : [product(1, 'A', { regular_price })],
    }));
    expect((await all(shop.catalogue?.()))[0]?.price).toBe(price);
  });

  test('stock that the shop does not count is no number', async () => {
    const { shop } = opened(({ url }) => ({
      body: url.searchParams.get('status') === 'trash' ? [] : [product(1, 'A', { manage_stock: false })],
    }));
    expect((await all(shop.catalogue?.()))[0]?.units).toBeNull();
  });

  test('an answer of another shape is refused, not read as empty', async () => {
    const { shop } = opened(() => ({ body: { products: [] } }));
    await expect(all(shop.catalogue?.())).rejects.toMatchObject({ kind: 'shape', outcome: 'nothing' });
  });
});

describe('finding by key', () => {
  /** A shop that compares as MySQL does, and also takes a list apart at its commas. */
  const holding = (...products: ReturnType<typeof product>[]) =>
    opened(({ url }) => {
      const asked = url.searchParams.get('sku') ?? '';
      const skus = [asked, ...asked.split(',')].map((s) => s.trim().toLowerCase());
      const trash = url.searchParams.get('status') === 'trash';
      return {
        body: products.filter((p) => skus.includes(p.sku.toLowerCase()) && (p.status === 'trash') === trash),
      };
    });

  test('takes letter case and outer spaces lightly, and looks into the bin', async () => {
    const { shop } = holding(product(1, 'BG-001'), product(2, 'арт 5', { status: 'trash' }), product(3, 'X'));
    const found = await shop.findByKeys?.([' bg-001', 'АРТ 5', 'nope', '']);
    expect(found?.map((item) => [item.remoteId, item.trashed])).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });

  test('asks for a key with a comma alone', async () => {
    const { shop, asked } = holding(product(1, 'A,B'), product(2, 'A'), product(3, 'C'));
    const found = await shop.findByKeys?.(['A,B', 'C']);
    expect(found?.map((item) => item.remoteId).sort()).toEqual(['1', '3']);
    expect(new Set(asked().map((r) => r.url.searchParams.get('sku')))).toEqual(new Set(['A,B', 'C']));
  });

  test('keeps addresses short, whatever the alphabet', async () => {
    const { shop, asked } = holding();
    await shop.findByKeys?.(Array.from({ length: 120 }, (_, i) => `Щ${'ъ'.repeat(40)}${i}`));
    expect(Math.max(...asked().map((r) => r.url.href.length))).toBeLessThan(4000);
  });

  test('is not fooled by a shop that does not search by SKU', async () => {
    const { shop } = opened(() => ({ body: Array.from({ length: 100 }, (_, i) => product(i + 1, `S${i}`)) }));
    await expect(shop.findByKeys?.(['A'])).rejects.toMatchObject({ problem: { code: 'sku-search-ignored' } });
  });

  test('tells a variation with its parent', async () => {
    const { shop } = holding(product(42, 'V-S', { type: 'variation', parent_id: 41 }));
    expect(await shop.findByKeys?.(['v-s'])).toMatchObject([
      { remoteId: '42', parentId: '41', container: false },
    ]);
  });
});
