import type { FoundColumn } from '../engine.ts';
import { type ColumnKind, type TableName, tables } from '../tables.ts';
import type { Required } from './required.ts';

/** The columns of one database, looked up without letter case. */
export interface Columns {
  hasTable(table: TableName): boolean;
  /** The first column of the list that is absent or of another kind; null when all are there. */
  lacking(required: Required): { table: TableName; column: string; found: string | null } | null;
  /** A column of the table that must be given a value and that the agent does not know. */
  unfillable(table: TableName): string | null;
  /** Characters that the text column holds. */
  length(table: TableName, column: string): number;
}

const key = (table: string, column: string): string => `${table}.${column}`.toLowerCase();

export function columnsOf(found: FoundColumn[]): Columns {
  const byName = new Map(found.map((one) => [key(one.table, one.column), one]));
  const tableNames = new Set(found.map((one) => one.table.toLowerCase()));
  return {
    hasTable: (table) => tableNames.has(table.toLowerCase()),
    lacking(required) {
      for (const [table, columns] of Object.entries(required) as [TableName, readonly string[]][]) {
        for (const column of columns) {
          const one = byName.get(key(table, column));
          if (!one) return { table, column, found: null };
          if (!sameKind(one.kind, kindOf(table, column))) return { table, column, found: one.kind };
        }
      }
      return null;
    },
    unfillable(table) {
      const known = new Set(Object.keys(tables[table]).map((column) => column.toLowerCase()));
      const stranger = found.find(
        (one) =>
          one.table.toLowerCase() === table.toLowerCase() &&
          one.mustBeGiven &&
          !known.has(one.column.toLowerCase()),
      );
      return stranger?.column ?? null;
    },
    length(table, column) {
      const declared = kindOf(table, column);
      const ours = typeof declared === 'number' ? declared : Number.MAX_SAFE_INTEGER;
      return Math.min(byName.get(key(table, column))?.length ?? ours, ours);
    },
  };
}

const kindOf = (table: TableName, column: string): ColumnKind | undefined =>
  (tables[table] as Record<string, ColumnKind>)[column];

function sameKind(found: FoundColumn['kind'], wanted: ColumnKind | undefined): boolean {
  if (wanted === 'date') return found === 'date' || found === 'text';
  if (typeof wanted === 'number') return found === 'text';
  return found === 'number';
}
