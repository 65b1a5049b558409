import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupState } from '../../src/state/backup.ts';
import { keyInFile } from '../../src/state/key-store.ts';
import { acquireLock } from '../../src/state/lock.ts';
import { knownMigrations, migrateState } from '../../src/state/migrate.ts';
import { openState } from '../../src/state/open.ts';
import { databaseFile, keyFile } from '../../src/state/paths.ts';
import { writePrivately } from '../../src/state/private-file.ts';
import { restoreState } from '../../src/state/restore.ts';
import { freshFolder, freshState } from '../state/folder.ts';
import { problemWith } from '../state/problem-code.ts';
import { attackedAgent } from './attacked.ts';

const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Every file and folder below that anybody but the owner may open, with its rights. */
function open(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => [name, statSync(join(folder, name)).mode & 0o077] as const)
    .filter(([, others]) => others !== 0)
    .map(([name]) => `${name} ${rights(join(folder, name))}`);
}

/** As a system on which new files are everybody's. */
function withoutUmask(): void {
  const before = process.umask(0);
  onTestFinished(() => void process.umask(before));
}

const windows = process.platform === 'win32';

describe.skipIf(windows)('another user of this machine', () => {
  test('reads nothing of a data folder that somebody else made, even where new files are for everybody', async () => {
    withoutUmask();
    const dataDir = join(freshFolder(), 'data');
    mkdirSync(dataDir, { mode: 0o755 });
    const { agent } = await attackedAgent(dataDir);
    agent.state.seal('a secret');
    const lock = acquireLock(dataDir, 'integration-a');
    await backupState(agent.state, join(dataDir, 'copy.backup'));
    expect(readdirSync(dataDir).sort()).toEqual(
      expect.arrayContaining([
        'locks',
        'logs',
        'secret.key',
        'skladbridge.db',
        'skladbridge.db-shm',
        'skladbridge.db-wal',
      ]),
    );
    expect(open(dataDir)).toEqual([]);
    lock?.release();
  });

  test('reads nothing of a folder the agent made', () => {
    withoutUmask();
    const dataDir = join(freshFolder(), 'deep', 'data');
    freshState(dataDir);
    expect([rights(dataDir), rights(join(dataDir, '..'))]).toEqual(['700', '700']);
  });

  test('loses what an earlier version or a careless copy left readable', () => {
    const dataDir = freshFolder();
    const first = openState(dataDir);
    const sealed = first.seal('a secret');
    first.close();
    chmodSync(databaseFile(dataDir), 0o666);
    chmodSync(keyFile(dataDir), 0o644);
    const again = freshState(dataDir);
    expect(again.unseal(sealed)).toBe('a secret');
    expect(open(dataDir)).toEqual([]);
  });

  test('loses what a killed agent left readable beside the database', async () => {
    withoutUmask();
    const dataDir = freshFolder();
    openState(dataDir).close();
    const module = new URL('../../src/state/open.ts', import.meta.url).href;
    const script = `
      const { openState } = await import(${JSON.stringify(module)});
      const state = openState(${JSON.stringify(dataDir)});
      state.raw.prepare('INSERT INTO "values" (key, value) VALUES (?, ?)').run('k', '1');
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    await new Promise((resolve) => child.on('exit', resolve));
    chmodSync(`${databaseFile(dataDir)}-wal`, 0o644);
    freshState(dataDir);
    expect(open(dataDir)).toEqual([]);
  });

  test('reads neither the data that a restore replaced nor the data it put in place', async () => {
    withoutUmask();
    const file = join(freshFolder(), 'agent.backup');
    await backupState(freshState(), file);
    chmodSync(file, 0o644);
    const dataDir = freshFolder();
    openState(dataDir).close();
    chmodSync(databaseFile(dataDir), 0o644);
    restoreState(dataDir, file);
    expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
    expect(open(dataDir)).toEqual([]);
  });

  test('reads no copy that a migration makes', () => {
    withoutUmask();
    const dataDir = freshFolder();
    const next = { sql: ['SELECT 1'], bps: true, folderMillis: 9e15, hash: 'next' };
    const keepIn = join(dataDir, 'backups');
    migrateState(freshState(dataDir).raw, { keepIn, known: [...knownMigrations(), next] });
    expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
    expect(open(dataDir)).toEqual([]);
  });

  test('cannot slip his own files into the data folder: one that he may write is refused', () => {
    const dataDir = freshFolder();
    for (const mode of [0o777, 0o1777, 0o703]) {
      chmodSync(dataDir, mode);
      expect(() => openState(dataDir)).toThrow(problemWith('state-folder-shared'));
      expect(existsSync(databaseFile(dataDir))).toBe(false);
    }
    chmodSync(dataDir, 0o700);
    freshState(dataDir);
  });

  test('cannot read a backup or an export while it is being written', async () => {
    withoutUmask();
    const folder = freshFolder();
    const state = freshState();
    const seen = new Set<string>();
    const looking = setInterval(() => {
      for (const name of open(folder)) seen.add(name);
    }, 0);
    await backupState(state, join(folder, 'agent.backup'));
    clearInterval(looking);
    writeFileSync(join(folder, 'shop.json'), 'old', { mode: 0o666 });
    writePrivately(join(folder, 'shop.json'), 'new');
    expect([...seen, ...open(folder)]).toEqual([]);
  });
});

describe.skipIf(windows)('a link laid in the way', () => {
  const victim = () => {
    const file = join(freshFolder(), 'victim');
    writeFileSync(file, 'untouched');
    return file;
  };

  test('of a backup is replaced, not followed', async () => {
    const target = victim();
    const file = join(freshFolder(), 'agent.backup');
    symlinkSync(target, file);
    symlinkSync(target, `${file}.part`);
    await backupState(freshState(), file);
    expect(readFileSync(target, 'utf8')).toBe('untouched');
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('of an export is replaced, not followed', () => {
    const target = victim();
    const file = join(freshFolder(), 'shop.json');
    symlinkSync(target, file);
    symlinkSync(target, `${file}.part`);
    writePrivately(file, 'secrets');
    expect([readFileSync(target, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['untouched', 'secrets']);
  });

  test('of a key that does not exist yet is replaced, not followed', () => {
    const folder = freshFolder();
    const target = join(folder, 'elsewhere');
    symlinkSync(target, join(folder, 'secret.key'));
    expect(() => keyInFile(join(folder, 'secret.key')).create()).toThrow(problemWith('state-folder'));
    expect(existsSync(target)).toBe(false);
  });

  test('of the copy that a restore looks at is replaced, not followed', async () => {
    const target = victim();
    const file = join(freshFolder(), 'agent.backup');
    await backupState(freshState(), file);
    const dataDir = freshFolder();
    symlinkSync(target, `${databaseFile(dataDir)}.restoring`);
    restoreState(dataDir, file);
    expect(readFileSync(target, 'utf8')).toBe('untouched');
  });
});

describe('what is no backup', () => {
  test.skipIf(windows)('a device or a pipe is refused at once', async () => {
    const pipe = join(freshFolder(), 'pipe');
    const made = spawn('mkfifo', [pipe]);
    await new Promise((resolve) => made.on('exit', resolve));
    for (const file of ['/dev/zero', pipe, freshFolder()]) {
      expect(() => restoreState(freshFolder(), file), file).toThrow(problemWith('not-a-backup'));
    }
  });

  test.each([
    ['a trigger', `CREATE TRIGGER own AFTER INSERT ON runs BEGIN DELETE FROM orders; END`],
    ['a view', `DROP TABLE quarantine; CREATE VIEW quarantine AS SELECT * FROM twins`],
  ])('%s in it acts behind the back of the program: refused', async (_, statement) => {
    const file = join(freshFolder(), 'agent.backup');
    await backupState(freshState(), file);
    const raw = new Database(file);
    raw.exec(statement);
    raw.close();
    const dataDir = freshFolder();
    openState(dataDir).close();
    const before = readFileSync(databaseFile(dataDir));
    expect(() => restoreState(dataDir, file)).toThrow(problemWith('not-a-backup'));
    expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
    rmSync(file);
  });
});
