import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectReadable } from '../../skladpro/expect-problem.ts';
import { setUp } from '../rig.ts';
import { goodsFrom, type ShelfGood } from '../shelf.ts';

const sentences = (problem: { text: { bg: string; en: string } } | null | undefined) =>
  problem && [problem.text.bg, problem.text.en];

describe('a good that cannot be sent is held with its reason, the rest goes on', () => {
  test.each<[string, Partial<ShelfGood>, string, string]>([
    ['key-empty', { code: '  ' }, 'Ключовото поле е празно.', 'The key field is empty.'],
    ['key-empty', { code: null }, 'Ключовото поле е празно.', 'The key field is empty.'],
    ['name-empty', { name: ' ' }, 'Стоката няма име.', 'The good has no name.'],
    ['price-zero', { price: 0 }, 'Цената е 0,00.', 'The price is 0.00.'],
    ['price-zero', { price: -3 }, 'Цената е отрицателна.', 'The price is negative.'],
    ['price-not-a-number', { price: 'договаряне' }, 'Цената не е число.', 'The price is not a number.'],
    ['price-not-a-number', { price: null }, 'Цената не е число.', 'The price is not a number.'],
    [
      'stock-not-a-number',
      { onHand: 'много' },
      'Наличността не е число.',
      'The quantity on hand is not a number.',
    ],
  ])('%s: %j', async (code, bad, bg, en) => {
    const rig = await setUp({ goods: [{ id: 10, ...bad }, ...goodsFrom(11, 2)] });
    const run = await rig.run('export');
    expect(run).toMatchObject({
      state: 'done',
      counts: { read: 3, created: 2, conflicts: 1, quarantined: 1 },
    });
    const held = rig.items(run).find((item) => item.kind === 'conflict');
    expect(held).toMatchObject({ goodId: 10, outcome: 'left', problem: { code } });
    expect(sentences(held?.problem)).toEqual([bg, en]);
    if (held?.problem) expectReadable(held.problem);
  });

  test('two goods with one key are both held, whatever the letter case and spaces', async () => {
    const goods = [
      { id: 10, code: 'АБ-1' },
      { id: 11 },
      { id: 12, code: ' аб-1' },
      { id: 13, code: 'Аб-1 ' },
    ];
    const rig = await setUp({ goods });
    const run = await rig.run('export');
    expect(run.counts).toMatchObject({ read: 4, created: 1, conflicts: 3 });
    const texts = rig.items(run).flatMap((item) => sentences(item.problem) ?? []);
    expect(texts).toContain('Ключът АБ-1 (Code) е и на стока № 12.');
    expect(texts).toContain('The key аб-1 (Code) is also that of good № 10.');
  });
});

test('a pair of goods with one key is found although a thousand others stand between them', async () => {
  const goods = goodsFrom(10, 1_020);
  const rig = await setUp({ goods, settings: { objectGroupIds: [2] } });
  const first = await rig.run('export');
  expect(first.counts).toMatchObject({ read: 1_020, created: 1_020 });
  await rig.sql("update goods set Code = 'K-10' where ID = 1025");
  await rig.sql("update goods set Code = 'K-11' where ID = 1026");
  await rig.sql('update goods set PriceOut2 = 99 where ID = 11');
  const run = await rig.run('export');
  expect(run.counts).toMatchObject({ read: 1_020, planned: 0, skipped: 1_016, conflicts: 4, quarantined: 4 });
  const held = rig.items(run).map(({ goodId, title, outcome, problem }) => ({
    goodId,
    title,
    outcome,
    code: problem?.code,
  }));
  const pair = { outcome: 'left', code: 'key-twice' };
  expect(held.sort((a, b) => (a.goodId ?? 0) - (b.goodId ?? 0))).toEqual([
    { goodId: 10, title: 'Стока 10', ...pair },
    { goodId: 11, title: 'Стока 11', ...pair },
    { goodId: 1025, title: 'Стока 1025', ...pair },
    { goodId: 1026, title: 'Стока 1026', ...pair },
  ]);
  expect(rig.product('K-11')?.regularPrice).toBe('10.00');
});

test('services are not products', async () => {
  const rig = await setUp({ goods: [{ id: 10, type: 8 }, { id: 11 }] });
  const run = await rig.run('export');
  expect(run).toMatchObject({ counts: { read: 2, created: 1, skipped: 1 }, skips: { service: 1 } });
});

test('every good read ends as planned, as a conflict or as skipped', async () => {
  const good = fc.record({
    code: fc.constantFrom('A', 'a ', 'B', 'C', ' ', null, 'D-1'),
    name: fc.constantFrom('Чай', '', null),
    price: fc.constantFrom(1, 0, 'x', null, 12.34),
    onHand: fc.constantFrom(3, 0, -2, 'x', null),
    type: fc.constantFrom(0, 8),
  });
  const adds = fc.asyncProperty(fc.array(good, { minLength: 1, maxLength: 12 }), async (given) => {
    const rig = await setUp({ goods: given.map((one, i) => ({ id: 10 + i, ...one })) });
    const { counts } = await rig.run('export', { dryRun: true });
    expect(counts.read).toBe(given.length);
    expect(counts.planned + counts.conflicts + counts.skipped).toBe(counts.read);
    const done = await rig.run('export');
    expect(done.counts.created + done.counts.updated).toBe(counts.planned);
    expect(await rig.run('export')).toMatchObject({ counts: { planned: 0, conflicts: counts.conflicts } });
  });
  await fc.assert(adds, { numRuns: 4 });
});

describe('choices that no longer exist stop the export before anything is sent', () => {
  test.each([
    [
      'goods-group-gone',
      { goodsGroupIds: [3, 77] },
      'Групата от стоки № 77 вече я няма в Склад Pro.',
      'The goods group № 77 no longer exists in Склад Pro.',
    ],
    [
      'object-group-gone',
      { objectGroupIds: [4] },
      'Избраните групи от обекти нямат нито един обект в Склад Pro.',
      'The chosen object groups have no object in Склад Pro.',
    ],
    [
      'object-not-chosen',
      { objectId: 0 },
      'Не е избрано от кои обекти да се изпращат количествата.',
      'It is not chosen which objects’ quantities are sent.',
    ],
  ])('%s', async (code, settings, bg, en) => {
    const rig = await setUp();
    await rig.run('export');
    rig.set(settings);
    const run = await rig.run('export');
    expect(run).toMatchObject({ state: 'failed', problem: { code } });
    expect(sentences(run.problem)).toEqual([bg, en]);
    if (run.problem) expectReadable(run.problem);
    expect([...rig.shop.store.products.all()].map((p) => p.status)).toEqual([
      'publish',
      'publish',
      'publish',
    ]);
  });
});

test('a plan keeps the currency that its prices are in: the shop’s own', async () => {
  const rig = await setUp({ shop: { currency: 'BGN' } });
  expect(await rig.run('export', { dryRun: true })).toMatchObject({ state: 'planned', currency: 'BGN' });
});
