import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { format } from 'mysql2';
import { mysqlDdl } from '../../src/simulators/warehouse/ddl-mysql.ts';
import { sqliteDdl } from '../../src/simulators/warehouse/ddl-sqlite.ts';
import type { Cell } from '../../src/simulators/warehouse/row.ts';
import { warehouseTables } from '../../src/simulators/warehouse/schema.ts';
import type { WarehouseConfig } from '../../src/skladpro/config.ts';
import { createDatabase, type TestDatabase } from '../services/mariadb.ts';
import { type Rows, row, smallWarehouse } from './fixture.ts';

export type Row = Record<string, Cell>;

/** A warehouse database that a test may look into and damage, past the code under test. */
export interface TestStore {
  config: WarehouseConfig;
  /** Runs SQL that both engines know: tables in lower case, names in backticks where they are reserved. */
  sql(statement: string): Promise<Row[]>;
  remove(): Promise<void>;
}

const eachInsert = (rows: Rows) =>
  rows.flatMap(([table, list]) => list.map((values) => ({ table, values: row(table, values) })));

/** A new SQLite file with the rows. */
export async function sqliteStore(rows: Rows = smallWarehouse()): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'skladpro-'));
  const file = join(folder, 'warehouse.sqlite');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.transaction(() => {
    for (const table of warehouseTables) for (const statement of sqliteDdl(table)) database.exec(statement);
    for (const { table, values } of eachInsert(rows)) {
      const names = Object.keys(values).map((name) => `"${name}"`);
      const places = names.map(() => '?').join(', ');
      database
        .prepare(`insert into "${table}" (${names.join(', ')}) values (${places})`)
        .run(Object.values(values));
    }
  })();
  return {
    config: { engine: 'sqlite', file },
    async sql(statement) {
      const prepared = database.prepare<[], Row>(statement);
      if (prepared.reader) return prepared.all();
      prepared.run();
      return [];
    },
    async remove() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const schema = warehouseTables.map(mysqlDdl).join(';\n');
const emptying = warehouseTables.map((table) => `delete from \`${table.name.toLowerCase()}\``).join(';\n');
const changesSchema = /^\s*(alter|create|drop)\b/i;

/** Databases whose schema is as it was made: the next test takes one over, which is quicker than making it. */
const spare: TestDatabase[] = [];

/** A MariaDB database with the rows. */
export async function mariadbStore(rows: Rows = smallWarehouse()): Promise<TestStore> {
  const database = spare.pop() ?? (await createDatabase());
  const { config, admin, drop } = database;
  const [tables] = await admin.query('show tables');
  const inserts = eachInsert(rows).map(({ table, values }) =>
    format(`insert into \`${table.toLowerCase()}\` set ?`, [values]),
  );
  await admin.query([Array.isArray(tables) && tables.length > 0 ? emptying : schema, ...inserts].join(';\n'));
  let sameSchema = true;
  return {
    config,
    async sql(statement) {
      if (changesSchema.test(statement)) sameSchema = false;
      const [result] = await admin.query({ sql: statement, dateStrings: true } as never);
      return Array.isArray(result) ? (result as Row[]) : [];
    },
    async remove() {
      if (sameSchema) spare.push(database);
      else await drop();
    },
  };
}

/** To be called after the last test. */
export async function dropSpareDatabases(): Promise<void> {
  for (const database of spare.splice(0)) await database.drop();
}
