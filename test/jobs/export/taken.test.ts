import { expect, test } from 'vitest';
import { type Rig, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

/** The shop refuses one creation and names a product that has the SKU, as its lookup table says. */
async function refusedFor(named: (rig: Rig) => number): Promise<Rig> {
  const rig = await setUp({ goods: goodsFrom(10, 2) });
  const other = await rig.shop.addProduct({
    name: 'Чужда',
    sku: 'OTHER',
    regular_price: '99',
    status: 'publish',
  });
  expect(named(rig)).toBe(other.id);
  rig.deps.type = ((real) => (id) => {
    const type = real(id);
    return (
      type && {
        ...type,
        open: async (settings, context) => {
          const shop = await type.open(settings, context);
          return {
            ...shop,
            create: async (items) =>
              items.map(({ key }, i) =>
                i === 0
                  ? {
                      ok: false as const,
                      existing: String(other.id),
                      problem: { code: 'sku-taken', text: { bg: `${key} е зает`, en: `${key} is taken` } },
                    }
                  : { ok: true as const, remoteId: '900', price: null, units: null },
              ),
          };
        },
      }
    );
  })(rig.deps.type);
  return rig;
}

test('a product that is named for a key it does not have is left alone, and the good is held', async () => {
  const rig = await refusedFor(({ shop }) => shop.store.products.bySku('OTHER')[0]?.id ?? 0);
  const run = await rig.run('export');
  expect(run).toMatchObject({ state: 'done', counts: { created: 1, failed: 1, quarantined: 1 } });
  expect(rig.product('OTHER')).toMatchObject({ regularPrice: '99', name: 'Чужда' });
  expect(rig.items(run).find(({ outcome }) => outcome === 'failed')?.problem).toMatchObject({
    code: 'sku-taken',
  });
});
