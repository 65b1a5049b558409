import type { Column } from './column.ts';
import { type ColumnName, type TableName, warehouseTables } from './schema.ts';

/** Numbers, texts (local time as `YYYY-MM-DD hh:mm:ss` in date columns) or nothing. */
export type Cell = string | number | null;
export type Row<T extends TableName> = Record<ColumnName<T>, Cell>;

const emptyCell: Record<Column['kind'], Cell> = { id: null, int: 0, float: 0, text: ' ', datetime: null };

const templates = new Map<TableName, Record<string, Cell>>(
  warehouseTables.map((table) => [
    table.name,
    Object.fromEntries(table.columns.map((column) => [column.name, emptyCell[column.kind]])),
  ]),
);

/**
 * A whole row of the table. What is not given takes the program's own empty value: one space for a text, 0 for a
 * number, NULL for a date.
 */
export function rowOf<T extends TableName>(table: T, values: Partial<Row<T>>): Row<T> {
  return { ...templates.get(table), ...values } as Row<T>;
}

/** Rows of the tables that hold any. */
export type WarehouseRows = { [T in TableName]?: Row<T>[] };
