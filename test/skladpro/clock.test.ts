import { expect, test } from 'vitest';
import { addDays, isDay, localMoment } from '../../src/skladpro/clock.ts';

test('days are counted over months and leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-01-01 00:00:00', 'днес'])(
  '%o is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('a moment is written in local time', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(localMoment(new Date(2026, 2, 5, 7, 8, 9))).toBe('2026-03-05 07:08:09');
});
