import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { warehouseForms } from '../../skladpro/config.ts';

/** A database that may be the one of Склад Pro, found on this computer. */
export interface FoundDatabase {
  engine: 'mysql' | 'mssql' | 'access';
  /** Where it is: a port of this computer, or a file. */
  place: string;
  /** Epoch milliseconds of the file's last change; null for a server. */
  changedAt: number | null;
}

/** Where each kind of database is looked for. */
export interface Places {
  /** TCP ports on 127.0.0.1. */
  ports: { mysql: number; mssql: number };
  accessFile: string;
}

const fallbackOf = (engine: 'mysql' | 'mssql' | 'access', name: string) =>
  warehouseForms[engine].fields.find((field) => field.name === name)?.fallback;

/** Where the programs put themselves. */
const usualPlaces: Places = {
  ports: { mysql: Number(fallbackOf('mysql', 'port')), mssql: Number(fallbackOf('mssql', 'port')) },
  accessFile: String(fallbackOf('access', 'file')),
};

/** Milliseconds that a port of the same computer gets to answer. */
const patience = 800;

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: patience });
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });

/** Looks at the usual ports of database servers and the usual file on this computer; nothing is sent to a server. */
export async function findDatabases(places: Places = usualPlaces): Promise<FoundDatabase[]> {
  const { ports, accessFile } = places;
  const servers = (['mssql', 'mysql'] as const).map(async (engine): Promise<FoundDatabase[]> => {
    const port = ports[engine];
    return (await answers(port)) ? [{ engine, place: `127.0.0.1:${port}`, changedAt: null }] : [];
  });
  const file: FoundDatabase[] = existsSync(accessFile)
    ? [{ engine: 'access', place: accessFile, changedAt: statSync(accessFile).mtimeMs }]
    : [];
  return [...(await Promise.all(servers)).flat(), ...file];
}
