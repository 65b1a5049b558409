import * as v from 'valibot';
import { type Fault, faultOf } from './faults.ts';
import type { OpenFileSecrets } from './file-secrets.ts';
import type { State } from './open.ts';
import { type AgentValue, readValue } from './values.ts';

/** The file's connection to Склад Pro with its secrets opened, absent ones taken from what is stored. */
export function checkWarehouse(
  state: State,
  value: AgentValue<unknown>,
  given: Record<string, unknown>,
  open: OpenFileSecrets,
  faults: Fault[],
): unknown {
  const names = Array.isArray(value.secrets) ? value.secrets : [];
  const opened = open(given, names);
  const kept = names.some((name) => opened[name] === undefined) ? storedSecrets(state, value, names) : {};
  const result = v.safeParse(value.schema, { ...kept, ...opened });
  if (result.success) return result.output;
  // A connection of another kind may not know the stored secrets at all.
  const alone = v.safeParse(value.schema, opened);
  if (alone.success) return alone.output;
  faults.push(...alone.issues.map((issue) => faultOf(issue, ['warehouse'])));
  return undefined;
}

function storedSecrets(
  state: State,
  value: AgentValue<unknown>,
  names: readonly string[],
): Record<string, unknown> {
  const stored = readValue(state, value);
  return Object.fromEntries(Object.entries(stored ?? {}).filter(([name]) => names.includes(name)));
}
