import type { SetUpIntegration } from '../../jobs/setup/integrations.ts';
import { storedType } from '../../jobs/types.ts';
import type { Schedule } from '../../state/schema.ts';
import { parseSettings, type Settings } from '../../state/settings.ts';
import type { ScheduleDraft } from '../../views/parts/fields/schedule-draft.ts';
import type { Ui } from '../../views/ui.ts';
import { draftFrom, scheduleFrom } from './schedule.ts';
import { readSettings } from './settings.ts';

/** What a posted settings form says. */
export interface Posted {
  settings: Settings;
  schedules: Record<string, Schedule>;
  /** The schedules as they were typed. */
  drafts: Record<string, ScheduleDraft>;
  /** What is wrong, in the reader's language; by field, or `schedule.` and the job. */
  errors: Record<string, string>;
}

export function readPosted(integration: SetUpIntegration, form: FormData, { lang, w }: Ui): Posted {
  const { type } = integration;
  const settings = readSettings(type.settings, form, integration.settings);
  const schedules = { ...integration.schedules };
  const drafts: Record<string, ScheduleDraft> = {};
  const errors: Record<string, string> = {};
  for (const job of type.jobs) {
    const draft = draftFrom(form, job);
    if (!draft) continue;
    drafts[job] = draft;
    const read = scheduleFrom(draft);
    if ('schedule' in read) schedules[job] = read.schedule;
    else
      errors[read.fault === 'badDelay' ? `schedule.${job}.delay` : `schedule.${job}`] =
        w.scheduleForm[read.fault];
  }
  const parsed = parseSettings(storedType(type), settings);
  for (const { path, text } of 'faults' in parsed ? parsed.faults : []) errors[path] = text[lang];
  return { settings, schedules, drafts, errors };
}
