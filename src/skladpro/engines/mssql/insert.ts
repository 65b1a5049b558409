import { type Insertable, sql } from 'kysely';
import type { Db } from '../../engine.ts';
import type { TableName, Tables } from '../../tables.ts';

const columnsOf = (row: object) => Object.entries(row) as [string, unknown][];

/** The key is taken: of the table itself, or of an index. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'number' in error && (error.number === 2627 || error.number === 2601);

/**
 * Inserts the row unless one with the same values stands there. The look holds update and range locks until the
 * transaction ends, so that nobody comes between it and the insert. Should the key be taken all the same, on servers that
 * ignore such hints, that error ends the statement alone: sessions run with `xact_abort off`.
 */
export async function insertUnlessPresent<T extends TableName>(
  db: Db,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<boolean> {
  const columns = columnsOf(row);
  const names = sql.join(columns.map(([name]) => sql.ref(name)));
  const values = sql.join(columns.map(([, value]) => value));
  const same = sql.join(
    columns.map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
    sql` and `,
  );
  const insert = sql`insert into ${sql.table(table)} (${names}) select ${values}
where not exists (select 1 from ${sql.table(table)} with (updlock, holdlock) where ${same})`;
  try {
    return (await insert.execute(db)).numAffectedRows === 1n;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Inserts one row and returns its identity; `OUTPUT` would be refused by a table with triggers. */
export async function insertWithIdentity<T extends TableName>(
  db: Db,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<number> {
  const columns = columnsOf(row);
  const names = sql.join(columns.map(([name]) => sql.ref(name)));
  const values = sql.join(columns.map(([, value]) => value));
  const { rows } = await sql<{ ID: number }>`insert into ${sql.table(table)} (${names}) values (${values})
select cast(scope_identity() as int) as ${sql.ref('ID')}`.execute(db);
  const id = rows[0]?.ID;
  if (id === undefined || id === null) throw new Error(`${table} gave no identity`);
  return id;
}
