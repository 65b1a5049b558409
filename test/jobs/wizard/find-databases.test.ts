import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDatabases } from '../../../src/jobs/wizard/find-databases.ts';

let folder: string;
const server = createServer((socket) => socket.end());
let port: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skladbridge-find-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  if (server.listening) await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** Privileged and unassigned: nothing listens there. */
const silent = 1;

test('finds a server that listens and a file that exists, with the date of its last change', async () => {
  const accessFile = join(folder, 'Microinvest.mdb');
  writeFileSync(accessFile, '');
  utimesSync(accessFile, 1_700_000_000, 1_700_000_000);
  expect(await findDatabases({ ports: { mysql: port, mssql: silent }, accessFile })).toEqual([
    { engine: 'mysql', place: `127.0.0.1:${port}`, changedAt: null },
    { engine: 'access', place: accessFile, changedAt: 1_700_000_000_000 },
  ]);
});

test('finds nothing where nothing is', async () => {
  const accessFile = join(folder, 'none.mdb');
  expect(await findDatabases({ ports: { mysql: silent, mssql: silent }, accessFile })).toEqual([]);
});
