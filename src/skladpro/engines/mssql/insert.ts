import { type Insertable, sql } from 'kysely';
import type { Db } from '../../engine.ts';
import type { TableName, Tables } from '../../tables.ts';

const columnsOf = (row: object) => Object.entries(row) as [string, unknown][];

/**
 * Inserts the row unless one with the same values stands there. The look holds update and range locks until the
 * transaction ends, so that nobody comes between it and the insert, and no error can end the transaction.
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
  const result = await sql`insert into ${sql.table(table)} (${names}) select ${values}
where not exists (select 1 from ${sql.table(table)} with (updlock, holdlock) where ${same})`.execute(db);
  return result.numAffectedRows === 1n;
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
