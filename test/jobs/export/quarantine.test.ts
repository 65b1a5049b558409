import { expect, test } from 'vitest';
import { quarantined } from '../../../src/state/quarantine.ts';
import { setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

const minute = 60_000;
const writes = { method: 'POST', path: 'products/batch' };
const refusal = {
  kind: 'fail-item' as const,
  code: 'product_invalid_image',
  message: 'Лошо',
  item: (sent: unknown) => (sent as { sku?: string }).sku === 'K-10',
};

test('a good in conflict stays held with its first day, and leaves when it is mended', async () => {
  const rig = await setUp({ goods: [{ id: 10, price: 0 }, { id: 11 }] });
  await rig.run('export');
  const first = quarantined(rig.state, rig.integrationId).get(10);
  expect(first).toMatchObject({ title: 'Стока 10', problem: { code: 'price-zero' } });
  rig.later(30 * minute);
  await rig.sql("update goods set PriceOut2 = 3, Code = ' ' where ID = 10");
  await rig.run('export');
  const second = quarantined(rig.state, rig.integrationId).get(10);
  expect(second).toMatchObject({ problem: { code: 'key-empty' }, since: first?.since });
  await rig.sql("update goods set Code = 'K-10' where ID = 10");
  expect(await rig.run('export')).toMatchObject({ counts: { created: 1, quarantined: 0 } });
  expect(quarantined(rig.state, rig.integrationId).size).toBe(0);
});

test('a good that takes no part any more leaves the quarantine', async () => {
  const rig = await setUp({ goods: [{ id: 10, price: 0 }, { id: 11 }] });
  await rig.run('export');
  await rig.sql('update goods set Deleted = -1 where ID = 10');
  await rig.run('export');
  expect(quarantined(rig.state, rig.integrationId).size).toBe(0);
});

test('one refused good leaves the others; it is tried again after an hour or with new values, not before', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 3) });
  rig.shop.faults.always(writes, refusal);
  const run = await rig.run('export');
  expect(run).toMatchObject({ state: 'done', counts: { created: 2, failed: 1, quarantined: 1 } });
  expect(rig.items(run).find(({ outcome }) => outcome === 'failed')?.problem).toMatchObject({
    code: 'shop-refused',
    text: { bg: 'Магазинът отказа: Лошо', en: 'The shop refused: Лошо' },
  });

  rig.later(59 * minute);
  rig.shop.requests.length = 0;
  const soon = await rig.run('export');
  expect(soon).toMatchObject({
    counts: { planned: 0, skipped: 3, quarantined: 1 },
    skips: { 'refused-before': 1 },
  });

  rig.later(2 * minute);
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 1, failed: 1 } });

  await rig.sql('update goods set PriceOut2 = 11 where ID = 10');
  rig.shop.faults.clear();
  expect(await rig.run('export')).toMatchObject({ counts: { created: 1, quarantined: 0 } });
  expect(rig.product('K-10')?.regularPrice).toBe('11.00');
});

test('a shop that keeps another price than it was sent is told of, not believed', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 2) });
  await rig.run('export');
  const original = rig.shop.store.products.put.bind(rig.shop.store.products);
  rig.shop.store.products.put = (row) => {
    if (row.sku === 'K-10') row.regularPrice = '11.99';
    original(row);
  };
  await rig.sql('update goods set PriceOut2 = 12');
  const run = await rig.run('export');
  expect(run.counts).toMatchObject({ updated: 1, failed: 1, quarantined: 1 });
  expect(rig.items(run).find(({ outcome }) => outcome === 'failed')?.problem).toMatchObject({
    code: 'shop-kept-other-price',
    text: {
      bg: 'Магазинът записа цена 11.99 вместо 12.00.',
      en: 'The shop kept the price 11.99 instead of 12.00.',
    },
  });
  expect(await rig.run('export')).toMatchObject({ counts: { planned: 0 }, skips: { 'refused-before': 1 } });
});
