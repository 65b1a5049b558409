import type { Ui } from '../../ui.ts';
import { FieldRow } from './field-row.tsx';
import { scheduleKinds } from './schedule-draft.ts';
import { fieldId, type SettingsForm } from './settings-form.ts';

type Props = { ui: Ui; job: string; form: SettingsForm };

/** When a job runs by itself; the inputs of the kinds not chosen are out of sight. */
export const ScheduleRow = ({ ui, job, form }: Props) => {
  const words = ui.w.scheduleForm;
  const draft = form.schedules[job];
  const saved = form.savedSchedules[job];
  if (!draft || !saved) return null;
  const name = `schedule.${job}`;
  const id = `${fieldId(name)}-in`;
  const parts = ({ kind, minutes, time, expression }: typeof draft) => [kind, minutes, time, expression];
  const error = form.errors[name];
  const invalid = error ? ({ 'aria-invalid': 'true' } as const) : {};
  const help = words.help[job] ?? '';
  return (
    <FieldRow
      ui={ui}
      name={name}
      label={words.label[job] ?? job}
      letter="b c"
      help={help}
      error={error}
      was={parts(saved)}
      now={parts(draft)}
    >
      <div class="pair">
        <select id={id} name={`${name}.kind`} class="w-m" aria-describedby={`${fieldId(name)}-help`}>
          {scheduleKinds.map((kind) => (
            <option value={kind} selected={kind === draft.kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
        <span class="when when-every">
          <input
            name={`${name}.minutes`}
            class="w-s"
            type="text"
            inputmode="numeric"
            pattern="\s*\d+\s*"
            value={draft.minutes}
            aria-label={words.minutes}
            {...(draft.kind === 'every' && invalid)}
          />
          <span>{words.minutesUnit}</span>
        </span>
        <span class="when when-daily">
          <input
            name={`${name}.time`}
            class="w-s"
            type="time"
            value={draft.time}
            aria-label={words.time}
            {...(draft.kind === 'daily' && invalid)}
          />
        </span>
        <span class="when when-cron">
          <input
            name={`${name}.expression`}
            class="w-s mono"
            type="text"
            value={draft.expression}
            placeholder={words.expressionHint}
            aria-label={words.expression}
            {...(draft.kind === 'cron' && invalid)}
          />
        </span>
      </div>
    </FieldRow>
  );
};

/** How long the first run after a start waits. */
export const DelayRow = ({ ui, job, form }: Props) => {
  const words = ui.w.scheduleForm;
  const draft = form.schedules[job];
  const saved = form.savedSchedules[job];
  if (!draft || !saved) return null;
  const name = `schedule.${job}.delay`;
  const error = form.errors[name];
  return (
    <FieldRow
      ui={ui}
      name={name}
      label={words.delay}
      help={words.delayHelp}
      error={error}
      was={[saved.delay]}
      now={[draft.delay]}
    >
      <div class="pair">
        <input
          id={`${fieldId(name)}-in`}
          name={name}
          class="w-s"
          type="text"
          inputmode="numeric"
          pattern="\s*\d+\s*"
          value={draft.delay}
          aria-describedby={`${fieldId(name)}-help`}
          {...(error && { 'aria-invalid': 'true' as const })}
        />
        <span>{words.delayUnit}</span>
      </div>
    </FieldRow>
  );
};
