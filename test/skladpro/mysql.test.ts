import { afterAll, describe } from 'vitest';
import { mariadbServer } from '../services/mariadb.ts';
import { contract } from './contract.ts';
import { dropSpareDatabases, mariadbStore } from './store.ts';

const suite = 'Склад Pro on MariaDB';
const server = await mariadbServer(suite);

describe.skipIf(server === null)(suite, () => {
  contract(mariadbStore);
  afterAll(dropSpareDatabases);
});
