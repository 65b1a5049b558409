import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, money, percent } from '../../../src/views/format/numbers.ts';

const nbsp = '\u00a0';

test.each([
  [1234, 0, `1${nbsp}234`, '1,234'],
  [999, 0, '999', '999'],
  [1234567.5, 2, `1${nbsp}234${nbsp}567,50`, '1,234,567.50'],
  [-1234.5, 1, `−1${nbsp}234,5`, '−1,234.5'],
  [-0.001, 2, '0,00', '0.00'],
  [0, 0, '0', '0'],
])('%d with %d decimals', (value, decimals, bg, en) => {
  expect([decimal('bg', value, decimals), decimal('en', value, decimals)]).toEqual([bg, en]);
});

test.each([
  [123450, 'EUR', `1${nbsp}234,50${nbsp}€`, '€1,234.50'],
  [-240, 'EUR', `−2,40${nbsp}€`, '−€2.40'],
  [2000, 'BGN', `20,00${nbsp}лв.`, `20.00${nbsp}BGN`],
  [590, '', '5,90', '5.90'],
  [5, 'USD', `0,05${nbsp}USD`, `0.05${nbsp}USD`],
])('%d cents of %s', (cents, currency, bg, en) => {
  expect([money('bg', cents, currency), money('en', cents, currency)]).toEqual([bg, en]);
});

test('an amount never breaks over two lines and never loses a cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.constantFrom('bg' as const, 'en' as const),
      (cents, lang) => {
        const text = money(lang, cents, 'EUR');
        expect(text).not.toContain(' ');
        expect(Number(text.replace('−', '-').replace(/[^\d-]/g, ''))).toBe(cents === 0 ? 0 : cents);
      },
    ),
  );
});

test('a share of the whole has one decimal at most', () => {
  expect(percent('bg', 612, 3120)).toBe(`19,6${nbsp}%`);
  expect(percent('en', 1, 4)).toBe('25%');
  expect(percent('bg', 0, 0)).toBe(`0${nbsp}%`);
});
