import type { Ui } from '../../ui.ts';
import { fieldId } from '../fields/settings-form.ts';
import { Mark } from '../mark.tsx';

/** How many fields need correcting, with the way to the first. */
export const Faults = ({ ui, errors }: { ui: Ui; errors: Record<string, string> }) => {
  const names = Object.keys(errors);
  const [first] = names;
  if (first === undefined) return null;
  return (
    <p class="said st bad" role="alert">
      <Mark name="bad" />
      <a href={`#${fieldId(first)}`}>{ui.w.fields.faulty(names.length)}</a>
    </p>
  );
};
