import type { Field, FieldGroup, Fields } from '../../../integrations/fields.ts';
import type { Ui } from '../../ui.ts';
import { Section } from '../section.tsx';
import { DelayRow, ScheduleRow } from './schedule-row.tsx';
import { SettingRow } from './setting-row.tsx';
import { fieldGroups, fieldId, type SettingsForm } from './settings-form.ts';
import { canBeVisible } from './visible.ts';

/** The fields of a group that may stand in the form with what is known of Склад Pro. */
function fieldsOf(form: SettingsForm, group: FieldGroup, advanced: boolean): [string, Field][] {
  const all: Fields = form.type.settings;
  return Object.entries(all).filter(
    ([name, field]) =>
      field.group === group &&
      (field.advanced ?? false) === advanced &&
      canBeVisible(all, name, form.values, form.options.facts),
  );
}

/** Every group of the manual under its rule; what is seldom needed folded at its end. */
export const FieldGroups = ({ ui, form }: { ui: Ui; form: SettingsForm }) => (
  <>
    {fieldGroups.map((group) => (
      <Group ui={ui} form={form} group={group} />
    ))}
  </>
);

const Group = ({ ui, form, group }: { ui: Ui; form: SettingsForm; group: FieldGroup }) => {
  const { w } = ui;
  const words = w.fields.groups[group];
  const plain = fieldsOf(form, group, false);
  const advanced = fieldsOf(form, group, true);
  const timed = form.type.jobs.some((job) => job === group);
  if (plain.length + advanced.length === 0 && !timed) return null;
  const faulty = [...advanced.map(([name]) => name), `schedule.${group}.delay`].some(
    (name) => form.errors[name],
  );
  return (
    <Section id={`g-${group}`} title={words.title} aside={<span class="r">{words.more}</span>}>
      <div class="form">
        {timed && <ScheduleRow ui={ui} job={group} form={form} />}
        {plain.map(([name, field]) => (
          <SettingRow ui={ui} name={name} field={field} form={form} />
        ))}
      </div>
      {(advanced.length > 0 || timed) && (
        <details class="fold" open={faulty}>
          <summary>{w.fields.advanced[group]}</summary>
          <div class="form">
            {timed && <DelayRow ui={ui} job={group} form={form} />}
            {advanced.map(([name, field]) => (
              <SettingRow ui={ui} name={name} field={field} form={form} />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
};

/** Ways to the folded settings; a browser opens the fold by itself. */
export const AdvancedLinks = ({ ui, form }: { ui: Ui; form: SettingsForm }) => {
  const { w, lang } = ui;
  return (
    <nav class="toc toc-col" aria-labelledby="toc">
      {fieldGroups.flatMap((group) => [
        ...((group === 'export' || group === 'import') && form.type.jobs.includes(group)
          ? [<a href={`#${fieldId(`schedule.${group}.delay`)}`}>{w.fields.advancedDelay[group]}</a>]
          : []),
        ...fieldsOf(form, group, true).map(([name, field]) => (
          <a href={`#${fieldId(name)}`}>{field.label[lang]}</a>
        )),
      ])}
    </nav>
  );
};
