import type { Field } from '../../../integrations/fields.ts';
import type { Choice } from '../../../jobs/setup/options.ts';
import type { Ui } from '../../ui.ts';
import { Icon } from '../icon.tsx';
import type { ControlProps } from './control.tsx';
import { fieldId } from './settings-form.ts';

type Picks = Extract<Field, { kind: 'picks' }>;
type PicksProps = ControlProps & { field: Picks; ui: Ui; choices: Choice[] | undefined };

/** Deeper levels of a tree are not indented further. */
const deepest = 6;

const wordFor = (from: Picks['from']) =>
  from === 'goodsGroups' || from === 'objectGroups' ? from : ('other' as const);

/** What is chosen, each with a way to take it out, and the whole list folded. Chosen rows that are gone stay listed. */
export const PicksControl = ({ field, common, texts, ui, choices }: PicksProps) => {
  const { w } = ui;
  const { id, name, ...described } = common;
  const word = wordFor(field.from);
  const listed = choices ?? [];
  const lost = texts
    .filter((text) => !listed.some(({ value }) => value === text))
    .map((value) => ({ value, label: choices ? w.fields.gone(value) : w.fields.number(value), depth: 0 }));
  const all = [...lost, ...listed];
  return (
    <fieldset class="tokens w-l" aria-labelledby={`${fieldId(name)}-label`} {...described}>
      {all.map(({ value, label }) => (
        <label class="tok" for={`${id}-${value}`} hidden={!texts.includes(value)} aria-hidden="true">
          {label}
          <Icon name="x" />
        </label>
      ))}
      <span class="tok-none" hidden={texts.length > 0}>
        {w.fields.tokens.all[word]}
      </span>
      {all.length > 0 && (
        <details class="picks">
          <summary class="b b-q b-s">{w.fields.tokens[word]}</summary>
          <ul class="tree">
            {all.map(({ value, label, depth }) => (
              <li class={`d${Math.min(depth, deepest)}`}>
                <label class="opt">
                  <input
                    id={`${id}-${value}`}
                    type="checkbox"
                    name={name}
                    value={value}
                    checked={texts.includes(value)}
                    aria-label={label}
                  />
                  <span>{label}</span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
};
