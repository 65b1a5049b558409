import { type Insertable, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Columns } from './discovery/columns.ts';
import type { Db, Engine } from './engine.ts';
import { type ColumnKind, type TableName, type Tables, tables } from './tables.ts';
import { emptyText, fitText } from './text.ts';

/** ID of the built-in row of Goods, Partners, Objects, Users and of every table of groups. */
export const serviceId = 1;

/** Not deleted; NULL counts as active. `column` is `Deleted`, or with the alias of its table. */
export const live = (column = 'Deleted'): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(column)} is null or ${sql.ref(column)} <> -1)`;

/** The list in pieces that one statement can take as parameters. */
export function* pieces<T>(list: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** A row with every column but the ID: one space for text, 0 for numbers, `now` for moments. */
export function blankRow<T extends TableName>(table: T, now: string): Insertable<Tables[T]> {
  const columns = Object.entries(tables[table] as Record<string, ColumnKind>);
  return Object.fromEntries(
    columns
      .filter(([, kind]) => kind !== 'id')
      .map(([name, kind]) => [name, typeof kind === 'number' ? emptyText : kind === 'date' ? now : 0]),
  ) as Insertable<Tables[T]>;
}

/** The texts as the columns of the table take them. */
export const fitted = <C extends string>(
  columns: Columns,
  table: TableName,
  texts: Record<C, string>,
): Record<C, string> =>
  Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [name, fitText(text, columns.length(table, name))]),
  ) as Record<C, string>;

/** Inserts the rows in their order, several at once where the engine can. */
export async function insertRows<T extends TableName>(
  engine: Engine,
  db: Db,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> {
  // SQL Server takes 2,100 parameters in one statement; the widest table here has 33 columns.
  for (const piece of pieces(rows, engine.capabilities.multiRowInsert ? 60 : 1)) {
    await db
      .insertInto(table)
      .values(piece as never)
      .execute();
  }
}
