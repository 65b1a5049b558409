import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { ProblemError } from '../domain/problem.ts';
import { faultOf, faultsText } from './faults.ts';
import type { State } from './open.ts';
import { values } from './schema.ts';
import { isSealed } from './secrets.ts';
import { transact } from './transact.ts';

/** Something the agent keeps once for all integrations. */
export interface AgentValue<T> {
  key: string;
  schema: v.GenericSchema<unknown, T>;
  /** What holds while nothing was set. */
  fallback: T;
  /** Keys of the value that are sealed at rest; `whole` for a text that is a secret itself. */
  secrets?: readonly string[] | 'whole';
}

/** @throws ProblemError `value-invalid` when what is stored no longer fits, `secrets-unreadable` */
export function readValue<T>(state: State, value: AgentValue<T>): T {
  const row = state.db.select().from(values).where(eq(values.key, value.key)).get();
  if (!row) return value.fallback;
  const open = (text: unknown) => (typeof text === 'string' && isSealed(text) ? state.unseal(text) : text);
  return check(value, overSecrets(value, row.value, open));
}

/** The value fit to be shown: without its secrets; `held` names those that are stored. Needs no key. */
export function redactValue<T>(
  state: State,
  value: AgentValue<T>,
): { value: Record<string, unknown> | null; held: string[] } {
  const row = state.db.select().from(values).where(eq(values.key, value.key)).get();
  if (typeof row?.value !== 'object' || row.value === null) return { value: null, held: [] };
  const names = Array.isArray(value.secrets) ? value.secrets : [];
  const entries = Object.entries(row.value);
  return {
    value: Object.fromEntries(entries.filter(([key]) => !names.includes(key))),
    held: entries.flatMap(([key, kept]) => (names.includes(key) && kept ? [key] : [])),
  };
}

/** @throws ProblemError `value-invalid`, and those of `transact` */
export function writeValue<T>(state: State, value: AgentValue<T>, next: T): void {
  const close = (text: unknown) => (typeof text === 'string' && text !== '' ? state.seal(text) : text);
  const kept = overSecrets(value, check(value, next), close);
  transact(state, () =>
    state.db
      .insert(values)
      .values({ key: value.key, value: kept })
      .onConflictDoUpdate({ target: values.key, set: { value: kept } })
      .run(),
  );
}

/** Back to the fallback. */
export function clearValue<T>(state: State, value: AgentValue<T>): void {
  transact(state, () => state.db.delete(values).where(eq(values.key, value.key)).run());
}

function check<T>(value: AgentValue<T>, given: unknown): T {
  const result = v.safeParse(value.schema, given);
  if (result.success) return result.output;
  const list = faultsText(result.issues.map((issue) => faultOf(issue, [value.key])));
  throw new ProblemError({
    code: 'value-invalid',
    text: {
      bg: `Настройката не е приета: ${list.bg}.`,
      en: `The setting was not accepted: ${list.en}.`,
    },
    advice: { bg: 'Поправете посочените полета.', en: 'Correct the fields named.' },
  });
}

function overSecrets<T>(value: AgentValue<T>, whole: unknown, change: (text: unknown) => unknown): unknown {
  if (value.secrets === 'whole') return change(whole);
  if (!value.secrets || typeof whole !== 'object' || whole === null) return whole;
  const secret = new Set(value.secrets);
  return Object.fromEntries(
    Object.entries(whole).map(([k, held]) => [k, secret.has(k) ? change(held) : held]),
  );
}
