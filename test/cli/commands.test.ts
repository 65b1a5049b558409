import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { bundle } from '../crash/bundle.ts';
import { freshFolder } from '../state/folder.ts';
import { documentOf, name, shopfront, start } from './skladbridge.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('src/main.ts');
});

const inFolder = (...args: string[]) => start(program, freshFolder(), args).ended;

test('--version', async () => {
  expect(await inFolder('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(documentOf(await inFolder('--version', '--json'))).toEqual({ version });
});

test('help names every command in the chosen language', async () => {
  const { status, stdout } = await inFolder('--help', '--lang', 'en');
  expect(status).toBe(0);
  for (const word of [
    'start',
    'demo',
    'run',
    'check',
    'integrations list',
    'backup',
    'restore',
    'support',
    'Exit status',
  ]) {
    expect(stdout).toContain(word);
  }
  expect((await inFolder()).stdout).toContain('Изходен код');
});

describe('a wrong command ends with 2 and says so in the chosen language', () => {
  test.each([
    [['dance']],
    [['run', name]],
    [['run', name, 'export', 'now']],
    [['integrations']],
    [['integrations', 'import']],
    [['integrations', 'delete', 'x']],
    [['backup']],
    [['restore']],
    [['support']],
    [['start', '--port', '99999']],
    [['check', '--nothing-like-this']],
    [['check', '--lang', 'de']],
  ])('%j', async (args) => {
    const wrong = await inFolder(...args);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/^Грешка: Командата не е разбрана\.\n {2}→ /);
  });

  test('in English, and with a document for a program', async () => {
    const wrong = await inFolder('check', '--nothing', '--lang', 'en', '--json');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^Error: The command was not understood\./);
    expect(wrong.stderr).toContain("'--nothing'");
    expect(documentOf(wrong)).toMatchObject({ problem: { code: 'wrong-command' } });
  });
});

describe('integrations', () => {
  test('list says what is there, or how to begin', async () => {
    expect((await inFolder('integrations', 'list')).stdout).toContain('Още няма интеграции.');
    const { run } = await shopfront(program);
    await run('run', name, 'export');
    const ended = await run('integrations', 'list', '--json');
    expect(documentOf(ended)).toMatchObject({
      integrations: [
        { name, type: 'woocommerce', enabled: true, jobs: { export: { state: 'done' }, import: null } },
      ],
    });
    expect((await run('integrations', 'list')).stdout).toContain(`${name}  (woocommerce)`);
  });

  test('export writes no secret and import reads it back', async () => {
    const { run, dataDir, shop } = await shopfront(program);
    const file = join(dataDir, 'out.json');
    expect(documentOf(await run('integrations', 'export', file, '--json'))).toEqual({
      file,
      integrations: 1,
      secrets: false,
    });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(shop.keys.secret);
    expect(text).toContain(shop.url);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await run('integrations', 'import', file)).toMatchObject({ status: 0, stderr: '' });
    expect((await run('run', name, 'export')).status).toBe(0);
  });

  test('secrets travel sealed by a passphrase', async () => {
    const { run, dataDir, shop } = await shopfront(program);
    const file = join(dataDir, 'out.json');
    await run('integrations', 'export', file, '--passphrase', 'три зелени круши');
    expect(readFileSync(file, 'utf8')).not.toContain(shop.keys.secret);
    const elsewhere = freshFolder();
    const there = (...args: string[]) => start(program, elsewhere, args).ended;
    const refused = await there('integrations', 'import', file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('→');
    expect((await there('integrations', 'import', file, '--passphrase', 'три зелени круши')).status).toBe(0);
    expect((await there('run', name, 'export')).status).toBe(0);
  });

  test.each([
    ['{', 'not-json'],
    ['{"format":"skladbridge-configuration","version":1,"wharehouse":{}}', 'configuration-invalid'],
    [
      '{"format":"skladbridge-configuration","version":1,"integrations":[{"name":"A","type":"woocommerce","settings":{"stockBuffer":-1}}]}',
      'configuration-invalid',
    ],
  ])('a file that is not right changes nothing: %s', async (text, code) => {
    const folder = freshFolder();
    const file = join(folder, 'in.json');
    writeFileSync(file, text);
    const ended = await start(program, folder, ['integrations', 'import', file, '--json']).ended;
    expect(ended.status).toBe(1);
    expect(documentOf(ended)).toMatchObject({ problem: { code } });
    expect(documentOf(await start(program, folder, ['integrations', 'list', '--json']).ended)).toEqual({
      integrations: [],
    });
  });

  test.each([
    ['import', 'file-unreadable'],
    ['export', 'state-folder'],
  ])('%s of a place that is not there', async (verb, code) => {
    const ended = await inFolder('integrations', verb, '/nowhere/at/all.json', '--json');
    expect(ended.status).toBe(1);
    expect(documentOf(ended)).toMatchObject({ problem: { code } });
  });
});

test('support writes a bundle that only its owner may read', async () => {
  const folder = freshFolder();
  const file = join(folder, 'bundle.json.gz');
  const written = await start(program, folder, ['support', file, '--json']).ended;
  expect(written.status).toBe(0);
  expect(documentOf(written)).toEqual({ file });
  expect(JSON.parse(gunzipSync(readFileSync(file)).toString())).toMatchObject({
    format: 'skladbridge-support',
    versions: { skladbridge: version },
  });
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

describe('backup and restore', () => {
  test('bring back what was there', async () => {
    const { run, dataDir } = await shopfront(program);
    await run('run', name, 'export');
    const file = join(dataDir, 'copy.db');
    expect(await run('backup', file)).toMatchObject({ status: 0, stderr: '' });
    const other = freshFolder();
    const restored = await start(program, other, ['restore', file, '--json']).ended;
    expect(restored.status).toBe(0);
    expect(documentOf(restored)).toEqual({ restored: file, kept: null });
    expect((await start(program, other, ['integrations', 'list']).ended).stdout).toContain(name);
  });

  test('refuse what is not a backup', async () => {
    const folder = freshFolder();
    const file = join(folder, 'text.db');
    writeFileSync(file, 'не е архив');
    mkdirSync(join(folder, 'data'));
    const ended = await start(program, join(folder, 'data'), ['restore', file, '--lang', 'en']).ended;
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^Error: .+\n {2}→ /);
  });
});
