import { describe, expect, test } from 'vitest';
import type { NewItem } from '../../../src/integrations/shop.ts';
import { opened, wpError } from './opened.ts';

const item = (more: Partial<NewItem> = {}): NewItem => ({
  goodId: 7,
  key: 'BG-1',
  name: 'Чанта',
  price: 1990,
  units: 5,
  groupRef: '',
  ...more,
});

const stored = (id: number, more: Record<string, unknown> = {}) => ({
  id,
  sku: 'BG-1',
  regular_price: '19.90',
  manage_stock: true,
  stock_quantity: 5,
  ...more,
});

describe('creating', () => {
  test('sends a visible simple product with canonical texts', async () => {
    const { shop, asked } = opened((_, path) =>
      path === 'products/categories'
        ? { body: [{ id: 17, name: 'Дом', parent: 0 }] }
        : { body: { create: [stored(11)] } },
    );
    const results = await shop.create?.([item({ name: ' 2 < 3 ', groupRef: '17', key: ' BG-1 ' })]);
    expect(results).toEqual([{ ok: true, remoteId: '11', price: 1990, units: 5 }]);
    const write = asked().filter((r) => r.method === 'POST');
    expect(write.map((r) => r.body)).toEqual([
      {
        create: [
          {
            name: '2 &lt; 3',
            type: 'simple',
            status: 'publish',
            catalog_visibility: 'visible',
            sku: 'BG-1',
            regular_price: '19.90',
            manage_stock: true,
            stock_quantity: 5,
            categories: [{ id: 17 }],
            meta_data: [{ key: '_skladbridge_good', value: '7' }],
          },
        ],
      },
    ]);
  });

  test('keeps unfit items back and answers for all in their order', async () => {
    const { shop, asked } = opened((r) => {
      const { create } = r.body as { create: { sku: string }[] };
      return { body: { create: create.map((sent, i) => stored(100 + i, { sku: sent.sku })) } };
    });
    const results = await shop.create?.([
      item({ key: 'A', price: 12.5 }),
      item({ key: 'B' }),
      item({ key: 'C', units: 2.5 }),
      item({ key: 'D', price: Number.NaN }),
      item({ key: 'E', name: '  ' }),
      item({ key: 'F%20' }),
      item({ key: 'G' }),
    ]);
    expect(results?.map((r) => (r.ok ? r.remoteId : r.problem.code))).toEqual([
      'price-not-a-number',
      '100',
      'units-not-whole',
      'price-not-a-number',
      'name-empty',
      'key-unusable',
      '101',
    ]);
    expect(asked()).toHaveLength(1);
  });

  test('sends nothing when nothing is fit', async () => {
    const { shop, asked } = opened(() => ({ body: {} }));
    expect(await shop.create?.([item({ key: '' })])).toMatchObject([{ ok: false }]);
    expect(asked()).toHaveLength(0);
  });

  test('does not let the shop throw a product into "Uncategorized"', async () => {
    const { shop, asked } = opened(() => ({ body: [{ id: 1, name: 'Некатегоризирани', parent: 0 }] }));
    expect(await shop.create?.([item({ groupRef: '99' })])).toMatchObject([
      { ok: false, problem: { code: 'category-gone' } },
    ]);
    expect(asked().filter((r) => r.method === 'POST')).toHaveLength(0);
  });

  test('names the product that has the SKU', async () => {
    const error = {
      code: 'product_invalid_sku',
      message: 'Invalid or duplicated SKU.',
      data: { status: 400, resource_id: 11, unique_sku: 'BG-1-1' },
    };
    const blocked = { code: 'woocommerce_rest_product_not_created', message: 'x', data: { status: 400 } };
    const { shop } = opened(() => ({
      body: {
        create: [
          { id: 0, error },
          { id: 0, error: blocked },
        ],
      },
    }));
    expect(await shop.create?.([item(), item({ key: 'BG-2' })])).toMatchObject([
      { ok: false, existing: '11', problem: { code: 'sku-taken' } },
      { ok: false, problem: { code: 'sku-blocked' } },
    ]);
  });

  test.each([
    ['fewer results than items', { body: { create: [] } }],
    ['no results', { body: [] }],
    ['a result of no shape', { body: { create: ['ok'] } }],
    ['a result of another SKU', { body: { create: [{ id: 9, sku: 'OTHER' }] } }],
  ])('%s leave the outcome unknown', async (_, answer) => {
    const { shop } = opened(() => answer);
    await expect(shop.create?.([item()])).rejects.toMatchObject({ kind: 'shape', outcome: 'unknown' });
  });
});

describe('results that tell of other products than those sent leave the outcome unknown', () => {
  const mixed = { kind: 'shape', outcome: 'unknown', problem: { code: 'results-mixed' } };
  const rows = [
    { id: 1, sku: 'A' },
    { id: 2, sku: 'B' },
  ];
  const change = (remoteId: string) => ({ remoteId, price: 100 });

  test('changes in another order', async () => {
    const { shop } = opened(() => ({ body: { update: rows.toReversed() } }));
    await expect(shop.update?.([change('1'), change('2')])).rejects.toMatchObject(mixed);
  });

  test('creations in another order', async () => {
    const { shop } = opened(() => ({ body: { create: rows.toReversed() } }));
    await expect(shop.create?.([item({ key: 'A' }), item({ key: 'B' })])).rejects.toMatchObject(mixed);
  });

  test('one product for two creations, by a shop that tells no SKU', async () => {
    const { shop } = opened(() => ({ body: { create: [{ id: 1 }, { id: 1 }] } }));
    await expect(shop.create?.([item({ key: 'A' }), item({ key: 'B' })])).rejects.toMatchObject(mixed);
  });
});

