import { describe, vi } from 'vitest';
import type * as odbcLink from '../../../src/skladpro/engines/access/odbc-link.ts';
import { sqliteOdbcDriver } from '../../services/odbc.ts';
import { contract } from '../contract.ts';
import { sqliteStore } from '../store.ts';
import { sqliteConnection, sqliteLink } from './sqlite-link.ts';

const suite = 'Склад Pro on MS Access, over ODBC';
const driver = await sqliteOdbcDriver(suite);

vi.mock('../../../src/skladpro/engines/access/check-file.ts', () => ({ checkFile: async () => undefined }));
vi.mock('../../../src/skladpro/engines/access/odbc-link.ts', async (original) => {
  const { openOdbcLink } = await original<typeof odbcLink>();
  return {
    openOdbcLink: async (connection: string) => sqliteLink(await openOdbcLink(sqliteConnection(connection))),
  };
});

/** Access runs on Windows alone: SQLite's ODBC driver stands in its place, behind the few words that it lacks. */
describe.skipIf(driver === null)(suite, () => {
  contract(
    async (rows) => {
      const store = await sqliteStore(rows);
      if (store.config.engine !== 'sqlite') throw new Error('not SQLite');
      const { file } = store.config;
      return { ...store, config: { engine: 'access', file, password: '', driver: driver ?? '' } };
    },
    { triggers: false },
  );
});
