import type { Database } from 'better-sqlite3';
import { type Kysely, MysqlQueryCompiler, SqliteQueryCompiler } from 'kysely';
import { warehouseTables } from '../../../src/simulators/warehouse/schema.ts';
import type { Engine } from '../../../src/skladpro/engine.ts';
import { AccessQueryCompiler } from '../../../src/skladpro/engines/access/compiler.ts';
import { accessEngine } from '../../../src/skladpro/engines/access/open.ts';
import { AccessSession } from '../../../src/skladpro/engines/access/session.ts';
import type { MssqlConnection } from '../../../src/skladpro/engines/mssql/connection.ts';
import { mssqlLeaderLock } from '../../../src/skladpro/engines/mssql/leader-lock.ts';
import { mssqlEngine } from '../../../src/skladpro/engines/mssql/open.ts';
import { SqlServerQueryCompiler } from '../../../src/skladpro/engines/mssql/query-compiler.ts';
import { sessionSettings } from '../../../src/skladpro/engines/mssql/session.ts';
import { mysqlEngine } from '../../../src/skladpro/engines/mysql/open.ts';
import { sqliteEngine } from '../../../src/skladpro/engines/sqlite/open.ts';
import type { Tables } from '../../../src/skladpro/tables.ts';
import { recordedLink } from './recorded-link.ts';
import { type Answers, noRows, Recording, rows } from './recording.ts';

export interface Recorded {
  recording: Recording;
  engine: Engine;
  /** The lead is a statement like any other, and is recorded too. */
  recordsLead?: true;
}

/** Every column, described as INFORMATION_SCHEMA of that server would. */
const columns = (types: Record<string, string>, more: object) =>
  warehouseTables.flatMap((table) =>
    table.columns.map((column) => ({
      table: table.name,
      column: column.name,
      type: types[column.kind],
      length: column.kind === 'text' ? column.length : null,
      nullable: column.kind === 'id' ? 'NO' : 'YES',
      fallback: null,
      ...more,
    })),
  );

const done = { rows: [], numAffectedRows: 0n };

const mysqlAnswers: Answers = [
  [/version\(\)/, rows({ version: '10.11.6-MariaDB' })],
  [
    /INFORMATION_SCHEMA\.COLUMNS/,
    rows(
      ...columns(
        { id: 'int', int: 'int', float: 'double', text: 'varchar', datetime: 'datetime' },
        { extra: 'auto_increment' },
      ),
    ),
  ],
  [/INFORMATION_SCHEMA\.(TRIGGERS|TABLES)/, noRows],
  [/get_lock/, rows({ got: 1 })],
  [/release_lock/, noRows],
  [/^(start transaction|commit|rollback)$/, done],
  // SQLite spells this word by word: insert or ignore.
  [/insert ignore/, { rows: [], numAffectedRows: 1n }],
];

const mssqlAnswers: Answers = [
  [
    /serverproperty/,
    rows({
      version: '10.50.6000.34',
      edition: 'Express Edition',
      collation: 'Cyrillic_General_CI_AS',
      snapshot: 0,
    }),
  ],
  [
    /INFORMATION_SCHEMA\.COLUMNS/,
    rows(
      ...columns(
        { id: 'int', int: 'int', float: 'float', text: 'nvarchar', datetime: 'smalldatetime' },
        { given: 1 },
      ),
    ),
  ],
  [/sys\.triggers/, noRows],
  [/sp_getapplock/, rows({ result: 0 })],
  [/sp_releaseapplock/, noRows],
  [/^(begin|commit) transaction$|@@trancount/, done],
  [/not exists \(select 1 from "NextAcct"/, { rows: [], numAffectedRows: 1n }],
  [/scope_identity/, rows({ ID: 900 })],
];

/** The engines as they are, each over a recording of its own. */
export const recorded: Record<string, (raw: Database) => Recorded> = {
  sqlite: (raw) => {
    const recording = new Recording(raw, () => new SqliteQueryCompiler(), []);
    const db = recording.db as unknown as Kysely<Tables>;
    return { recording, engine: sqliteEngine(db, raw, 'warehouse.sqlite') };
  },
  mysql: (raw) => {
    const recording = new Recording(raw, () => new MysqlQueryCompiler(), mysqlAnswers);
    const names = warehouseTables.map(({ name }) => name.toLowerCase());
    const place = { host: '127.0.0.1', port: 3306, database: 'sklad', user: 'agent', password: '' };
    return { recording, engine: mysqlEngine(recording.db, names, place) };
  },
  mssql: (raw) => {
    const recording = new Recording(raw, () => new SqlServerQueryCompiler(), mssqlAnswers);
    recording.section('every session');
    recording.note(sessionSettings);
    const session: Pick<MssqlConnection, 'run' | 'close'> = {
      run: async <R>(text: string) => {
        recording.note(text);
        return { rows: [{ result: 0, mode: 'Exclusive' } as R] };
      },
      close: () => undefined,
    };
    const db = recording.db as unknown as Kysely<Tables>;
    const lead = mssqlLeaderLock(async () => session as MssqlConnection);
    const place = {
      address: { host: 'localhost', isThisComputer: true, port: 1433 },
      database: 'sklad',
      user: 'agent',
      authentication: 'sql' as const,
      isEncrypted: false,
    };
    return { recording, engine: mssqlEngine(db, lead, place), recordsLead: true };
  },
  access: (raw) => {
    const recording = new Recording(raw, () => new AccessQueryCompiler(), []);
    const session = new AccessSession(
      async () => recordedLink(raw, recording),
      () => false,
    );
    return { recording, engine: accessEngine(session, raw.name, 'Microsoft Access Driver (*.mdb, *.accdb)') };
  },
};
