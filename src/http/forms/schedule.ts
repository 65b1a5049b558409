import * as v from 'valibot';
import { scheduleSchema } from '../../jobs/schedule.ts';
import type { Schedule } from '../../state/schema.ts';
import type { ScheduleDraft, ScheduleFault } from '../../views/parts/fields/schedule-draft.ts';
import { numberOf, textOf } from './texts.ts';

/** The typed schedule of a job; null when the form holds none. */
export function draftFrom(form: FormData, job: string): ScheduleDraft | null {
  if (!form.has(`schedule.${job}.kind`)) return null;
  const read = (part: string) => textOf(form, `schedule.${job}.${part}`).trim();
  return {
    kind: read('kind'),
    minutes: read('minutes'),
    time: read('time'),
    expression: read('expression'),
    delay: read('delay'),
  };
}

const faultOfKind: Record<string, ScheduleFault> = {
  every: 'badMinutes',
  daily: 'badTime',
  cron: 'badCron',
};

/** The schedule that was typed, or what is wrong with it. */
export function scheduleFrom(draft: ScheduleDraft): { schedule: Schedule } | { fault: ScheduleFault } {
  const { kind, minutes, time, expression } = draft;
  const when =
    kind === 'every'
      ? { minutes: numberOf(minutes) }
      : kind === 'daily'
        ? { time }
        : kind === 'cron'
          ? { expression }
          : {};
  const delay = draft.delay === '' ? 0 : numberOf(draft.delay);
  const result = v.safeParse(scheduleSchema, { kind, ...when, ...(delay !== 0 && { delay }) });
  if (!result.success) {
    const late = result.issues.some((issue) => issue.path?.[0]?.key === 'delay');
    return { fault: late ? 'badDelay' : (faultOfKind[kind] ?? 'badKind') };
  }
  const { delay: checked, ...rest } = result.output;
  return { schedule: checked === undefined ? rest : { ...rest, delay: checked } };
}
