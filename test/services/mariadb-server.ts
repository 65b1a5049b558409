import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { needProgram } from './programs.ts';

export interface ServerAddress {
  host: string;
  port: number;
  user: string;
  password: string;
}

export interface MariadbServer {
  address: ServerAddress;
  stop(): Promise<void>;
}

/** Starts a private MariaDB with a data folder of its own, reachable from this machine only. */
export async function startMariadb(): Promise<MariadbServer> {
  const program = await needProgram(['mariadbd', 'mysqld'], 'mariadb-server');
  const installer = await needProgram(['mariadb-install-db', 'mysql_install_db'], 'mariadb-server');
  const folder = await mkdtemp(join(tmpdir(), 'skladbridge-mariadb-'));
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const data = `--datadir=${join(folder, 'data')}`;
  const installArguments = [data, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot];
  await promisify(execFile)(installer, ['--no-defaults', ...installArguments]);
  const address = {
    host: '127.0.0.1',
    port: await freePort(),
    user: 'tester',
    password: randomBytes(12).toString('hex'),
  };
  const initFile = join(folder, 'init.sql');
  await writeFile(
    initFile,
    `CREATE USER '${address.user}'@'%' IDENTIFIED BY '${address.password}';\n` +
      `GRANT ALL PRIVILEGES ON *.* TO '${address.user}'@'%' WITH GRANT OPTION;\n`,
    { mode: 0o600 },
  );
  const log = join(folder, 'error.log');
  const child = spawn(
    program,
    [
      '--no-defaults',
      data,
      ...asRoot,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--log-error=${log}`,
      `--init-file=${initFile}`,
      `--port=${address.port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=2',
      '--innodb-file-per-table=0',
      '--innodb-doublewrite=0',
      '--innodb-flush-method=nosync',
      '--sync-frm=0',
      '--innodb-buffer-pool-size=64M',
      '--max-connections=60',
    ],
    { stdio: 'ignore' },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, address);
  } catch (error) {
    const words = await readFile(log, 'utf8').catch(() => '');
    await stop();
    throw new Error(`MariaDB did not start: ${String(error)}\n${words}`);
  }
  return { address, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function ready(child: ChildProcess, address: ServerAddress): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`exit status ${child.exitCode}`);
    try {
      const connection = await createConnection(address);
      await connection.end();
      return;
    } catch (error) {
      if (tries > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
