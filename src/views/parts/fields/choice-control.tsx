import type { Field } from '../../../integrations/fields.ts';
import type { Ui } from '../../ui.ts';
import type { ControlProps } from './control.tsx';
import { fieldId } from './settings-form.ts';

type Choice = Extract<Field, { kind: 'choice' }>;
type YesNo = Extract<Field, { kind: 'boolean' }>;

/** More choices than this are a list to pull down. */
export const mostRadios = 4;

/** A few choices, each with its help; many as a list. */
export const ChoiceControl = ({ field, common, texts, ui }: ControlProps & { field: Choice; ui: Ui }) => {
  const { lang } = ui;
  const [chosen] = texts;
  if (field.options.length > mostRadios) {
    return (
      <select {...common} class="w-m">
        {field.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label[lang]}
          </option>
        ))}
      </select>
    );
  }
  const { id, name, ...described } = common;
  return (
    <div class="opts" role="radiogroup" aria-labelledby={`${fieldId(name)}-label`} {...described}>
      {field.options.map(({ value, label, help }) => (
        <label class="opt">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            aria-labelledby={`${id}-${value}`}
            aria-describedby={help && `${id}-${value}-help`}
          />
          <span id={`${id}-${value}`}>{label[lang]}</span>
          {help && (
            <span class="sub" id={`${id}-${value}-help`}>
              {help[lang]}
            </span>
          )}
        </label>
      ))}
    </div>
  );
};

/** Words as short as "Да" stand side by side; a sentence stands beside a box to tick. */
const isShort = (text: string) => text.length <= 3;

export const YesNoControl = ({ field, common, texts, ui }: ControlProps & { field: YesNo; ui: Ui }) => {
  const { lang, w } = ui;
  const yes = texts.includes('yes');
  const { id, name, ...described } = common;
  if (field.yes && field.no && isShort(field.yes[lang]) && isShort(field.no[lang])) {
    return (
      <div class="opts opts-row" role="radiogroup" aria-labelledby={`${fieldId(name)}-label`} {...described}>
        <label class="opt">
          <input type="radio" name={name} value="yes" checked={yes} />
          <span>{field.yes[lang]}</span>
        </label>
        <label class="opt">
          <input type="radio" name={name} value="no" checked={!yes} />
          <span>{field.no[lang]}</span>
        </label>
      </div>
    );
  }
  return (
    <div class="opts">
      <label class="opt">
        <input
          type="checkbox"
          {...common}
          id={id}
          value="yes"
          checked={yes}
          aria-labelledby={`${fieldId(name)}-label ${id}-text`}
        />
        <span id={`${id}-text`}>{field.yes?.[lang] ?? w.fields.yes}</span>
      </label>
    </div>
  );
};
