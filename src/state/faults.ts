import type * as v from 'valibot';
import type { Text } from '../domain/text.ts';

/** One thing that is wrong with data from outside, and where. */
export interface Fault {
  /** Key as a person finds it in the file: `integrations[0].settings.url`; '' for the whole. */
  path: string;
  text: Text;
}

/** `integrations`, `0`, `name` → `integrations[0].name`. */
export function pathText(keys: readonly unknown[]): string {
  return keys.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : String(key)),
    '',
  );
}

/** A check's own words as a fault. The refused value itself is never repeated: it may be a secret. */
export function faultOf(issue: v.BaseIssue<unknown>, before: readonly unknown[] = []): Fault {
  const path = pathText([...before, ...(issue.path ?? []).map((step) => step.key)]);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { path, text: { bg: 'няма такава настройка', en: 'there is no such setting' } };
  }
  if (issue.input === undefined) return { path, text: { bg: 'липсва', en: 'is missing' } };
  const expected = issue.expected ?? issue.message;
  return {
    path,
    text: {
      bg: `неподходяща стойност (очаква се ${expected})`,
      en: `unsuitable value (expected ${expected})`,
    },
  };
}

/** The faults as one sentence; the first eight are named, the rest counted. */
export function faultsText(faults: readonly Fault[]): Text {
  const named = faults.slice(0, 8);
  const rest = faults.length - named.length;
  const line = (lang: 'bg' | 'en') =>
    named.map(({ path, text }) => (path ? `${path}: ${text[lang]}` : text[lang])).join('; ');
  return {
    bg: line('bg') + (rest > 0 ? ` и още ${rest}` : ''),
    en: line('en') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}
