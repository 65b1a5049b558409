import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextGroupCode } from '../../../src/skladpro/goods/group-code.ts';

test.each<[string, string[], string | null]>([
  ['', [], 'AAA'],
  ['', ['-1', 'AAA', 'AAB', 'AABAAA'], 'AAC'],
  ['', ['AAZ'], 'ABA'],
  ['', ['AZZ'], 'BAA'],
  ['', ['ZZZ', 'AAA'], null],
  ['AAB', ['AAA', 'AAB', 'AABAAA', 'AABAAC', 'AABAACAAA', 'AACAAZ'], 'AABAAD'],
  ['AAB', ['AABaaz', 'AAB123'], 'AABAAA'],
])('after %o with %o comes %o', (parent, codes, next) => {
  expect(nextGroupCode(parent, codes)).toBe(next);
});

test('the next code is new, one level down and sorts after all its brothers', () => {
  const code = fc.stringMatching(/^[A-Y][A-Z]{2}$/);
  fc.assert(
    fc.property(code, fc.array(code), (parent, children) => {
      const codes = children.map((child) => parent + child);
      const next = nextGroupCode(parent, codes) ?? '';
      expect(next).toMatch(/^[A-Z]{6}$/);
      expect(next.startsWith(parent)).toBe(true);
      expect(codes.every((one) => one < next)).toBe(true);
    }),
  );
});
