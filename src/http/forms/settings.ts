import type { Field, Fields } from '../../integrations/fields.ts';
import type { Settings } from '../../state/settings.ts';
import { presentName } from '../../views/parts/fields/form-texts.ts';
import { numberOf, textsOf } from './texts.ts';

/** Lists whose entries are named by texts; all others are numbers of rows in Склад Pro. */
const byText = new Set(['orderStatuses', 'integrations:eshop']);

function fromTexts(field: Field, texts: string[]): unknown {
  const [text = ''] = texts;
  switch (field.kind) {
    case 'number':
      return numberOf(text);
    case 'boolean':
      return texts.includes('yes');
    case 'pick':
      return typeof field.fallback === 'number' ? numberOf(text === '' ? '0' : text) : text.trim();
    case 'picks':
      return byText.has(field.from) ? texts : texts.map(numberOf);
    case 'texts':
      return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
    default:
      return text;
  }
}

/**
 * The settings that a posted form means, unchecked. Fields that did not stand in the form keep what is stored; a secret
 * left empty is absent, which keeps the stored one.
 */
export function readSettings(fields: Fields, form: FormData, stored: Settings): Settings {
  const settings = { ...stored };
  for (const name of textsOf(form, presentName)) {
    const field = fields[name];
    if (!field) continue;
    const value = fromTexts(field, textsOf(form, name));
    if (field.kind === 'secret' && value === '') delete settings[name];
    else settings[name] = value;
  }
  return settings;
}
