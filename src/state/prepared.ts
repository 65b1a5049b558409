import type { State, StateDb } from './open.ts';

/** A query that is built and compiled once for as long as the agent's data stay open: for work done good by good. */
export function prepared<T>(build: (db: StateDb) => T): (state: State) => T {
  const kept = new WeakMap<StateDb, T>();
  return ({ db }) => {
    const known = kept.get(db) ?? build(db);
    kept.set(db, known);
    return known;
  };
}
