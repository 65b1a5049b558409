import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markName, nameLikeness } from '../../../src/jobs/matching/name-likeness.ts';
import { parseName } from '../../../src/jobs/matching/parse-name.ts';

const word = fc.constantFrom(
  'Кафеварка',
  '„Хасково“',
  'чаши',
  'алум.',
  'алуминий',
  'Мед',
  'липов',
  '0,5 л',
  '900 г',
  '150 × 200 см',
  '6',
  'Bosch',
  'ръчна',
  'ЖЪЛТО',
);
const name = fc.array(word, { minLength: 1, maxLength: 7 });
const anyName = fc.oneof(
  name.map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme' }),
);
const likeness = (a: string, b: string) => nameLikeness(a, b).likeness;

describe('likeness of names', () => {
  test('is the same whichever name comes first, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(nameLikeness(a, b)).toEqual(nameLikeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of a name with itself is 1, in any case of letters', () => {
    fc.assert(
      fc.property(name, (words) => {
        const whole = words.join(' ');
        expect(likeness(whole, whole)).toBe(1);
        expect(likeness(whole.toUpperCase(), whole.toLowerCase())).toBe(1);
      }),
    );
  });

  test('does not depend on the order of the words', () => {
    fc.assert(
      fc.property(
        name.chain((words) =>
          fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
        ),
        name,
        ([words, mixed], other) => {
          // A comma between them, for "6 900 г" would be another number.
          expect(likeness(words.join(', '), mixed.join(', '))).toBe(1);
          expect(likeness(mixed.join(', '), other.join(', '))).toBeCloseTo(
            likeness(words.join(', '), other.join(', ')),
            10,
          );
        },
      ),
    );
  });

  test.each([
    ['Кафеварка „Хасково“ 6 чаши алум.', 'Кубинска кафеварка Хасково, 6 чаши, алуминий', 0.8],
    ['Мед липов 900 г', 'Липов мед „Балкан“ 900 г', 0.7],
    ['Мед липов 0,9 кг', 'Мед липов 900 гр.', 1],
    ['Чушкопек двоен 1 400 W', 'ЧУШКОПЕК ДВОЕН 1400W', 1],
    ['Тенджера 5 л', 'Тенджepa 5л', 1],
    ['Буркани 720 мл', 'Буркан 720 ml', 0.85],
  ])('%s and %s are alike', (a, b, least) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['Гювече Троянска шарка 0,5 л', 'Гювече Троянска шарка 1 л'],
    ['Одеяло 150 × 200 см', 'Одеяло 200 × 240 см'],
    ['Вино червено 750 мл', 'Вино червено 0,187 л'],
  ])('%s and %s differ in size, and so weigh less than half a likeness of equals', (a, b) => {
    expect(nameLikeness(a, b).sizes).toBe('different');
    expect(likeness(a, b)).toBeLessThan(0.6);
  });

  test('names without a word in common are not alike', () => {
    expect(likeness('Точилка букова', 'Китеник вълнен')).toBe(0);
    expect(likeness('', 'Китеник')).toBe(0);
  });

  test('counts the words of the longer name that the other one has', () => {
    expect(nameLikeness('Мед липов', 'Липов мед „Балкан“ 900 г')).toMatchObject({ words: 4, sameWords: 2 });
  });
});

test('a size is read in the base unit of its kind, wherever it stands', () => {
  const sizes = parseName('Плот 60x120 см, 2,5кг, 3 бр. М8').sizes.map(({ kind, value }) => [kind, value]);
  expect(sizes).toEqual([
    ['length', 600],
    ['length', 1200],
    ['mass', 2500],
    ['pieces', 3],
  ]);
});

test('the marked parts of a name are the name as written, each with its own verdict', () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      expect(
        markName(a, b)
          .map(({ text }) => text)
          .join(''),
      ).toBe(a);
    }),
  );
  const parts = markName('Кафеварка „Хасково“ 6 чаши', 'хасково 12 чаши').filter(({ same }) => same !== null);
  expect(parts).toEqual([
    { text: 'Кафеварка', same: false },
    { text: 'Хасково', same: true },
    { text: '6', same: false },
    { text: 'чаши', same: true },
  ]);
});
