import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageValue } from '../../src/state/agent-values.ts';
import { backupNamed, backupNow } from '../../src/state/backups.ts';
import { acquireLock } from '../../src/state/lock.ts';
import { openState, type State } from '../../src/state/open.ts';
import { backupsFolder, stagedRestoreFile } from '../../src/state/paths.ts';
import {
  cancelRestore,
  isRestoreStaged,
  restoreStaged,
  stageRestore,
} from '../../src/state/staged-restore.ts';
import { readValue, writeValue } from '../../src/state/values.ts';
import { freshFolder } from './folder.ts';

/** English at the time of the backup, Bulgarian afterwards. */
async function withBackup(): Promise<{ folder: string; backup: string }> {
  const folder = freshFolder();
  const state = openState(folder);
  writeValue(state, languageValue, 'en');
  const backup = backupNamed(folder, await backupNow(state, 'manual', new Date())) ?? '';
  writeValue(state, languageValue, 'bg');
  state.close();
  return { folder, backup };
}

function inside<T>(folder: string, read: (state: State) => T): T {
  const state = openState(folder);
  try {
    return read(state);
  } finally {
    state.close();
  }
}

const language = (folder: string) => inside(folder, (state) => readValue(state, languageValue));

test('a staged backup is put in place by the next start, once, and the replaced data is kept', async () => {
  const { folder, backup } = await withBackup();
  stageRestore(folder, backup);
  expect([isRestoreStaged(folder), language(folder)]).toEqual([true, 'bg']);
  expect(restoreStaged(folder)).toBeNull();
  expect([isRestoreStaged(folder), language(folder)]).toEqual([false, 'en']);
  expect(readdirSync(backupsFolder(folder)).some((name) => name.startsWith('before-restore-'))).toBe(true);
  inside(folder, (state) => writeValue(state, languageValue, 'bg'));
  expect(restoreStaged(folder)).toBeNull();
  expect(language(folder)).toBe('bg');
});

test('a file that is no backup is refused before it is laid ready', async () => {
  const { folder } = await withBackup();
  const file = join(folder, 'photo.db');
  writeFileSync(file, 'not a database');
  expect(() => stageRestore(folder, file)).toThrow();
  expect(isRestoreStaged(folder)).toBe(false);
});

test('a staged file that was damaged since is laid aside and the data stays', async () => {
  const { folder, backup } = await withBackup();
  stageRestore(folder, backup);
  writeFileSync(stagedRestoreFile(folder), 'damaged meanwhile');
  expect(restoreStaged(folder)?.code).toMatch(/backup-damaged|not-a-backup/);
  expect([isRestoreStaged(folder), language(folder)]).toEqual([false, 'bg']);
  expect(readdirSync(backupsFolder(folder)).some((name) => name.startsWith('refused-'))).toBe(true);
});

test('while an agent works on the folder nothing is replaced, and a person may change his mind', async () => {
  const { folder, backup } = await withBackup();
  stageRestore(folder, backup);
  const lock = acquireLock(folder, 'agent');
  expect(restoreStaged(folder)).toBeNull();
  lock?.release();
  expect([isRestoreStaged(folder), language(folder)]).toEqual([true, 'bg']);
  cancelRestore(folder);
  expect(existsSync(stagedRestoreFile(folder))).toBe(false);
});
