import * as v from 'valibot';
import type { Text } from '../domain/text.ts';

/** Where the choices of a field come from when they are not fixed. */
export type DynamicOptions =
  | 'objects'
  | 'objectGroups'
  | 'goodsGroups'
  | 'users'
  | 'partners'
  | 'partnerGroups'
  | 'paymentTypes'
  | 'orderStatuses'
  | 'integrations:eshop';

/** Which part of the form a field stands in; the jobs of the manuals, plus what all jobs share. */
export type FieldGroup = 'common' | 'export' | 'import';

interface FieldBase {
  label: Text;
  group: FieldGroup;
  /** Letter of the manual's own list for this group ("a", "b" …), absent for settings of our own. */
  letter?: string;
  help?: Text;
  /** Shown beneath the field while it returns a text. */
  warning?: (settings: Record<string, unknown>) => Text | undefined;
  unit?: Text;
  advanced?: true;
  /** The field stands in the form, and is required, only while this holds. */
  visible?: (settings: Record<string, unknown>, facts: FieldFacts) => boolean;
}

/** What `visible` may look at besides the settings. */
export interface FieldFacts {
  supto: boolean;
}

export type Field = FieldBase &
  (
    | { kind: 'text' | 'url' | 'date'; fallback: string; required?: true }
    | { kind: 'secret'; fallback: string; required?: true }
    | { kind: 'number'; fallback: number; min: number; max: number }
    | { kind: 'boolean'; fallback: boolean; yes?: Text; no?: Text }
    | { kind: 'choice'; fallback: string; options: { value: string; label: Text; help?: Text }[] }
    /** One of the dynamic options; 0 or '' means "not chosen". */
    | { kind: 'pick'; from: DynamicOptions; fallback: number | string; required?: true }
    | { kind: 'picks'; from: DynamicOptions; fallback: (number | string)[] }
    | { kind: 'texts'; fallback: string[] }
  );

export type Fields = Record<string, Field>;

/** The value a field holds. */
export type FieldValue<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'boolean' }
    ? boolean
    : F extends { kind: 'picks'; fallback: (infer V)[] }
      ? V[]
      : F extends { kind: 'texts' }
        ? string[]
        : F extends { kind: 'pick'; fallback: infer V }
          ? V extends number
            ? number
            : string
          : string;

export type SettingsOf<F extends Fields> = { [K in keyof F]: FieldValue<F[K]> };

/** Keeps the literal's own types, so that `SettingsOf` knows each field. */
export const fields = <const F extends Fields>(literal: F): F => literal;

/** Rows of the warehouse are picked by their number, everything else by its name. */
const ofWarehouse: ReadonlySet<DynamicOptions> = new Set([
  'objects',
  'objectGroups',
  'goodsGroups',
  'users',
  'partners',
  'partnerGroups',
  'paymentTypes',
]);

function schemaOf(field: Field): v.GenericSchema {
  switch (field.kind) {
    case 'number':
      return v.pipe(v.number(), v.minValue(field.min), v.maxValue(field.max));
    case 'boolean':
      return v.boolean();
    case 'choice':
      return v.picklist(field.options.map((o) => o.value));
    case 'pick':
      return typeof field.fallback === 'number'
        ? v.pipe(v.number(), v.safeInteger(), v.minValue(0))
        : v.string();
    case 'picks':
      return v.array(
        ofWarehouse.has(field.from) ? v.pipe(v.number(), v.safeInteger(), v.minValue(1)) : v.string(),
      );
    case 'texts':
      return v.array(v.pipe(v.string(), v.trim(), v.minLength(1)));
    case 'url':
      return v.pipe(
        v.string(),
        v.trim(),
        v.check((s) => s === '' || /^https?:\/\/[^\s/?#]+/i.test(s), 'must begin with http:// or https://'),
      );
    case 'date':
      return v.pipe(v.string(), v.trim(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'must be YYYY-MM-DD'));
    default:
      return v.pipe(v.string(), v.trim());
  }
}

/** The check of a whole settings object: absent keys take their fallback, unknown keys are an error. */
export function settingsSchema(all: Fields): v.GenericSchema<unknown, Record<string, unknown>> {
  const entries = Object.entries(all).map(([name, field]) => [
    name,
    v.optional(schemaOf(field), field.fallback as never),
  ]);
  return v.strictObject(Object.fromEntries(entries)) as never;
}
