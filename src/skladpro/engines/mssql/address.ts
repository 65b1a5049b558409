import { hostname } from 'node:os';

/** Where a SQL Server listens: a named instance is asked for its port, else the port counts. */
export type SqlServerAddress = { host: string; isThisComputer: boolean } & (
  | { instance: string }
  | { port: number }
);

/** What a person enters. */
export interface TypedAddress {
  /** A name or IP address; also as other programs write it: `PC\SQLEXPRESS`, `(local)`, `.`, `PC,1433`, `tcp:PC`. */
  server: string;
  instance: string;
  /** Counts only without an instance. */
  port: number;
}

/** Reads the address as Windows programs do: a port beside a server name goes before the name of an instance. */
export function sqlServerAddress({ server, instance, port }: TypedAddress): SqlServerAddress {
  const [, name = '', typedInstance = '', typedPort] =
    /^(?:tcp:)?([^\\,]*)(?:\\([^,]*))?(?:,\s*(\d+))?$/i.exec(server.trim()) ?? [];
  const local = /^(\.|\(local\)|localhost|)$/i.test(name.trim());
  const host = local ? 'localhost' : name.trim();
  const isThisComputer =
    local || /^(127\..*|::1)$/.test(host) || host.toLowerCase() === hostname().toLowerCase();
  if (typedPort !== undefined) return { host, isThisComputer, port: Number(typedPort) };
  const named = (instance || typedInstance).trim();
  // The default instance is sometimes spelt by the name of its service.
  return named === '' || /^mssqlserver$/i.test(named)
    ? { host, isThisComputer, port }
    : { host, isThisComputer, instance: named };
}

/** The address as it is shown to a person. */
export const shownAddress = (address: SqlServerAddress): string =>
  'instance' in address ? `${address.host}\\${address.instance}` : `${address.host}:${address.port}`;
