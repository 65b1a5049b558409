import { expect, test } from 'vitest';
import { draftFrom, scheduleFrom } from '../../../src/http/forms/schedule.ts';
import type { Schedule } from '../../../src/state/schema.ts';
import { draftOf } from '../../../src/views/parts/fields/schedule-draft.ts';

const typed = (parts: Record<string, string>) => {
  const form = new FormData();
  for (const [part, text] of Object.entries(parts)) form.append(`schedule.export.${part}`, text);
  return draftFrom(form, 'export');
};

test.each<Schedule>([
  { kind: 'start' },
  { kind: 'every', minutes: 20, delay: 30 },
  { kind: 'daily', time: '07:45' },
  { kind: 'cron', expression: '0 8-20 * * 1-6', delay: 3600 },
  { kind: 'manual' },
])('%j comes back from the form unchanged', (schedule) => {
  const draft = typed({ ...draftOf(schedule) });
  expect(draft && scheduleFrom(draft)).toEqual({ schedule });
});

test.each([
  [{ kind: 'every', minutes: '0', delay: '0' }, 'badMinutes'],
  [{ kind: 'every', minutes: '1,5', delay: '0' }, 'badMinutes'],
  [{ kind: 'daily', time: '24:00', delay: '' }, 'badTime'],
  [{ kind: 'cron', expression: 'сутрин', delay: '0' }, 'badCron'],
  [{ kind: 'start', delay: '3601' }, 'badDelay'],
  [{ kind: 'never', delay: '0' }, 'badKind'],
])('%j is refused: %s', (parts, fault) => {
  const draft = typed(parts);
  expect(draft && scheduleFrom(draft)).toEqual({ fault });
});

test('inputs of the kinds that are not chosen do not matter', () => {
  const draft = typed({ kind: 'manual', minutes: 'х', time: '', expression: '?', delay: '' });
  expect(draft && scheduleFrom(draft)).toEqual({ schedule: { kind: 'manual' } });
});

test('a form without the job holds no schedule of it', () => {
  expect(typed({})).toBeNull();
});
