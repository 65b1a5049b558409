import type { Database } from 'better-sqlite3';
import { warehouseTables } from '../../../src/simulators/warehouse/schema.ts';
import type { AccessLink, LinkRow } from '../../../src/skladpro/engines/access/link.ts';
import { sqliteWords } from '../access/sqlite-words.ts';

const types = { id: 'COUNTER', int: 'INTEGER', float: 'DOUBLE', text: 'VARCHAR', datetime: 'DATETIME' };

/** Writes down what goes to Access, calls of ODBC as comments; SQLite answers in its own words. */
export function recordedLink(raw: Database, recording: { note(text: string): void }): AccessLink {
  const called = async (name: string, statement: string) => {
    recording.note(`-- ODBC: ${name}`);
    raw.exec(statement);
  };
  return {
    async query(statement) {
      recording.note(statement);
      return raw.prepare<[], LinkRow>(sqliteWords(statement)).all();
    },
    async execute(statement) {
      recording.note(statement);
      return raw.prepare(sqliteWords(statement)).run().changes;
    },
    async columns() {
      recording.note('-- ODBC: the columns of every table');
      return warehouseTables.flatMap((table) =>
        table.columns.map((column) => ({
          table: table.name,
          column: column.name,
          type: types[column.kind],
          size: column.kind === 'text' ? column.length : null,
          nullable: column.kind !== 'id',
          hasDefault: false,
        })),
      );
    },
    begin: () => called('begin', 'begin'),
    commit: () => called('commit', 'commit'),
    rollback: () => called('rollback', 'rollback'),
    close: async () => undefined,
  };
}
