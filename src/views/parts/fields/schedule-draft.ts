import type { Schedule } from '../../../state/schema.ts';
import type { Words } from '../../i18n/words.ts';

/** A schedule as the texts of its inputs; those of the kinds not chosen stay as typed. */
export interface ScheduleDraft {
  kind: string;
  minutes: string;
  time: string;
  expression: string;
  /** Seconds. */
  delay: string;
}

/** What can be wrong with a typed schedule, by the word that says so. */
export type ScheduleFault = Extract<keyof Words['scheduleForm'], `bad${string}`>;

export const scheduleKinds = ['start', 'every', 'daily', 'cron', 'manual'] as const;

/** Sensible texts for the kinds that are not chosen. */
export const draftOf = (schedule: Schedule): ScheduleDraft => ({
  kind: schedule.kind,
  minutes: schedule.kind === 'every' ? String(schedule.minutes) : '15',
  time: schedule.kind === 'daily' ? schedule.time : '03:00',
  expression: schedule.kind === 'cron' ? schedule.expression : '',
  delay: String(schedule.delay ?? 0),
});
