import { once } from 'node:events';
import { createServer } from 'node:http';
import { type MariadbServer, type ServerAddress, startMariadb } from './mariadb-server.ts';
import { givenMssql, mssqlVariable } from './mssql-address.ts';
import { prepareOdbc } from './odbc-package.ts';
import { needProgram, PackageMissing } from './programs.ts';

export interface Services {
  mariadb: ServerAddress;
  /** Path of the program. */
  chromium: string;
  /** Address of a server that stands already. */
  mssql: string;
  /** Path of SQLite's ODBC driver. */
  odbc: string;
}
export type ServiceName = keyof Services;

/** What to do when a service is missing. */
export const cures: Record<ServiceName, string> = {
  mariadb: 'Install it with: sudo apt-get install -y mariadb-server',
  chromium: 'Install it with: sudo apt-get install -y chromium',
  mssql: `Name a server that may be used for tests: ${mssqlVariable}=mssql://user:password@host:port/`,
  odbc: 'Install it with: sudo apt-get install -y g++ unixodbc-dev libsqliteodbc && npm ci',
};

export type Answer<N extends ServiceName> =
  | { service: Services[N] }
  | { missing: string }
  | { failed: string };

/** Starts services when the first suite asks for them, over HTTP on this machine, and stops them after the last one. */
export interface Desk {
  url: string;
  /** Suites that went without, each with its service and the reason. */
  skipped: { suite: string; service: ServiceName; reason: string }[];
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const skipped: Desk['skipped'] = [];
  let mariadb: Promise<MariadbServer> | undefined;
  let chromium: Promise<string> | undefined;
  let odbc: Promise<string> | undefined;

  const get = async (name: ServiceName): Promise<unknown> => {
    if (name === 'mariadb') {
      mariadb ??= startMariadb();
      return (await mariadb).address;
    }
    if (name === 'mssql') return givenMssql();
    if (name === 'odbc') {
      odbc ??= prepareOdbc();
      return odbc;
    }
    chromium ??= needProgram(['chromium', 'chromium-browser', 'google-chrome'], 'chromium');
    return chromium;
  };

  const answer = async (name: ServiceName, suite: string) => {
    try {
      return { service: await get(name) };
    } catch (error) {
      if (!(error instanceof PackageMissing)) return { failed: String(error) };
      skipped.push({ suite, service: name, reason: error.message });
      return { missing: error.message };
    }
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk');
    const name = url.pathname.slice(1);
    if (!(name in cures)) {
      response.writeHead(404).end();
      return;
    }
    void answer(name as ServiceName, url.searchParams.get('suite') ?? '').then((body) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    skipped,
    async close() {
      server.closeAllConnections();
      server.close();
      const started = await mariadb?.catch(() => undefined);
      await started?.stop();
    },
  };
}