describe('changing', () => {
  const echo = (r: { body: unknown }) => {
    const { update } = r.body as { update: { id: number }[] };
    return { body: { update: update.map(({ id }) => stored(id)) } };
  };

  test('sends only what changes', async () => {
    const { shop, asked } = opened(echo);
    await shop.update?.([
      { remoteId: '1', price: 1990 },
      { remoteId: '2', units: 0 },
      { remoteId: '3', restore: true, goodId: 9 },
    ]);
    expect(asked().map((r) => r.body)).toEqual([
      {
        update: [
          { id: 1, regular_price: '19.90' },
          { id: 2, manage_stock: true, stock_quantity: 0 },
          { id: 3, status: 'publish', meta_data: [{ key: '_skladbridge_good', value: '9' }] },
        ],
      },
    ]);
  });

  test('groups variations by parent and keeps the order of the results', async () => {
    const { shop, asked } = opened(echo);
    const results = await shop.update?.([
      { remoteId: '42', parentId: '41', price: 100, name: 'Не се праща' },
      { remoteId: '1', units: 1 },
      { remoteId: '52', parentId: '51', price: 100 },
      { remoteId: '43', parentId: '41', price: 100 },
    ]);
    expect(
      asked().map((r) => [
        r.url.pathname.split('/wc/v3/')[1],
        (r.body as { update: unknown[] }).update.length,
      ]),
    ).toEqual([
      ['products/41/variations/batch', 2],
      ['products/batch', 1],
      ['products/51/variations/batch', 1],
    ]);
    expect(JSON.stringify(asked()[0]?.body)).not.toContain('name');
    expect(results?.map((r) => r.ok && [r.remoteId, r.parentId])).toEqual([
      ['42', '41'],
      ['1', undefined],
      ['52', '51'],
      ['43', '41'],
    ]);
  });

  test('a later request that fails leaves the whole unknown; a first one that is refused does not', async () => {
    const failing = (path: string) =>
      opened((r, asked) => (asked === path ? wpError(404, 'rest_no_route') : echo(r))).shop.update?.([
        { remoteId: '1', units: 1 },
        { remoteId: '42', parentId: '41', units: 1 },
      ]);
    await expect(failing('products/41/variations/batch')).rejects.toMatchObject({ outcome: 'unknown' });
    await expect(failing('products/batch')).rejects.toMatchObject({ outcome: 'nothing' });
  });

  test('a product that is gone is told as such', async () => {
    const error = {
      code: 'woocommerce_rest_product_invalid_id',
      message: 'Invalid ID.',
      data: { status: 400 },
    };
    const { shop } = opened(() => ({ body: { update: [{ id: 9, error }] } }));
    expect(await shop.update?.([{ remoteId: '9', units: 1 }])).toMatchObject([
      { ok: false, problem: { code: 'remote-missing' } },
    ]);
  });

  test('an id that is no number is not sent', async () => {
    const { shop, asked } = opened(echo);
    expect(
      await shop.update?.([
        { remoteId: '', units: 1 },
        { remoteId: '1x', units: 1 },
      ]),
    ).toMatchObject([{ ok: false }, { ok: false }]);
    expect(asked()).toHaveLength(0);
  });
});

describe('categories', () => {
  const tree = [
    { id: 1, name: 'Дом &amp; градина', parent: 0 },
    { id: 2, name: 'Столове', parent: 1 },
    { id: 3, name: 'Столове', parent: 0 },
  ];

  test('are found by their place in the tree, each once', async () => {
    const { shop, asked } = opened(() => ({ body: tree }));
    expect(
      await shop.ensureGroups?.([['Дом & градина', 'Столове'], ['Столове'], ['Дом & градина'], [], ['  ']]),
    ).toEqual(['2', '3', '1', '', '']);
    expect(asked()).toHaveLength(1);
  });

  test('are created from the top down, once', async () => {
    let id = 10;
    const { shop, asked } = opened((r) => {
      if (r.method === 'GET') return { body: tree };
      const { create } = r.body as { create: unknown[] };
      return { body: { create: create.map(() => ({ id: ++id })) } };
    });
    expect(
      await shop.ensureGroups?.([
        ['Нова', 'Под'],
        ['Нова', 'Друга'],
      ]),
    ).toEqual(['12', '13']);
    expect(asked().filter((r) => r.method === 'POST')).toHaveLength(2);
    const sent = asked().flatMap((r) =>
      r.method === 'POST' ? (r.body as { create: unknown[] }).create : [],
    );
    expect(sent).toEqual([
      { name: 'Нова', parent: 0 },
      { name: 'Под', parent: 11 },
      { name: 'Друга', parent: 11 },
    ]);
  });

  test('that somebody else just made are adopted', async () => {
    const error = { code: 'term_exists', message: 'x', data: { status: 400, resource_id: 77 } };
    const { shop } = opened((r) =>
      r.method === 'GET' ? { body: [] } : { body: { create: [{ id: 0, error }] } },
    );
    expect(await shop.ensureGroups?.([['Нова']])).toEqual(['77']);
  });

  test('that the shop refuses are named', async () => {
    const error = { code: 'empty_term_name', message: 'A name is required.', data: { status: 400 } };
    const { shop } = opened((r) =>
      r.method === 'GET' ? { body: [] } : { body: { create: [{ id: 0, error }] } },
    );
    await expect(shop.ensureGroups?.([['<b>']])).rejects.toMatchObject({
      outcome: 'nothing',
      problem: { code: 'category-refused', details: expect.stringContaining('empty_term_name') },
    });
  });
});
