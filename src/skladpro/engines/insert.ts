import type { Insertable } from 'kysely';
import type { Db } from '../engine.ts';
import type { TableName, Tables } from '../tables.ts';

/** Inserts one row on an engine whose driver tells the new ID with the result. */
export async function insertWithLastId<T extends TableName>(
  db: Db,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<number> {
  const result = await db
    .insertInto(table)
    .values(row as never)
    .executeTakeFirstOrThrow();
  return Number(result.insertId);
}
