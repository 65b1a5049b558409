import { sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';

interface Kept {
  version: string;
  values: Map<string, unknown>;
}

const kept = new WeakMap<StateDb, Kept>();
const mostValues = 50;

/** Differs after every write to the data, by this process or another. */
const versionOf = (db: StateDb): string =>
  db.get<{ version: string }>(
    sql`select total_changes() || ' ' || (select data_version from pragma_data_version) as version`,
  ).version;

/** What was computed from the data under this name, for as long as nothing is written. */
export function memo<T>(db: StateDb, name: string, compute: () => T): T {
  const version = versionOf(db);
  let known = kept.get(db);
  if (known?.version !== version || known.values.size >= mostValues) {
    known = { version, values: new Map() };
    kept.set(db, known);
  }
  if (!known.values.has(name)) known.values.set(name, compute());
  return known.values.get(name) as T;
}
