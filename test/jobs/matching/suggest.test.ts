import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MatchGood, MatchItem } from '../../../src/jobs/matching/evidence.ts';
import { pairKey, suggest } from '../../../src/jobs/matching/suggest.ts';

const good = (goodId: number, given: Partial<MatchGood> = {}): MatchGood => ({
  goodId,
  key: `K-${goodId}`,
  code: `K-${goodId}`,
  name: 'Кафеварка „Хасково“ 6 чаши алум.',
  barcodes: [],
  catalogs: [],
  price: 2345,
  ...given,
});
const item = (remoteId: string, given: Partial<MatchItem> = {}): MatchItem => ({
  remoteId,
  key: '',
  gtin: '',
  name: 'Кубинска кафеварка Хасково, 6 чаши, алуминий',
  price: 2345,
  ...given,
});
const none = { refused: new Set<string>() };
const one = async (a: Partial<MatchGood>, b: Partial<MatchItem>) =>
  (await suggest([good(1, a)], [item('7', b)], none))[0];

test.each([
  ['any barcode as GTIN', { barcodes: ['111', '3800204410618'] }, { gtin: '3800204410618' }, 'sure'],
  ['a barcode as SKU', { barcodes: ['3800204410618'] }, { key: '3800204410618' }, 'sure'],
  ['a barcode with a zero in front', { barcodes: ['012345678905'] }, { gtin: '12345678905' }, 'sure'],
  ['the code as SKU, letter case aside', { code: 'AB-12' }, { key: 'ab-12' }, 'sure'],
  ['a Catalog field as SKU', { catalogs: ['KH6-AL'] }, { key: 'KH6-AL' }, 'sure'],
  [
    'an equal SKU, another barcode',
    { code: 'A1', barcodes: ['38001'] },
    { key: 'A1', gtin: '38002' },
    'unsure',
  ],
  [
    'an equal SKU, another size',
    { code: 'A1', name: 'Мед 900 г' },
    { key: 'A1', name: 'Мед 400 г' },
    'unsure',
  ],
  ['an equal SKU, another thing', { code: 'A1', name: 'Мед' }, { key: 'A1', name: 'Чушкопек' }, 'unsure'],
  ['equal names alone', { name: 'Мед липов 900 г' }, { name: 'Мед, липов, 900 г' }, 'likely'],
  ['names alike', {}, { name: 'Кафеварка за 6 чаши, стомана' }, 'unsure'],
] as const)('%s makes a pair', async (_, a, b, grade) => {
  const pair = await one(a as Partial<MatchGood>, b);
  expect(pair).toMatchObject({ goodId: 1, remoteId: '7', grade });
});

test.each([
  [{ name: 'Точилка букова' }, { name: 'Китеник вълнен' }],
  [{ name: 'Мед' }, { name: 'Медна тенджера с капак' }],
])('%o and %o are not suggested', async (a, b) => {
  expect(await one(a, b)).toBeUndefined();
});

test('a code that leads to two products, or to two goods, is not sure, and says so', async () => {
  const products = await suggest(
    [good(1, { code: 'X' })],
    [item('7', { key: 'X' }), item('8', { key: 'x ' })],
    none,
  );
  expect(products.map(({ grade, evidence }) => [grade, evidence.rivals])).toEqual([
    ['unsure', 1],
    ['unsure', 1],
  ]);
  const goods = await suggest(
    [good(1, { code: 'X' }), good(2, { catalogs: ['x'] })],
    [item('7', { key: 'X' })],
    none,
  );
  expect(goods.map(({ goodId, grade }) => [goodId, grade])).toEqual([
    [1, 'unsure'],
    [2, 'unsure'],
  ]);
});

test('a pair that was called different is never suggested again; the next best takes its place', async () => {
  const items = [item('7', { key: 'K-1' }), item('8')];
  const pairs = await suggest([good(1)], items, { refused: new Set([pairKey(1, '7')]) });
  expect(pairs.map(({ remoteId }) => remoteId)).toEqual(['8']);
  const same = [item('7', { key: 'K-1' }), item('8', { key: 'K-1' })];
  const left = await suggest([good(1)], same, { refused: new Set([pairKey(1, '7')]) });
  expect(left.map(({ remoteId, grade }) => [remoteId, grade])).toEqual([['8', 'sure']]);
});

test('more evidence never makes the score lower', async () => {
  const plain = await one({}, {});
  const barcode = await one({ barcodes: ['3800204410618'] }, { gtin: '3800204410618' });
  const both = await one({ barcodes: ['3800204410618'], code: 'A' }, { gtin: '3800204410618', key: 'A' });
  const scores = [plain, barcode, both].map((pair) => pair?.score ?? 0);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(new Set(scores).size).toBe(3);
});

test('at most three products for a good, each at most once, and no sure pair shares a side', async () => {
  const code = fc.constantFrom('A', 'B', 'C', 'D', '');
  const name = fc.constantFrom('Мед липов', 'Мед липов 900 г', 'Мед акациев', 'Чушкопек двоен');
  const goods = fc.array(fc.record({ code, name, catalogs: fc.array(code, { maxLength: 2 }) }), {
    maxLength: 8,
  });
  const items = fc.array(fc.record({ key: code, name }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(goods, items, async (a, b) => {
      const pairs = await suggest(
        a.map((given, i) => good(i + 2, given)),
        b.map((given, i) => item(String(i), given)),
        none,
      );
      expect(new Set(pairs.map(({ goodId, remoteId }) => pairKey(goodId, remoteId))).size).toBe(pairs.length);
      for (const { goodId } of pairs) {
        expect(pairs.filter((pair) => pair.goodId === goodId).length).toBeLessThanOrEqual(3);
      }
      const sure = pairs.filter(({ grade }) => grade === 'sure');
      expect(new Set(sure.map(({ goodId }) => goodId)).size).toBe(sure.length);
      expect(new Set(sure.map(({ remoteId }) => remoteId)).size).toBe(sure.length);
    }),
  );
});
