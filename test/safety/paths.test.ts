import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupsFolder, databaseFile, keyFile } from '../../src/state/paths.ts';
import { attackedAgent } from './attacked.ts';
import { raw, requestText } from './raw.ts';

/** Names that lead out of the folder of backups. */
const outward = [
  '../secret.key',
  '..%2fsecret.key',
  '%2e%2e/secret.key',
  '..%5csecret.key',
  '..%252fsecret.key',
  '....//secret.key',
  '%2fetc%2fpasswd',
  'C:%5cWindows%5cwin.ini',
  'manual-2026-01-01T00-00-00-000Z.db%00.txt',
  'manual-2026-01-01T00-00-00-000Z.db%2f..%2f..%2fsecret.key',
  '..%2fskladbridge.db',
  '..%2fbackups%2fother.db',
  'other.db',
];

test('no name of a backup leads to another file, neither for reading nor for restoring', async () => {
  const { agent, port, host, dataDir, signIn } = await attackedAgent();
  const { cookie, post } = await signIn();
  agent.state.seal('a secret');
  expect((await post('/settings/backup')).status).toBe(303);
  writeFileSync(join(backupsFolder(dataDir), 'other.db'), 'not a backup of ours');
  const key = readFileSync(keyFile(dataDir)).toString('latin1');
  for (const name of outward) {
    const line = `GET /settings/backups/${name}`;
    const { status, body } = await raw(port, requestText(line, [`Host: ${host}`, `Cookie: ${cookie}`]));
    expect([name, status, body.includes(key)]).toEqual([name, 404, false]);
    const staged = await post('/settings/restore', { name: decodeURIComponent(name) });
    expect([name, staged.status]).toEqual([name, 409]);
  }
  expect(readdirSync(dataDir).filter((name) => /restor|staged/.test(name))).toEqual([]);
});

test('a static address leads to no file', async () => {
  const { port, host, signIn } = await attackedAgent();
  const { cookie } = await signIn();
  for (const path of [
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/../../../../etc/passwd',
    '/assets/',
  ]) {
    const answer = await raw(port, requestText(`GET ${path}`, [`Host: ${host}`, `Cookie: ${cookie}`]));
    expect([path, answer.status, /root:|"dependencies"/.test(answer.body)]).toEqual([path, 404, false]);
  }
});

test('a configuration file cannot make a warehouse of a file that is none, nor make a file', async () => {
  const { agent, dataDir, signIn } = await attackedAgent();
  const { post } = await signIn();
  mkdirSync(join(dataDir, 'below'));
  symlinkSync(databaseFile(dataDir), join(dataDir, 'below', 'link.db'));
  const before = agent.state.raw.prepare('SELECT name FROM sqlite_master ORDER BY name').pluck().all();
  for (const file of [
    databaseFile(dataDir),
    keyFile(dataDir),
    join(dataDir, 'below', 'link.db'),
    join(dataDir, 'below', '..', 'skladbridge.db'),
    join(dataDir, 'new.db'),
    '/etc/passwd',
    dataDir,
    'file:skladbridge.db?mode=rwc',
    ':memory:',
  ]) {
    const answer = await post('/warehouse', { engine: 'sqlite', 'sqlite.file': file });
    expect([file, answer.status]).toEqual([file, 409]);
  }
  expect(existsSync(join(dataDir, 'new.db'))).toBe(false);
  expect(existsSync('file:skladbridge.db?mode=rwc')).toBe(false);
  expect(agent.state.raw.prepare('SELECT name FROM sqlite_master ORDER BY name').pluck().all()).toEqual(
    before,
  );
});
