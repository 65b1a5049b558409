import { type Kysely, sql } from 'kysely';
import type { FoundColumn, FoundTrigger } from '../../engine.ts';

interface ColumnRow {
  table: string;
  column: string;
  type: string;
  length: number | null;
  nullable: string;
  fallback: string | null;
  extra: string;
}

/** Columns of every table of the database, from INFORMATION_SCHEMA. */
export async function mysqlColumns(db: Kysely<never>): Promise<FoundColumn[]> {
  const { rows } = await sql<ColumnRow>`
    select TABLE_NAME as "table", COLUMN_NAME as "column", lower(DATA_TYPE) as "type",
      CHARACTER_MAXIMUM_LENGTH as "length", IS_NULLABLE as "nullable", COLUMN_DEFAULT as "fallback", EXTRA as "extra"
    from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = database()
    order by TABLE_NAME, ORDINAL_POSITION`.execute(db);
  return rows.map((row) => {
    const kind = kindOf(row.type);
    return {
      table: row.table,
      column: row.column,
      kind,
      ...(kind === 'text' && row.length !== null ? { length: Number(row.length) } : {}),
      mustBeGiven:
        row.nullable === 'NO' && row.fallback === null && !/auto_increment|GENERATED/i.test(row.extra),
    };
  });
}

export async function mysqlTriggers(db: Kysely<never>): Promise<FoundTrigger[]> {
  const { rows } = await sql<FoundTrigger>`
    select EVENT_OBJECT_TABLE as "table", TRIGGER_NAME as "name"
    from INFORMATION_SCHEMA.TRIGGERS where TRIGGER_SCHEMA = database()`.execute(db);
  return rows;
}

/** Every base table with its storage engine. */
export async function mysqlTables(db: Kysely<never>): Promise<{ name: string; engine: string | null }[]> {
  const { rows } = await sql<{ name: string; engine: string | null }>`
    select TABLE_NAME as "name", ENGINE as "engine"
    from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = database() and TABLE_TYPE = 'BASE TABLE'`.execute(db);
  return rows;
}

function kindOf(type: string): FoundColumn['kind'] {
  if (/int|double|float|decimal|numeric|real|bit/.test(type)) return 'number';
  if (/char|text|enum/.test(type)) return 'text';
  if (/date|time/.test(type)) return 'date';
  return 'other';
}
