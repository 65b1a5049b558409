import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { languageValue } from '../../src/state/agent-values.ts';
import { backupState } from '../../src/state/backup.ts';
import { createIntegration, listIntegrations } from '../../src/state/integrations.ts';
import { acquireLock } from '../../src/state/lock.ts';
import { openState, type State } from '../../src/state/open.ts';
import { databaseFile } from '../../src/state/paths.ts';
import { restoreState } from '../../src/state/restore.ts';
import { openSettings } from '../../src/state/settings.ts';
import { readValue, writeValue } from '../../src/state/values.ts';
import { freshFolder, freshState } from './folder.ts';
import { addHistory } from './history.ts';
import { problemWith } from './problem-code.ts';
import { sampleType } from './sample-type.ts';

/** An agent with one integration that has a history, and a backup of it. */
async function backedUp(): Promise<{ state: State; file: string; folder: string }> {
  const folder = freshFolder();
  const state = freshState(folder);
  const { id } = createIntegration(state, sampleType, { name: 'A', settings: { secret: 'hunter2-backup' } });
  addHistory(state, id, null);
  const file = join(freshFolder(), 'agent.backup');
  await backupState(state, file);
  return { state, file, folder };
}

const names = (state: State) => listIntegrations(state).map((row) => row.name);

describe('backup', () => {
  test('is one private file without a readable secret and without the key', async () => {
    const { file, folder } = await backedUp();
    expect(readdirSync(join(file, '..'))).toEqual(['agent.backup']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    expect(bytes.includes('hunter2-backup')).toBe(false);
    expect(bytes.includes(readFileSync(join(folder, 'secret.key')))).toBe(false);
    const raw = new Database(file, { readonly: true });
    expect(raw.pragma('application_id', { simple: true })).toBe(0x536b4272);
    raw.close();
  });

  test('replaces an older one, and holds what was written up to its end', async () => {
    const { state, file } = await backedUp();
    createIntegration(state, sampleType, { name: 'B' });
    await backupState(state, file);
    const target = freshFolder();
    restoreState(target, file);
    expect(names(freshState(target))).toEqual(['A', 'B']);
  });

  test('is refused onto the data itself and into a folder that is not there', async () => {
    const { state, folder } = await backedUp();
    await expect(backupState(state, databaseFile(folder))).rejects.toThrow(problemWith('backup-onto-itself'));
    await expect(backupState(state, join(folder, 'none', 'b'))).rejects.toThrow(problemWith('state-folder'));
    expect(names(state)).toEqual(['A']);
  });
});

describe('restore', () => {
  test('brings the data back, secrets included, and keeps what it replaces', async () => {
    const { state, file, folder } = await backedUp();
    createIntegration(state, sampleType, { name: 'later' });
    writeValue(state, languageValue, 'en');
    state.close();
    const kept = restoreState(folder, file) ?? '';
    const now = freshState(folder);
    expect(names(now)).toEqual(['A']);
    expect(readValue(now, languageValue)).toBe('bg');
    const [row] = listIntegrations(now);
    expect(row && openSettings(now, sampleType, row).secret).toBe('hunter2-backup');
    const before = new Database(kept, { readonly: true });
    expect(before.prepare('SELECT name FROM integrations ORDER BY name').pluck().all()).toEqual([
      'A',
      'later',
    ]);
    before.close();
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('what the shop confirmed is no longer trusted, and no run of the backup goes on', async () => {
    const { file } = await backedUp();
    const target = freshFolder();
    expect(restoreState(target, file, new Date(5000))).toBeNull();
    const { raw } = freshState(target);
    expect(raw.prepare('SELECT price, units FROM twins').all()).toEqual([{ price: null, units: null }]);
    expect(raw.prepare('SELECT state, finished_at FROM runs').all()).toEqual([
      { state: 'cancelled', finished_at: 5000 },
    ]);
    expect(raw.prepare('SELECT count(*) FROM orders').pluck().get()).toBe(1);
  });

  test('on another computer the passwords are asked for', async () => {
    const { file } = await backedUp();
    const target = freshFolder();
    restoreState(target, file);
    const state = freshState(target);
    const [row] = listIntegrations(state);
    expect(() => row && openSettings(state, sampleType, row)).toThrow(problemWith('secrets-unreadable'));
  });

  test('is refused while the agent runs, and while another program has the data open', async () => {
    const { state, file, folder } = await backedUp();
    const agent = acquireLock(folder, 'agent');
    expect(() => restoreState(folder, file)).toThrow(problemWith('agent-running'));
    agent?.release();
    expect(() => restoreState(folder, file)).toThrow(problemWith('state-busy'));
    createIntegration(state, sampleType, { name: 'B' });
    expect(names(state)).toEqual(['A', 'B']);
  });

  test('works over damaged data, which it keeps', async () => {
    const { state, file, folder } = await backedUp();
    state.close();
    writeFileSync(databaseFile(folder), 'damaged beyond use'.repeat(300));
    const kept = restoreState(folder, file) ?? '';
    expect(readFileSync(kept, 'utf8')).toContain('damaged beyond use');
    expect(names(freshState(folder))).toEqual(['A']);
  });

  test('works over data whose program was killed, and loses none of its rows', async () => {
    const { file } = await backedUp();
    const folder = freshFolder();
    const open = new URL('../../src/state/open.ts', import.meta.url).href;
    const script = `
      import { openState } from ${JSON.stringify(open)};
      const state = openState(${JSON.stringify(folder)});
      state.raw.prepare('INSERT INTO "values" (key, value) VALUES (?, ?)').run('last', '1');
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    await once(child, 'exit');
    expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(true);
    const kept = restoreState(folder, file) ?? '';
    const before = new Database(kept, { readonly: true });
    expect(before.prepare('SELECT key FROM "values"').pluck().all()).toEqual(['last']);
    before.close();
    expect(names(freshState(folder))).toEqual(['A']);
  });

  test.each<[string, (file: string) => void, string]>([
    ['a damaged backup', (f) => writeFileSync(f, readFileSync(f).fill(7, 4096, 40_000)), 'backup-damaged'],
    ['a cut backup', (f) => writeFileSync(f, readFileSync(f).subarray(0, 30_000)), 'backup-damaged'],
    ['a text', (f) => writeFileSync(f, 'not a backup'.repeat(100)), 'backup-damaged'],
    ['an empty file', (f) => writeFileSync(f, ''), 'not-a-backup'],
    ['a database of another program', (f) => alter(f, 'PRAGMA application_id = 7'), 'not-a-backup'],
    [
      'a backup of a later program',
      (f) => alter(f, `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e12)`),
      'state-newer',
    ],
  ])('%s is refused and nothing changes', async (_, spoil, code) => {
    const { state, file, folder } = await backedUp();
    state.close();
    const copy = `${file}.spoilt`;
    copyFileSync(file, copy);
    spoil(copy);
    const before = readFileSync(databaseFile(folder));
    expect(() => restoreState(folder, copy)).toThrow(problemWith(code));
    expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('a backup that is not there', () => {
    const folder = freshFolder();
    expect(() => restoreState(folder, join(folder, 'none'))).toThrow(problemWith('backup-missing'));
  });

  test('the backup itself is not touched', async () => {
    const { file } = await backedUp();
    const before = readFileSync(file);
    const target = freshFolder();
    openState(target).close();
    restoreState(target, file);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['agent.backup']);
  });
});

function alter(file: string, statement: string): void {
  const raw = new Database(file);
  raw.exec(statement);
  raw.close();
}
