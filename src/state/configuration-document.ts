import * as v from 'valibot';
import { ProblemError } from '../domain/problem.ts';
import { type Fault, faultOf, faultsText } from './faults.ts';

/**
 * The file that carries the configuration from one agent to another, or that a person writes by hand. Only `format`,
 * `version` and, for each integration, `name` and `type` must be there.
 */
export const documentSchema = v.strictObject({
  format: v.literal('skladbridge-configuration'),
  version: v.literal(1),
  /** Connection to Склад Pro. */
  warehouse: v.optional(v.record(v.string(), v.unknown())),
  integrations: v.optional(
    v.array(
      v.strictObject({
        name: v.string(),
        /** Connector: `woocommerce` … */
        type: v.string(),
        /** Version of the settings; absent: the program's present one. */
        version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        enabled: v.optional(v.boolean()),
        /** By job. */
        schedules: v.optional(v.record(v.string(), v.unknown())),
        settings: v.optional(v.record(v.string(), v.unknown())),
      }),
    ),
    [],
  ),
});

export type ConfigurationDocument = v.InferOutput<typeof documentSchema>;

/**
 * The text of a file → JSON, ready for `importConfiguration`; a byte order mark is allowed.
 * @throws ProblemError `not-json`
 */
export function parseDocumentText(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ProblemError(
      {
        code: 'not-json',
        text: {
          bg: 'Файлът с настройки не е правилен JSON.',
          en: 'The configuration file is not valid JSON.',
        },
        advice: {
          bg: 'Проверете за липсваща запетая, кавичка или скоба, или изнесете файла отново.',
          en: 'Look for a missing comma, quote or bracket, or export the file again.',
        },
      },
      { cause: error },
    );
  }
}

/** @throws ProblemError `configuration-invalid` naming each key */
export function checkDocument(document: unknown): ConfigurationDocument {
  const result = v.safeParse(documentSchema, document);
  if (result.success) return result.output;
  throw configurationInvalid(result.issues.map((issue) => faultOf(issue)));
}

export function configurationInvalid(faults: readonly Fault[]): ProblemError {
  const list = faultsText(faults);
  return new ProblemError({
    code: 'configuration-invalid',
    text: {
      bg: `Файлът с настройки не е приет и нищо не е променено: ${list.bg}.`,
      en: `The configuration file was not accepted and nothing was changed: ${list.en}.`,
    },
    advice: {
      bg: 'Поправете посочените ключове във файла и го внесете отново.',
      en: 'Correct the keys named in the file and import it again.',
    },
  });
}
