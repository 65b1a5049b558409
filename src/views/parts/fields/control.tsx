import type { Field } from '../../../integrations/fields.ts';
import type { Ui } from '../../ui.ts';
import { ChoiceControl, YesNoControl } from './choice-control.tsx';
import { PickControl } from './pick-control.tsx';
import { PicksControl } from './picks-control.tsx';
import { PlainControl } from './plain-control.tsx';
import { SecretControl } from './secret-control.tsx';
import type { SettingsForm } from './settings-form.ts';

/** What every control gets. */
export interface ControlProps {
  /** Attributes that tie the control to its label, help and faults. */
  common: { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' };
  /** What it holds. */
  texts: readonly string[];
  /** Of a secret: one is stored. */
  held: boolean;
  /** Of a secret: one was typed and is not stored yet. */
  typed: boolean;
}

/** The control that fits the kind of the field. */
export const Control = ({
  ui,
  field,
  form,
  ...props
}: ControlProps & { ui: Ui; field: Field; form: Pick<SettingsForm, 'options'> }) => {
  switch (field.kind) {
    case 'secret':
      return <SecretControl ui={ui} {...props} />;
    case 'choice':
      return <ChoiceControl ui={ui} field={field} {...props} />;
    case 'boolean':
      return <YesNoControl ui={ui} field={field} {...props} />;
    case 'pick':
      return <PickControl ui={ui} field={field} choices={form.options.choices[field.from]} {...props} />;
    case 'picks':
      return <PicksControl ui={ui} field={field} choices={form.options.choices[field.from]} {...props} />;
    default:
      return <PlainControl ui={ui} field={field} {...props} />;
  }
};
