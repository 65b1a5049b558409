import type { Child } from 'hono/jsx';
import type { Ui } from '../../ui.ts';
import { Mark } from '../mark.tsx';
import { Fault } from './fault.tsx';
import { presentName } from './form-texts.ts';
import { fieldId } from './settings-form.ts';

interface FieldRowProps {
  ui: Ui;
  name: string;
  label: string;
  letter?: string | undefined;
  help?: string | undefined;
  warning?: string | undefined;
  error?: string | undefined;
  /** Belongs under the field before it and shows only with a certain answer there. */
  conditional?: boolean;
  /** The label names a group of controls rather than one. */
  grouped?: boolean;
  /** What the row's controls hold when nothing has been changed. */
  was: readonly string[];
  /** What they hold now. */
  now: readonly string[];
  children: Child;
}

/** Ids of what stands beneath the control, for `aria-describedby`. */
export const describedBy = (
  name: string,
  has: { help?: unknown; warning?: unknown; error?: unknown },
): string | undefined =>
  (['help', 'warning', 'error'] as const)
    .filter((part) => has[part])
    .map((part) => `${fieldId(name)}-${part}`)
    .join(' ') || undefined;

/** One setting: letter of the manual, label, control, help, and what is wrong in words. */
export const FieldRow = (props: FieldRowProps) => {
  const { ui, name, label, letter, help, warning, error, conditional, grouped, was, now, children } = props;
  const id = fieldId(name);
  const before = JSON.stringify(was);
  const look = ['f', conditional && 'cond', before !== JSON.stringify(now) && 'changed'];
  const word = { class: 'lab', id: `${id}-label`, 'data-changed': ui.w.fields.changed };
  return (
    <div class={look.filter(Boolean).join(' ')} id={id} data-field={name} data-was={before}>
      <input type="hidden" name={presentName} value={name} />
      <span class="ref">{letter}</span>
      {grouped ? (
        <span {...word}>{label}</span>
      ) : (
        <label {...word} for={`${id}-in`}>
          {label}
        </label>
      )}
      <div class="in">
        {children}
        {help && (
          <p class="help" id={`${id}-help`}>
            {help}
          </p>
        )}
        {warning && (
          <p class="wrn" id={`${id}-warning`}>
            <Mark name="warn" />
            <span>{warning}</span>
          </p>
        )}
        {error && <Fault id={id} words={error} />}
      </div>
    </div>
  );
};
