import type { DynamicOptions, Field } from '../../../integrations/fields.ts';
import type { Ui } from '../../ui.ts';
import { mostRadios } from './choice-control.tsx';
import { Control } from './control.tsx';
import { describedBy, FieldRow } from './field-row.tsx';
import { formTexts } from './form-texts.ts';
import { fieldId, type SettingsForm } from './settings-form.ts';

const ofShop: ReadonlySet<DynamicOptions> = new Set(['orderStatuses']);

/** Why a list to choose from is absent or empty; undefined when there is one. */
function listNote({ w }: Ui, field: Field, { options }: SettingsForm): string | undefined {
  if (field.kind !== 'pick' && field.kind !== 'picks') return undefined;
  const choices = options.choices[field.from];
  if (field.from === 'integrations:eshop') return choices?.length === 0 ? w.fields.noEshop : undefined;
  if (choices) return undefined;
  if (ofShop.has(field.from)) return options.shop ? w.fields.noShop : w.fields.noShopYet;
  return options.warehouse?.code === 'warehouse-not-set' ? w.fields.noWarehouseYet : w.fields.noWarehouse;
}

/** A field of several controls has no single one that its label could point at. */
const isGrouped = (field: Field): boolean =>
  field.kind === 'boolean' ||
  field.kind === 'picks' ||
  (field.kind === 'choice' && field.options.length <= mostRadios);

/** One setting of the connector, rendered from its literal. */
export const SettingRow = ({
  ui,
  name,
  field,
  form,
}: {
  ui: Ui;
  name: string;
  field: Field;
  form: SettingsForm;
}) => {
  const { lang, w } = ui;
  const texts = formTexts(field, form.values[name]);
  const was = formTexts(field, form.saved[name]);
  const typed = form.typed.includes(name);
  const missing = form.missing.includes(name) ? w.fields.empty : undefined;
  const error = form.errors[name] ?? missing;
  const warning = error ? undefined : field.warning?.(form.values)?.[lang];
  const help = [
    field.help?.[lang],
    field.kind === 'pick' && field.from === 'partners' && w.fields.partnerHelp,
    field.kind === 'texts' && w.fields.oneEach,
    listNote(ui, field, form),
  ]
    .filter(Boolean)
    .join(' ');
  const described = describedBy(name, { help, warning, error });
  return (
    <FieldRow
      ui={ui}
      name={name}
      label={field.label[lang]}
      letter={field.letter}
      help={help}
      warning={warning}
      error={error}
      conditional={field.visible !== undefined}
      grouped={isGrouped(field)}
      was={typed ? ['typed'] : was}
      now={texts}
    >
      <Control
        ui={ui}
        field={field}
        form={form}
        texts={texts}
        held={form.held.includes(name)}
        typed={typed}
        common={{
          id: `${fieldId(name)}-in`,
          name,
          ...(described && { 'aria-describedby': described }),
          ...(error && { 'aria-invalid': 'true' as const }),
        }}
      />
    </FieldRow>
  );
};
