import type { Field } from '../../../integrations/fields.ts';
import type { Choice } from '../../../jobs/setup/options.ts';
import type { Ui } from '../../ui.ts';
import type { ControlProps } from './control.tsx';

type Pick = Extract<Field, { kind: 'pick' }>;
type PickProps = ControlProps & { field: Pick; ui: Ui; choices: Choice[] | undefined };

const indent = (depth: number) => '\u2003'.repeat(depth);

/** One row of Склад Pro, one status of the shop, one integration; a partner by its number. */
export const PickControl = ({ field, common, texts, ui, choices }: PickProps) => {
  const { w } = ui;
  const [chosen = ''] = texts;
  if (field.from === 'partners') {
    return (
      <div class="pair">
        <input {...common} class="w-s" type="text" inputmode="numeric" pattern="\s*\d+\s*" value={chosen} />
        <span class="mute small">{partnerSaid(ui, choices, chosen)}</span>
      </div>
    );
  }
  if (!choices && field.from === 'orderStatuses') {
    return <input {...common} class="w-m" type="text" value={chosen} autocomplete="off" />;
  }
  const listed = choices ?? [];
  const known = chosen === '' || listed.some(({ value }) => value === chosen);
  const gone =
    field.from === 'orderStatuses' ? w.fields.goneInShop : choices ? w.fields.gone : w.fields.number;
  return (
    <select {...common} class="w-m">
      <option value="" selected={chosen === ''}>
        {field.required ? w.fields.choose : w.fields.none}
      </option>
      {!known && (
        <option value={chosen} selected>
          {gone(chosen)}
        </option>
      )}
      {listed.map(({ value, label, depth }) => (
        <option value={value} selected={value === chosen}>
          {indent(depth) + label}
        </option>
      ))}
    </select>
  );
};

function partnerSaid({ w }: Ui, choices: Choice[] | undefined, chosen: string): string {
  if (chosen === '' || !choices) return '';
  const partner = choices.find(({ value }) => value === chosen);
  return partner ? w.fields.partner(partner.label) : w.fields.partnerGone;
}
