import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { testWarehouse } from '../../../src/skladpro/connect.ts';
import type { MssqlConfig } from '../../../src/skladpro/engines/mssql/options.ts';
import { expectReadable } from '../expect-problem.ts';
import { certificate, hasOpenssl } from './certificate.ts';
import { type Behaviour, type Encryption, fakeSqlServer, portOf } from './fake-server.ts';

const password = 'много тайна парола';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const problemWith = async (changes: Partial<MssqlConfig>) => {
  const result = await testWarehouse({
    engine: 'mssql',
    server: '127.0.0.1',
    instance: '',
    port: 1433,
    database: 'Sklad',
    authentication: 'sql',
    user: 'agent',
    domain: '',
    password,
    encrypt: 'no',
    ...changes,
  });
  if (result.ok) throw new Error('the test passed');
  expectReadable(result.problem);
  expect(JSON.stringify(result.problem)).not.toContain(password);
  return result.problem;
};

/** The problem with a server that does so. */
const problemOf = async (
  encryption: Encryption,
  behaviour: Behaviour,
  changes: Partial<MssqlConfig> = {},
) => {
  const server = await fakeSqlServer(encryption, behaviour);
  closing.push(server.close);
  return problemWith({ port: server.port, ...changes });
};

describe('the network', () => {
  test('a port where nobody listens: the service or TCP/IP is off', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const port = portOf(silent);
    silent.close();
    await once(silent, 'close');
    const problem = await problemWith({ port });
    expect(problem.code).toBe('database-unreachable');
    expect(problem.text.bg).toContain(`127.0.0.1:${port}`);
    expect(problem.advice?.en).toContain('enable TCP/IP');
  });

  test('a server that takes the call and says nothing', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    closing.push(() => mute.close());
    const problem = await problemWith({ port: portOf(mute) });
    expect(problem.code).toBe('database-unreachable');
    expect(problem.advice?.en).toContain('firewall');
  });

  test('a name that nobody has', async () => {
    const problem = await problemWith({ server: 'no-such-host.invalid' });
    expect(problem.code).toBe('database-unreachable');
    expect(problem.text.bg).toContain('no-such-host.invalid');
  });
});

describe('a named instance', () => {
  /** Plays the SQL Server Browser at an address of this computer that no other program has. */
  const browser = async (answer: ((socket: Socket, port: number, address: string) => void) | null) => {
    const host = `127.${1 + (process.pid % 200)}.${1 + Math.floor(Math.random() * 250)}.7`;
    if (answer) {
      const socket = createSocket('udp4', (_, { port, address }) => answer(socket, port, address));
      socket.bind(1434, host);
      await once(socket, 'listening');
      closing.push(() => socket.close());
    }
    return host;
  };
  const saying = (words: string) => (socket: Socket, port: number, address: string) =>
    socket.send(Buffer.concat([Buffer.from([5, 0, 0]), Buffer.from(words)]), port, address);

  test('whose browser service does not run', async () => {
    const problem = await problemWith({ server: await browser(null), instance: 'SQLEXPRESS' });
    expect(problem.code).toBe('database-unreachable');
    expect(problem.advice?.en).toContain('SQL Server Browser');
  });

  test('whose browser service keeps silent', async () => {
    const server = await browser(() => undefined);
    const problem = await problemWith({ server, instance: 'SQLEXPRESS' });
    expect(problem.advice?.en).toContain('SQL Server Browser');
    expect(problem.text.bg).toContain(`${server}\\SQLEXPRESS`);
  });

  test('that the browser does not know, or that has no TCP/IP', async () => {
    const server = await browser(
      saying('ServerName;PC1;InstanceName;SQLEXPRESS;IsClustered;No;Version;10.50.1600.1;;'),
    );
    for (const instance of ['OTHER', 'SQLEXPRESS']) {
      const problem = await problemWith({ server, instance });
      expect(problem.advice?.en).toContain('enable TCP/IP for it');
      expect(problem.text.en).toContain(instance);
    }
  });
});

describe('the login', () => {
  test.each<[number, string, string, Partial<MssqlConfig>]>([
    [18456, 'database-login', 'SQL Server and Windows Authentication mode', {}],
    [18452, 'database-login', 'Windows login', {}],
    [18470, 'database-login', 'Status', {}],
    [18486, 'database-login', 'Status', {}],
    [18487, 'database-login', 'Change the password', {}],
    [18488, 'database-login', 'Change the password', {}],
    [4060, 'database-unknown', 'User Mapping', {}],
  ])('error %i: %s', async (number, code, cure, changes) => {
    const problem = await problemOf(2, { login: { number, message: 'Думи на сървъра.' } }, changes);
    expect(problem.code).toBe(code);
    expect(problem.advice?.en).toContain(cure);
    expect(problem.details).toContain('Думи на сървъра.');
  });

  test('names the Windows account', async () => {
    const windows = { authentication: 'windows', user: 'ivan', domain: 'SHOP' } as const;
    const problem = await problemOf(2, { login: { number: 18456, message: 'no' } }, windows);
    expect(problem.text.bg).toContain('SHOP\\ivan');
    expect(problem.advice?.en).toContain('Windows account');
  });
});

describe('encryption', () => {
  /** A TLS alert: the protocol version is not supported. */
  const oldProtocol = Buffer.from([0x15, 3, 1, 0, 2, 2, 70]);
  const login: Behaviour = { login: { number: 18456, message: 'no' } };

  test('a server of TLS 1.0 times is told to be updated', async () => {
    const problem = await problemOf(1, { handshake: oldProtocol }, { encrypt: 'trust' });
    expect(problem.code).toBe('database-encryption');
    expect(problem.advice?.bg).toContain('TLS 1.2');
  });

  test('so is one that hangs up on our handshake', async () => {
    const problem = await problemOf(1, { handshake: 'hang up' }, { encrypt: 'trust' });
    expect(problem.code).toBe('database-encryption');
  });

  test('a server that wants it, and one that cannot', async () => {
    const wanted = await problemOf(3, login, { encrypt: 'no' });
    expect(wanted.code).toBe('database-encryption');
    expect(wanted.text.en).toContain('encrypted connections only');
    const absent = await problemOf(2, login, { encrypt: 'yes' });
    expect(absent.code).toBe('database-encryption');
    expect(absent.text.en).toContain('no encrypted connection');
  });

  test.skipIf(!hasOpenssl)('a self-signed certificate is not trusted by itself (needs openssl)', async () => {
    const problem = await problemOf(1, { certificate: certificate() }, { encrypt: 'yes' });
    expect(problem.code).toBe('database-certificate');
    expect(problem.advice?.bg).toContain('приеми сертификата на сървъра');
  });
});
