import type { Field, FieldFacts, Fields } from '../../../integrations/fields.ts';
import type { Settings } from '../../../state/settings.ts';

/** An answer that makes a field appear: the field asked and the value it must have. */
export interface Answer {
  name: string;
  value: string | boolean;
}

/** Values that the field can take in the form, when they are few. */
function fewValues(field: Field | undefined): (string | boolean)[] {
  if (field?.kind === 'boolean') return [true, false];
  return field?.kind === 'choice' ? field.options.map(({ value }) => value) : [];
}

/** Settings whose reading is noticed. */
const noticed = (settings: Settings, read: Set<string>): Settings =>
  new Proxy(settings, {
    get(target, key) {
      if (typeof key === 'string') read.add(key);
      return typeof key === 'string' ? target[key] : undefined;
    },
  });

/**
 * Every combination of answers under which a field appears; null when that also depends on something which cannot be
 * listed, such as a text. A field without a condition has one combination without any answer.
 */
export function answersFor(fields: Fields, name: string, facts: FieldFacts): Answer[][] | null {
  const visible = fields[name]?.visible;
  if (!visible) return [[]];
  const fallbacks = Object.fromEntries(Object.entries(fields).map(([key, { fallback }]) => [key, fallback]));
  const asked = new Set<string>();
  let combinations: Answer[][] = [[]];
  for (let known = -1; known < asked.size; ) {
    known = asked.size;
    combinations = [...asked].reduce<Answer[][]>(
      (all, key) =>
        all.flatMap((some) => fewValues(fields[key]).map((value) => [...some, { name: key, value }])),
      [[]],
    );
    for (const some of combinations) visible(noticed(withAnswers(fallbacks, some), asked), facts);
  }
  if ([...asked].some((key) => fewValues(fields[key]).length === 0)) return null;
  return combinations.filter((some) => visible(withAnswers(fallbacks, some), facts));
}

const withAnswers = (settings: Settings, answers: readonly Answer[]): Settings => ({
  ...settings,
  ...Object.fromEntries(answers.map(({ name, value }) => [name, value])),
});

/** Whether the field has a place in the form at all: some answer, or the present settings, make it appear. */
export function canBeVisible(fields: Fields, name: string, settings: Settings, facts: FieldFacts): boolean {
  const answers = answersFor(fields, name, facts);
  return answers === null ? (fields[name]?.visible?.(settings, facts) ?? true) : answers.length > 0;
}
