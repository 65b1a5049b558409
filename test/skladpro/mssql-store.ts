import { mssqlInserts, mssqlSchema } from '../../src/simulators/warehouse/load-mssql.ts';
import type { Cell } from '../../src/simulators/warehouse/row.ts';
import { warehouseTables } from '../../src/simulators/warehouse/schema.ts';
import { createMssqlDatabase, type MssqlTestDatabase } from '../services/mssql.ts';
import { type Rows, row, smallWarehouse } from './fixture.ts';
import type { Row, TestStore } from './store.ts';
import { tsql } from './tsql.ts';

/** Databases whose schema is as it was made: the next test takes one over. */
const spare: MssqlTestDatabase[] = [];

const changesSchema = /^\s*(alter|create|drop|exec)\b/i;
const emptying = warehouseTables.map(({ name }) => `delete from [${name}]`).join('\n');

/** A database of SQL Server with the rows. */
export async function mssqlStore(rows: Rows = smallWarehouse()): Promise<TestStore> {
  const taken = spare.pop();
  const database = taken ?? (await createMssqlDatabase());
  const inserts = rows.flatMap(([table, list]) =>
    list.flatMap((values) => mssqlInserts(table, [row(table, values)])),
  );
  await database.run([...(taken ? [emptying] : mssqlSchema()), ...inserts].join('\n'));
  let sameSchema = true;
  return {
    config: database.config,
    async sql(statement) {
      const text = tsql(statement);
      if (changesSchema.test(text)) sameSchema = false;
      return (await database.run(text)) as Record<string, Cell>[] as Row[];
    },
    async remove() {
      if (sameSchema) spare.push(database);
      else await database.drop();
    },
  };
}

/** To be called after the last test. */
export async function dropSpareMssql(): Promise<void> {
  for (const database of spare.splice(0)) await database.drop();
}
