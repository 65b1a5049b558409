import type { Fields } from '../../../integrations/fields.ts';
import { type Answer, answersFor } from './visible.ts';

/** The control that must be chosen for the answer, as a selector inside the form. */
function chosen({ name, value }: Answer, fields: Fields): string {
  if (value === false) return `:not(:has([name="${name}"][value="yes"]:checked))`;
  const text = value === true ? 'yes' : value;
  const field = fields[name];
  const radio = `[name="${name}"][value="${text}"]:checked`;
  return field?.kind === 'choice'
    ? `:has(${radio}, [name="${name}"] option[value="${text}"]:checked)`
    : `:has(${radio})`;
}

/**
 * Rules that show and hide the conditional fields of a connector while the form is being filled in. Written from the
 * fields themselves, because the page may neither run inline script nor carry styles of its own.
 */
export function conditionRules(type: { id: string; settings: Fields }): string {
  const form = `form[data-type="${type.id}"]`;
  return Object.keys(type.settings)
    .flatMap((name) => {
      const answers = answersFor(type.settings, name, { supto: true });
      if (answers === null || answers.some((some) => some.length === 0)) return [];
      const shown = answers.map(
        (some) => form + some.map((answer) => chosen(answer, type.settings)).join(''),
      );
      const row = `[data-field="${name}"]`;
      return [
        `${form} ${row} { display: none; }`,
        ...shown.map((when) => `${when} ${row} { display: grid; }`),
      ];
    })
    .join('\n');
}
