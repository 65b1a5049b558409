import { type Kysely, sql } from 'kysely';
import type { FoundColumn, FoundTrigger } from '../../engine.ts';

interface ColumnRow {
  table: string;
  column: string;
  type: string;
  length: number | null;
  nullable: string;
  fallback: string | null;
  given: number | null;
}

/** Columns of every table that this login may see, in its own schema and in dbo; identities and the like fill themselves. */
export async function mssqlColumns(db: Kysely<never>): Promise<FoundColumn[]> {
  const { rows } = await sql<ColumnRow>`
    select TABLE_NAME as "table", COLUMN_NAME as "column", lower(DATA_TYPE) as "type",
      CHARACTER_MAXIMUM_LENGTH as "length", IS_NULLABLE as "nullable", COLUMN_DEFAULT as "fallback",
      columnproperty(object_id(quotename(TABLE_SCHEMA) + '.' + quotename(TABLE_NAME)), COLUMN_NAME, 'IsIdentity')
        + columnproperty(object_id(quotename(TABLE_SCHEMA) + '.' + quotename(TABLE_NAME)), COLUMN_NAME, 'IsComputed') as "given"
    from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA in (schema_name(), 'dbo')
    order by TABLE_NAME, ORDINAL_POSITION`.execute(db);
  return rows.map((row) => {
    const kind = kindOf(row.type);
    const fillsItself =
      row.fallback !== null || (row.given ?? 0) > 0 || /^(timestamp|rowversion)$/.test(row.type);
    return {
      table: row.table,
      column: row.column,
      kind,
      // −1 stands for nvarchar(max).
      ...(kind === 'text' && row.length !== null && row.length > 0 ? { length: row.length } : {}),
      mustBeGiven: row.nullable === 'NO' && !fillsItself,
    };
  });
}

export async function mssqlTriggers(db: Kysely<never>): Promise<FoundTrigger[]> {
  const { rows } = await sql<FoundTrigger>`
    select object_name(parent_id) as "table", name as "name"
    from sys.triggers where parent_class = 1 and is_disabled = 0`.execute(db);
  return rows;
}

function kindOf(type: string): FoundColumn['kind'] {
  if (/int|float|real|decimal|numeric|money|bit/.test(type)) return 'number';
  if (/char|text/.test(type)) return 'text';
  if (/date|time/.test(type) && type !== 'timestamp') return 'date';
  return 'other';
}
