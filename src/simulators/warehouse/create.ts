import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { ProblemError } from '../../domain/problem.ts';
import { mysqlDdl } from './ddl-mysql.ts';
import { sqliteDdl } from './ddl-sqlite.ts';
import { factsOf, type SampleFacts } from './facts.ts';
import type { Cell, WarehouseRows } from './row.ts';
import { warehouseTables } from './schema.ts';
import { largeCatalogue } from './shop-data/large-catalogue.ts';
import { sampleShop } from './shop-data/shop.ts';

export interface SampleOptions {
  /** Makes a clean catalogue of so many goods instead of the small shop; for measuring. */
  goods?: number;
}

export interface MysqlTarget {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Must exist and hold none of the warehouse's tables. */
  database: string;
}

const rowsFor = ({ goods }: SampleOptions): WarehouseRows =>
  goods === undefined ? sampleShop() : largeCatalogue(goods);

/**
 * Makes the sample warehouse as a new SQLite file (write-ahead log, so that program and agent work side by side).
 * @throws ProblemError `sample-exists` when there is a file already: nothing is ever overwritten.
 */
export function createSampleSqlite(file: string, options: SampleOptions = {}): SampleFacts {
  if (existsSync(file)) throw sampleExists(file);
  const rows = rowsFor(options);
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.transaction(() => {
      for (const table of warehouseTables) {
        for (const statement of sqliteDdl(table)) database.exec(statement);
        const names = table.columns.map((column) => `"${column.name}"`);
        const insert = database.prepare(
          `INSERT INTO "${table.name}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        );
        for (const row of rows[table.name] ?? []) insert.run(Object.values(row));
      }
    })();
  } finally {
    database.close();
  }
  return factsOf(rows);
}

const rowsPerInsert = 500;

/**
 * Loads the same rows into an empty MySQL or MariaDB database.
 * @throws ProblemError `sample-exists` when the database holds one of the warehouse's tables.
 */
export async function loadSampleMysql(
  target: MysqlTarget,
  options: SampleOptions = {},
): Promise<SampleFacts> {
  const rows = rowsFor(options);
  const { host, port, user, password, database } = target;
  const connection = await createConnection({ host, port, user, password, database, charset: 'utf8mb4' });
  try {
    const [present] = await connection.query('SHOW TABLES');
    if (Array.isArray(present) && present.length > 0) throw sampleExists(database);
    for (const table of warehouseTables) {
      await connection.query(mysqlDdl(table));
      const names = table.columns.map((column) => `\`${column.name}\``).join(', ');
      const cells: Cell[][] = (rows[table.name] ?? []).map((row) => Object.values(row));
      for (let start = 0; start < cells.length; start += rowsPerInsert) {
        await connection.query(`INSERT INTO \`${table.name.toLowerCase()}\` (${names}) VALUES ?`, [
          cells.slice(start, start + rowsPerInsert),
        ]);
      }
    }
  } finally {
    await connection.end();
  }
  return factsOf(rows);
}

const sampleExists = (where: string): ProblemError =>
  new ProblemError({
    code: 'sample-exists',
    text: { bg: `В ${where} вече има данни.`, en: `${where} holds data already.` },
    advice: {
      bg: 'Посочете нов файл или празна база данни: примерният склад не презаписва нищо.',
      en: 'Name a new file or an empty database: the sample warehouse overwrites nothing.',
    },
  });
