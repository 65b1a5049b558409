import * as v from 'valibot';
import { type Fault, faultOf } from './faults.ts';
import type { OpenFileSecrets } from './file-secrets.ts';
import type { State } from './open.ts';
import { type AgentValue, readValue } from './values.ts';

/**
 * The file's connection to Склад Pro with its secrets opened, absent ones taken from what is stored. A stored password is
 * for the database it was typed for: a file that names another one must bring its own.
 */
export function checkWarehouse(
  state: State,
  value: AgentValue<unknown>,
  given: Record<string, unknown>,
  open: OpenFileSecrets,
  faults: Fault[],
): unknown {
  const names = Array.isArray(value.secrets) ? value.secrets : [];
  const opened = open(given, names);
  const absent = names.filter((name) => opened[name] === undefined);
  const stored = absent.length > 0 ? storedValue(state, value) : {};
  const kept = Object.fromEntries(absent.flatMap((name) => (stored[name] ? [[name, stored[name]]] : [])));
  const result = v.safeParse(value.schema, { ...kept, ...opened });
  if (result.success) {
    const elsewhere = differs(result.output, stored, names);
    for (const name of elsewhere ? Object.keys(kept) : []) {
      faults.push({ path: `warehouse.${name}`, text: forAnother });
    }
    return result.output;
  }
  // A connection of another kind may not know the stored secrets at all.
  const alone = v.safeParse(value.schema, opened);
  if (alone.success) return alone.output;
  faults.push(...alone.issues.map((issue) => faultOf(issue, ['warehouse'])));
  return undefined;
}

const storedValue = (state: State, value: AgentValue<unknown>): Record<string, unknown> => ({
  ...(readValue(state, value) as Record<string, unknown> | null),
});

/** Whether anything but the secrets is another than in what is stored. */
const differs = (next: unknown, stored: Record<string, unknown>, secrets: readonly string[]): boolean =>
  Object.entries({ ...(next as Record<string, unknown>) }).some(
    ([name, given]) => !secrets.includes(name) && given !== stored[name],
  );

const forAnother = {
  bg: 'липсва, а записаната парола е за друга база данни',
  en: 'is missing, and the stored password is for another database',
};
