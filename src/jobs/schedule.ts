import { createTask, validate } from 'node-cron';
import * as v from 'valibot';
import type { Schedule } from '../state/schema.ts';

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM'));
const delay = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3600)));

/** The check of a schedule that comes from outside. */
export const scheduleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('start'), delay }),
  v.strictObject({
    kind: v.literal('every'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
    delay,
  }),
  v.strictObject({ kind: v.literal('daily'), time, delay }),
  v.strictObject({
    kind: v.literal('cron'),
    expression: v.pipe(
      v.string(),
      v.check((text) => validate(text), 'must be a cron expression'),
    ),
    delay,
  }),
  v.strictObject({ kind: v.literal('manual'), delay }),
]);

/** "При стартиране на сървъра", as in the manuals. */
export const defaultSchedule: Schedule = { kind: 'start' };

function nextDaily(at: string, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}

function nextCron(expression: string): Date | null {
  const task = createTask(expression, () => undefined);
  // A task knows its next time only while it is started; this one is gone again before it can fire.
  task.start();
  const next = task.getNextRun();
  task.destroy();
  return next;
}

/**
 * When a job runs next, in the machine's own time zone; null: only by hand, or not again before the next start.
 * @param last start of the job's last run, null when it never ran
 * @param started when the agent (or the paused integration) started
 */
export function nextRun(schedule: Schedule, last: Date | null, started: Date, now: Date): Date | null {
  const ready = new Date(started.getTime() + (schedule.delay ?? 0) * 1000);
  const notBeforeReady = (due: Date) => (due < ready ? ready : due);
  switch (schedule.kind) {
    case 'manual':
      return null;
    case 'start':
      return last !== null && last >= started ? null : ready;
    case 'every':
      // A last run in the future means that the clock was set back: it must not silence the job.
      return last === null || last > now
        ? ready
        : notBeforeReady(new Date(last.getTime() + schedule.minutes * 60_000));
    case 'daily':
      return notBeforeReady(nextDaily(schedule.time, now));
    case 'cron': {
      const due = nextCron(schedule.expression);
      return due && notBeforeReady(due);
    }
  }
}
