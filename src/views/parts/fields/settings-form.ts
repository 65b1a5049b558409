import type { IntegrationType } from '../../../integrations/define.ts';
import type { FieldGroup } from '../../../integrations/fields.ts';
import type { FieldOptions } from '../../../jobs/setup/options.ts';
import type { Settings } from '../../../state/settings.ts';
import type { ScheduleDraft } from './schedule-draft.ts';

/** Groups in the order of the form. */
export const fieldGroups: readonly FieldGroup[] = ['common', 'export', 'import'];

/** What the form of an integration shows. */
export interface SettingsForm {
  type: IntegrationType;
  /** As typed, or as stored; without secrets. */
  values: Settings;
  /** As stored. */
  saved: Settings;
  /** By job. */
  schedules: Record<string, ScheduleDraft>;
  savedSchedules: Record<string, ScheduleDraft>;
  /** Secrets that are stored. */
  held: readonly string[];
  /** Secrets that were typed in the last try and are not stored yet. */
  typed: readonly string[];
  /** What is wrong, in the reader's language; by field, or `schedule.` and the job. */
  errors: Record<string, string>;
  /** Required fields that are still empty. */
  missing: readonly string[];
  options: FieldOptions;
}

/** Names of every row in the order of the form: of each group the schedule, the fields, the delay, what is advanced. */
export const rowNames = ({ settings, jobs }: IntegrationType): string[] =>
  fieldGroups.flatMap((group) => {
    const timed = jobs.some((job) => job === group);
    const fields = (advanced: boolean) =>
      Object.entries(settings).flatMap(([name, field]) =>
        field.group === group && (field.advanced ?? false) === advanced ? [name] : [],
      );
    return [
      ...(timed ? [`schedule.${group}`] : []),
      ...fields(false),
      ...(timed ? [`schedule.${group}.delay`] : []),
      ...fields(true),
    ];
  });

/** Address of a field within the page. */
export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`;
