import { afterAll, describe } from 'vitest';
import { mssqlServer } from '../services/mssql.ts';
import { contract } from './contract.ts';
import { dropSpareMssql, mssqlStore } from './mssql-store.ts';

const suite = 'Склад Pro on SQL Server';
const server = await mssqlServer(suite);

describe.skipIf(server === null)(suite, () => {
  contract(mssqlStore);
  afterAll(dropSpareMssql);
});
