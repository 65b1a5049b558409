import type { Field } from '../../../integrations/fields.ts';

/** Name of the marker that a field stands in the form: an unticked box sends nothing of itself. */
export const presentName = '_field';

/** Texts that a form holds for a value. A secret never has any. */
export function formTexts(field: Field, value: unknown): string[] {
  switch (field.kind) {
    case 'secret':
      return [''];
    case 'boolean':
      return value === true ? ['yes'] : [];
    case 'picks':
      return Array.isArray(value) ? value.map(String) : [];
    case 'texts':
      return [Array.isArray(value) ? value.join('\n') : ''];
    case 'pick':
      return [value === 0 || value === undefined ? '' : String(value)];
    default:
      return [String(value ?? '')];
  }
}
