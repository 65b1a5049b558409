import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsWith, clean, fitText, folded, textOf } from '../../src/skladpro/text.ts';

test('stored text fits, is trimmed, has no four-byte character and is never empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      const stored = fitText(text, length);
      expect(stored.length).toBeLessThanOrEqual(length);
      expect(stored.length).toBeGreaterThan(0);
      expect(stored === ' ' || stored === stored.trim()).toBe(true);
      expect(stored).not.toMatch(/[\u{10000}-\u{10ffff}]/u);
    }),
  );
});

test('cleaning keeps every letter of the three-byte range', () => {
  expect(clean(' Чай\t„Мурсалски“ 😀 №5 ')).toBe('Чай „Мурсалски“ №5');
  expect(fitText('😀', 10)).toBe(' ');
});

test('wildcards are escaped', () => {
  expect(beginsWith('50%_!x[')).toBe('50!%!_!!x![%');
});

test('reading turns the single space and NULL into nothing', () => {
  expect([' ', null, ' x ', 5].map(textOf)).toEqual(['', '', 'x', '5']);
  expect(folded(' КАФЕ-1 ')).toBe('кафе-1');
});
