import type { AccessLink, LinkColumn } from '../../../src/skladpro/engines/access/link.ts';
import { LinkError } from '../../../src/skladpro/engines/access/link.ts';
import { sqliteWords } from './sqlite-words.ts';

/** SQLite's result codes with the state and number that the Access driver gives for the same. */
const failures: Record<number, [state: string, native: number, words: string]> = {
  5: ['HY000', -1102, 'Could not update; currently locked.'],
  6: ['HY000', -1102, 'Could not update; currently locked.'],
  8: ['42000', -1809, 'Cannot update. Database or object is read-only.'],
  19: ['23000', -1605, 'The changes would create duplicate values in the index or primary key.'],
};

/** A link to SQLite's ODBC driver that takes the statements of Access and answers as its driver does. */
export function sqliteLink(link: AccessLink): AccessLink {
  return {
    ...link,
    query: (statement) => translated(link.query(sqliteWords(statement))),
    execute: (statement) => translated(link.execute(sqliteWords(statement))),
    columns: async () => (await link.columns()).map(column),
    commit: () => translated(link.commit()),
  };
}

/** A whole-number key counts by itself in SQLite; Access has a type for that. */
const column = (found: LinkColumn): LinkColumn =>
  found.column === 'ID' && found.type === 'INTEGER' && !found.nullable
    ? { ...found, type: 'COUNTER' }
    : found;

async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const failure = error instanceof LinkError ? failures[error.native] : undefined;
    if (!failure) throw error;
    const [state, native, words] = failure;
    throw new LinkError(words, state, native, { cause: error });
  }
}

/** The connection string of the same file for SQLite's driver. */
export function sqliteConnection(connectionString: string): string {
  const [, driver] = /DRIVER=\{([^}]*)\}/.exec(connectionString) ?? [];
  const [, file] = /DBQ=([^;]*)/.exec(connectionString) ?? [];
  return `DRIVER=${driver};Database=${file};Timeout=2000`;
}
