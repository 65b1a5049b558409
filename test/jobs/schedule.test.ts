import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { nextRun, scheduleSchema } from '../../src/jobs/schedule.ts';

const at = (text: string) => new Date(`2026-11-22T${text}`);
const started = at('09:00:00');
const now = at('12:00:00');

describe('nextRun', () => {
  it('runs once after each start', () => {
    expect(nextRun({ kind: 'start' }, null, started, now)).toEqual(started);
    expect(nextRun({ kind: 'start' }, at('08:59:00'), started, now)).toEqual(started);
    expect(nextRun({ kind: 'start' }, at('09:00:01'), started, now)).toBeNull();
  });

  it('waits as long after the start as it was told', () => {
    expect(nextRun({ kind: 'start', delay: 90 }, null, started, now)).toEqual(at('09:01:30'));
    expect(nextRun({ kind: 'every', minutes: 5, delay: 90 }, at('08:00:00'), started, now)).toEqual(
      at('09:01:30'),
    );
  });

  it('keeps its interval from the last start of the job', () => {
    expect(nextRun({ kind: 'every', minutes: 15 }, at('11:50:00'), started, now)).toEqual(at('12:05:00'));
  });

  it('is not silenced by a clock that was set back', () => {
    const next = nextRun({ kind: 'every', minutes: 15 }, at('23:00:00'), started, now);
    expect(next && next <= now).toBe(true);
  });

  it('finds the next time of day', () => {
    expect(nextRun({ kind: 'daily', time: '13:30' }, null, started, now)).toEqual(at('13:30:00'));
    expect(nextRun({ kind: 'daily', time: '08:15' }, null, started, now)).toEqual(
      new Date('2026-11-23T08:15:00'),
    );
  });

  it('follows a cron expression and leaves a manual job alone', () => {
    const next = nextRun({ kind: 'cron', expression: '*/10 * * * *' }, null, new Date(), new Date());
    expect(next && next.getMinutes() % 10).toBe(0);
    expect(nextRun({ kind: 'manual' }, null, started, now)).toBeNull();
  });
});

describe('scheduleSchema', () => {
  it.each([
    { kind: 'every', minutes: 0 },
    { kind: 'every', minutes: 1.5 },
    { kind: 'daily', time: '24:00' },
    { kind: 'cron', expression: 'often' },
    { kind: 'sometimes' },
    { kind: 'start', delay: -1 },
  ])('refuses %j', (schedule) => {
    expect(v.safeParse(scheduleSchema, schedule).success).toBe(false);
  });
});
