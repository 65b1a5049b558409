import type { Database } from 'better-sqlite3';
import type { FoundColumn, FoundTrigger } from '../../engine.ts';

interface ColumnRow {
  table: string;
  column: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
  pk: number;
}

/** Columns of every table. An integer primary key gives itself a value. */
export const sqliteColumns = (raw: Database): FoundColumn[] =>
  raw
    .prepare<[], ColumnRow>(
      `select m.name as "table", c.name as "column", upper(c.type) as type, c."notnull", c.dflt_value, c.pk
       from sqlite_master m join pragma_table_info(m.name) c where m.type in ('table', 'view')`,
    )
    .all()
    .map((row) => ({
      table: row.table,
      column: row.column,
      kind: kindOf(row.type),
      ...lengthOf(row.type),
      mustBeGiven: row.notnull === 1 && row.dflt_value === null && !(row.pk === 1 && row.type === 'INTEGER'),
    }));

export const sqliteTriggers = (raw: Database): FoundTrigger[] =>
  raw
    .prepare<[], FoundTrigger>(`select tbl_name as "table", name from sqlite_master where type = 'trigger'`)
    .all();

function kindOf(type: string): FoundColumn['kind'] {
  if (/DATE|TIME/.test(type)) return 'date';
  if (/CHAR|TEXT|CLOB/.test(type)) return 'text';
  if (/INT|REAL|FLOA|DOUB|NUM|DEC/.test(type)) return 'number';
  return 'other';
}

function lengthOf(type: string): { length?: number } {
  const length = /CHAR\s*\((\d+)\)/.exec(type)?.[1];
  return length === undefined ? {} : { length: Number(length) };
}
