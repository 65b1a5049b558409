import type * as v from 'valibot';
import { same, type Text } from '../domain/text.ts';
import { type Fault, faultOf } from './faults.ts';
import type { SettingsField, StoredType } from './types.ts';

/** A refused setting, named by its label in both languages and its key: „Адрес“ (url). */
export function settingFault(type: StoredType, issue: v.BaseIssue<unknown>): Fault {
  const name = String(issue.path?.[0]?.key ?? '');
  const field = Object.hasOwn(type.settings, name) ? type.settings[name] : undefined;
  if (!field) return faultOf(issue);
  const wanted = wantedOf(field);
  return {
    path: name,
    text: { bg: `„${field.label.bg}“ ${wanted.bg}`, en: `"${field.label.en}" ${wanted.en}` },
  };
}

/** What the field takes, as the end of a sentence. */
function wantedOf(field: SettingsField): Text {
  switch (field.kind) {
    case 'number':
      return {
        bg: `трябва да е число от ${field.min} до ${field.max}`,
        en: `must be a number from ${field.min} to ${field.max}`,
      };
    case 'boolean':
      return { bg: 'трябва да е true (да) или false (не)', en: 'must be true or false' };
    case 'choice': {
      const values = same((field.options ?? []).map((option) => option.value).join(', '));
      return { bg: `трябва да е едно от: ${values.bg}`, en: `must be one of: ${values.en}` };
    }
    case 'pick':
      return typeof field.fallback === 'number'
        ? { bg: 'трябва да е номер (цяло число)', en: 'must be a whole number that names a row' }
        : { bg: 'трябва да е текст', en: 'must be a text' };
    case 'picks':
      return {
        bg: 'трябва да е списък от номера или имена, напр. [1, 4]',
        en: 'must be a list of numbers or names, e.g. [1, 4]',
      };
    case 'texts':
      return { bg: 'трябва да е списък от непразни текстове', en: 'must be a list of texts, none empty' };
    case 'url':
      return {
        bg: 'трябва да е адрес, който започва с http:// или https://',
        en: 'must be an address that begins with http:// or https://',
      };
    case 'date':
      return { bg: 'трябва да е дата във вида ГГГГ-ММ-ДД', en: 'must be a date as YYYY-MM-DD' };
    default:
      return { bg: 'трябва да е текст', en: 'must be a text' };
  }
}
