import { expect, test } from 'vitest';
import * as moments from '../../../src/views/format/moments.ts';

const nbsp = '\u00a0';
const now = new Date(2026, 10, 22, 14, 5, 9).getTime();
const second = 1000;
const minute = 60 * second;

test('day, hour and weekday', () => {
  expect(moments.date('bg', now)).toBe(`22.11.2026${nbsp}г.`);
  expect(moments.date('en', now)).toBe('22 Nov 2026');
  expect(moments.time(now)).toBe('14:05');
  expect(moments.clock(now)).toBe('14:05:09');
  expect(moments.moment('bg', now)).toBe(`22.11.2026${nbsp}г., 14:05`);
  expect(moments.weekday('bg', now)).toBe(`неделя, 22.11.2026${nbsp}г.`);
  expect(moments.weekday('en', now)).toBe('Sunday, 22 Nov 2026');
});

test('the hour today, the day before that', () => {
  expect(moments.short('bg', now - 60 * minute, now)).toBe('13:05');
  expect(moments.short('bg', now - 48 * 60 * minute, now)).toBe('20.11.');
  expect(moments.short('en', now - 48 * 60 * minute, now)).toBe('20 Nov');
  expect(moments.short('bg', moments.startOfDay(now), now)).toBe('00:00');
  expect(moments.short('bg', moments.startOfDay(now) - 1, now)).toBe('21.11.');
});

test.each([
  [0, `1${nbsp}сек.`],
  [6 * second, `6${nbsp}сек.`],
  [9 * minute, `9${nbsp}мин.`],
  [59.7 * minute, `60${nbsp}мин.`],
  [3 * 60 * minute, `3${nbsp}ч.`],
  [72 * 60 * minute, `3${nbsp}дни`],
])('%d ms is said as %s', (length, said) => {
  expect(moments.span('bg', length)).toBe(said);
});

test('how long ago', () => {
  expect(moments.ago('bg', now - 4 * minute, now)).toBe(`преди${nbsp}4${nbsp}мин.`);
  expect(moments.ago('en', now - 4 * minute, now)).toBe(`4${nbsp}min ago`);
  expect(moments.ago('bg', now, now)).toBe('току-що');
  expect(moments.ago('bg', now + minute, now)).toBe('току-що');
});
