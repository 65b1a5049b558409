import { mssqlDdl } from './ddl-mssql.ts';
import { factsOf, type SampleFacts } from './facts.ts';
import type { Cell, WarehouseRows } from './row.ts';
import { type TableName, warehouseTables } from './schema.ts';
import { sampleShop } from './shop-data/shop.ts';

/** Rows in one INSERT: SQL Server takes up to 1,000. */
const rowsPerInsert = 200;

/** Every batch that makes the empty tables. */
export const mssqlSchema = (): string[] => warehouseTables.flatMap(mssqlDdl);

/** A value as SQL Server reads it in a text of its language. */
export const mssqlLiteral = (cell: Cell): string => {
  if (cell === null) return 'null';
  return typeof cell === 'number' ? String(cell) : `N'${cell.replaceAll("'", "''")}'`;
};

/** Batches that insert the rows, each with the same columns; IDs are kept as they are given. */
export function mssqlInserts(table: TableName, rows: Record<string, Cell>[]): string[] {
  const [first] = rows;
  if (!first) return [];
  const names = Object.keys(first);
  const isCounted = warehouseTables.some(
    (one) => one.name === table && one.columns.some((column) => column.kind === 'id'),
  );
  const given = isCounted && names.includes('ID');
  const batches: string[] = [];
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const values = rows
      .slice(start, start + rowsPerInsert)
      .map((row) => `(${names.map((name) => mssqlLiteral(row[name] ?? null)).join(', ')})`);
    const insert = `insert into [${table}] (${names.map((name) => `[${name}]`).join(', ')}) values ${values.join(', ')}`;
    batches.push(
      given ? `set identity_insert [${table}] on\n${insert}\nset identity_insert [${table}] off` : insert,
    );
  }
  return batches;
}

/**
 * Loads the sample shop into an empty database of SQL Server.
 * @param run carries out one batch in that database, dates read as year, month, day
 */
export async function loadSampleMssql(run: (batch: string) => Promise<unknown>): Promise<SampleFacts> {
  const rows: WarehouseRows = sampleShop();
  for (const batch of mssqlSchema()) await run(batch);
  for (const { name } of warehouseTables) {
    for (const batch of mssqlInserts(name, rows[name] ?? [])) await run(batch);
  }
  return factsOf(rows);
}
