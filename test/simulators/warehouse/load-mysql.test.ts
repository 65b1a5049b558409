import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSampleSqlite, loadSampleMysql } from '../../../src/simulators/warehouse/create.ts';
import type { SampleFacts } from '../../../src/simulators/warehouse/facts.ts';
import { warehouseTables } from '../../../src/simulators/warehouse/schema.ts';
import { createDatabase, mariadbServer, type TestDatabase } from '../../services/mariadb.ts';

const server = await mariadbServer('The sample warehouse on MariaDB');

describe.skipIf(server === null)('the sample warehouse on MariaDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-sample-'));
  let target: TestDatabase;
  let facts: SampleFacts;

  beforeAll(async () => {
    target = await createDatabase();
    facts = await loadSampleMysql(target.config);
  });
  afterAll(async () => {
    await target.drop();
    rmSync(folder, { recursive: true });
  });

  it('holds the same rows as on SQLite, and gives the same figures', async () => {
    const file = join(folder, 'shop.db');
    expect(createSampleSqlite(file)).toEqual(facts);
    const sqlite = new Database(file, { readonly: true });
    await target.admin.query("SET SESSION sql_mode = 'ANSI_QUOTES'");
    for (const { name, columns, primaryKey } of warehouseTables) {
      const listed = columns
        .map((column) =>
          column.kind === 'datetime'
            ? `CAST("${column.name}" AS CHAR) AS "${column.name}"`
            : `"${column.name}"`,
        )
        .join(', ');
      const order = primaryKey.map((column) => `"${column}"`).join(', ');
      const [rows] = await target.admin.query(
        `SELECT ${listed} FROM ${name.toLowerCase()} ORDER BY ${order}`,
      );
      const plain = JSON.parse(JSON.stringify(rows));
      expect(plain, name).toEqual(
        sqlite
          .prepare(
            `SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}" ORDER BY ${order}`,
          )
          .all(),
      );
    }
    sqlite.close();
  });

  it('keeps every table in InnoDB', async () => {
    const [others] = await target.admin.query(
      "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND ENGINE <> 'InnoDB'",
    );
    expect(others).toEqual([]);
  });

  it('does not load over what is there', async () => {
    await expect(loadSampleMysql(target.config)).rejects.toMatchObject({
      problem: { code: 'sample-exists' },
    });
  });
});
