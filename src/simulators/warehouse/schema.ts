import { nomenclatureTables } from './schema/nomenclature.ts';
import { programTables } from './schema/program.ts';
import { tradeTables } from './schema/trade.ts';

/**
 * The core of the Склад Pro database, schema 3.07: the tables and columns that its MySQL and SQL Server installations
 * share. Columns that only SQL Server has (`NextAcct.ID`, eleven languages of `OperationType`) are left out.
 */
export const warehouseTables = [...nomenclatureTables, ...tradeTables, ...programTables] as const;

type AnyTable = (typeof warehouseTables)[number];
export type TableName = AnyTable['name'];
export type ColumnName<T extends TableName> = Extract<AnyTable, { name: T }>['columns'][number]['name'];
