import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { mssqlDdl } from '../../../src/simulators/warehouse/ddl-mssql.ts';
import { mysqlDdl } from '../../../src/simulators/warehouse/ddl-mysql.ts';
import { sqliteDdl } from '../../../src/simulators/warehouse/ddl-sqlite.ts';
import { warehouseTables } from '../../../src/simulators/warehouse/schema.ts';

const table = (name: string) => {
  const found = warehouseTables.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

describe('the core schema', () => {
  it('has thirty tables with 266 columns, no name twice', () => {
    expect(new Set(warehouseTables.map(({ name }) => name.toLowerCase())).size).toBe(30);
    expect(warehouseTables.reduce((sum, { columns }) => sum + columns.length, 0)).toBe(266);
    for (const { columns } of warehouseTables) {
      expect(new Set(columns.map(({ name }) => name.toLowerCase())).size).toBe(columns.length);
    }
  });

  it('is accepted whole by SQLite, column by column', () => {
    const database = new Database(':memory:');
    for (const each of warehouseTables) {
      for (const statement of sqliteDdl(each)) database.exec(statement);
      const present = database.prepare(`SELECT name FROM pragma_table_info('${each.name}')`).pluck().all();
      expect(present).toEqual(each.columns.map(({ name }) => name));
    }
    database.exec("INSERT INTO NextAcct VALUES ('S1')");
    expect(() => database.exec("INSERT INTO NextAcct VALUES ('S1')")).toThrow('UNIQUE');
    database.exec(`INSERT INTO Documents (Acct, InvoiceNumber, OperType) VALUES (1, '1', 2)`);
    expect(() => {
      database.exec(`INSERT INTO Documents (Acct, InvoiceNumber, OperType) VALUES (1, '1', 2)`);
    }).toThrow('UNIQUE');
    database.close();
  });

  it('becomes InnoDB tables with lower-case names in MySQL', () => {
    expect(mysqlDdl(table('NextAcct'))).toBe(
      'CREATE TABLE `nextacct` (`NextAcct` VARCHAR(50) NOT NULL, PRIMARY KEY (`NextAcct`)) ENGINE=InnoDB DEFAULT CHARSET=utf8',
    );
    expect(mysqlDdl(table('Documents'))).toContain(
      'PRIMARY KEY (`Acct`, `InvoiceNumber`, `OperType`), KEY `ID` (`ID`)',
    );
    expect(mysqlDdl(table('Operations'))).toContain('KEY `ObjectID_OperType` (`ObjectID`, `OperType`)');
  });

  it('has its own identities and kinds of date in SQL Server, and no defaults', () => {
    expect(mssqlDdl(table('NextAcct'))).toEqual([
      'create table [NextAcct] ([ID] int identity(1, 1) not null, [NextAcct] nvarchar(50) not null, constraint [PK_NextAcct] primary key ([NextAcct]))',
    ]);
    const [operations, ...indexes] = mssqlDdl(table('Operations'));
    expect(operations).toContain('[Date] smalldatetime, ');
    expect(operations).toContain('[UserRealTime] datetime, ');
    expect(operations).toContain('constraint [PK_Operations] primary key ([ID])');
    expect(indexes).toContain(
      'create index [IX_Operations_ObjectID_OperType] on [Operations] ([ObjectID], [OperType])',
    );
    expect(warehouseTables.flatMap(mssqlDdl).join()).not.toMatch(/\bdefault\b/i);
  });
});
