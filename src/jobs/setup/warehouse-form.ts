import * as v from 'valibot';
import type { Text } from '../../domain/text.ts';
import {
  type WarehouseConfig,
  type WarehouseField,
  warehouseConfigSchema,
  warehouseForms,
} from '../../skladpro/config.ts';

/** What is wrong with a typed connection, by field; `engine` when no known kind of database was chosen. */
export type ConnectionFaults = Record<string, Text>;

const noEngine: Text = { bg: 'Изберете вид на базата.', en: 'Choose the kind of database.' };

const faultOf = (field: WarehouseField | undefined, typed: string): Text => {
  if (typed.trim() === '') return { bg: 'Попълнете полето.', en: 'Fill in this field.' };
  return field?.kind === 'number'
    ? {
        bg: 'Трябва да е цяло число в допустимите граници.',
        en: 'It must be a whole number within its limits.',
      }
    : { bg: 'Стойността не е подходяща.', en: 'The value does not fit.' };
};

const formOf = (engine: string) =>
  Object.entries(warehouseForms).find(([name]) => name === engine)?.[1] ?? null;

/**
 * The typed texts of one engine's form as a connection. An empty field takes its default, an empty secret the known one.
 * @param known secrets that need not be typed again
 */
export function connectionOf(
  engine: string,
  typed: Record<string, string>,
  known: () => Record<string, unknown>,
): { config: WarehouseConfig } | { faults: ConnectionFaults } {
  const form = formOf(engine);
  if (!form) return { faults: { engine: noEngine } };
  const entries = form.fields.flatMap(({ name, kind }): [string, unknown][] => {
    const text = typed[name] ?? '';
    if (kind === 'secret') return [[name, text === '' ? known()[name] : text]];
    if (text.trim() === '') return [];
    return [[name, kind === 'number' ? Number(text) : text]];
  });
  const given = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const result = v.safeParse(warehouseConfigSchema, { engine, ...given });
  if (result.success) return { config: result.output };
  const faults = result.issues.map((issue) => {
    const name = String(issue.path?.[0]?.key ?? 'engine');
    const field = form.fields.find((one) => one.name === name);
    return [name, faultOf(field, typed[name] ?? '')] as const;
  });
  return { faults: Object.fromEntries(faults) };
}
