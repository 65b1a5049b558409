import type { Ui } from '../../ui.ts';
import { State } from '../state.tsx';
import { fieldId, rowNames, type SettingsForm } from './settings-form.ts';

interface SaveBarProps {
  ui: Ui;
  form: SettingsForm;
  /** Of the form that the button sends. */
  id: string;
  /** Where the stored settings are shown again. */
  revert: string;
}

/** Stays in sight: what needs mending, with the way to the first of it, and the button that saves. */
export const SaveBar = ({ ui, form, id, revert }: SaveBarProps) => {
  const { w } = ui;
  const faulty = rowNames(form.type).filter((name) => form.errors[name] !== undefined);
  const open = faulty.length > 0 ? faulty : form.missing;
  const [first] = open;
  return (
    <div class="bar">
      {first !== undefined && (
        <>
          <State
            mark={faulty.length > 0 ? 'bad' : 'warn'}
            word={faulty.length > 0 ? w.fields.faulty(open.length) : w.fields.notFilled(open.length)}
          />
          <a href={`#${fieldId(first)}`}>{labelOf(ui, form, first)}</a>
        </>
      )}
      <span class="sp" />
      <a class="b" href={revert} data-revert="" hidden={faulty.length === 0}>
        {w.fields.revert}
      </a>
      <button
        class="b b1"
        type="submit"
        form={id}
        data-save=""
        data-none={w.fields.save}
        data-one={w.fields.saveMany(1)}
        data-many={w.fields.saveTemplate}
      >
        {w.fields.save}
      </button>
    </div>
  );
};

function labelOf({ w, lang }: Ui, form: SettingsForm, name: string): string {
  const job = name.split('.')[1];
  if (name.endsWith('.delay')) return w.scheduleForm.delay;
  if (name.startsWith('schedule.')) return w.scheduleForm.label[job ?? ''] ?? name;
  return form.type.settings[name]?.label[lang] ?? name;
}
