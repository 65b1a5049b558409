import { randomBytes } from 'node:crypto';
import * as tedious from 'tedious';
import type { MssqlConfig } from '../../src/skladpro/engines/mssql/options.ts';
import { type OpenSession, sessions } from '../../src/skladpro/engines/mssql/pool.ts';
import { oneAtATime } from '../../src/skladpro/transaction.ts';
import { ask } from './ask.ts';

/** What `connectWarehouse` takes. */
export type MssqlTestConfig = MssqlConfig & { engine: 'mssql' };

export interface MssqlTestDatabase {
  config: MssqlTestConfig;
  /** Runs a batch in this database, with the rights of the given login. */
  run(batch: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** Address of the server; null when none is given: the suite is then skipped under its name. */
export const mssqlServer = (suite: string): Promise<string | null> => ask('mssql', suite);

/**
 * mssql://user:password@host:port/?encrypt=…&instance=…: as in the configuration; `collation=` takes the server's own
 * instead of the one that Bulgarian installations have.
 */
export function configOf(address: string, database: string): MssqlTestConfig {
  const url = new URL(address);
  const option = <K extends 'encrypt' | 'authentication'>(name: K, fallback: MssqlConfig[K]) =>
    (url.searchParams.get(name) ?? fallback) as MssqlConfig[K];
  return {
    engine: 'mssql',
    server: url.hostname,
    instance: url.searchParams.get('instance') ?? '',
    port: Number(url.port || 1433),
    database,
    authentication: option('authentication', 'sql'),
    user: decodeURIComponent(url.username),
    domain: url.searchParams.get('domain') ?? '',
    password: decodeURIComponent(url.password),
    encrypt: option('encrypt', 'auto'),
  };
}

/** One session whose batches run one after the other. */
function runner(open: OpenSession): { run: MssqlTestDatabase['run']; close(): Promise<void> } {
  const session = open();
  const inTurn = oneAtATime();
  return {
    run: (batch) => inTurn(async () => (await (await session).run<Record<string, unknown>>(batch, [])).rows),
    close: async () => (await session).close(),
  };
}

/** Creates an empty database. */
export async function createMssqlDatabase(): Promise<MssqlTestDatabase> {
  const address = await mssqlServer('SQL Server');
  if (!address) throw new Error('no SQL Server is given');
  const database = `sklad_${randomBytes(6).toString('hex')}`;
  const server = runner(sessions(tedious, configOf(address, 'master')));
  const collation = new URL(address).searchParams.get('collation') ?? 'Cyrillic_General_CI_AS';
  await server.run(`create database ${database}${collation === '' ? '' : ` collate ${collation}`}`);
  const config = configOf(address, database);
  const inside = runner(sessions(tedious, config));
  return {
    config,
    run: inside.run,
    async drop() {
      await inside.close();
      await patiently(() => server.run(`drop database ${database}`));
      await server.close();
    },
  };
}

/** The server takes a moment to see that a session has left its database. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 10_000; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until || !/currently in use/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
