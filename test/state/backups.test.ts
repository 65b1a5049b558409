import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  backupNamed,
  backupNow,
  dailyBackupValue,
  keepDailyBackup,
  listBackups,
} from '../../src/state/backups.ts';
import { backupsFolder } from '../../src/state/paths.ts';
import { writeValue } from '../../src/state/values.ts';
import { freshState } from './folder.ts';

const day = 24 * 60 * 60_000;

test('one backup a day, the oldest daily ones go, any other stays', async () => {
  const state = freshState();
  writeValue(state, dailyBackupValue, { on: true, keep: 2 });
  await backupNow(state, 'manual', new Date());
  const made: (string | null)[] = [];
  for (const days of [0, 0.5, 1.1, 2.2]) {
    made.push(await keepDailyBackup(state, new Date(Date.now() + days * day)));
  }
  expect(made.map((name) => name !== null)).toEqual([true, false, true, true]);
  const kept = listBackups(state.dataDir).map(({ name }) => name);
  expect(kept.filter((name) => name.startsWith('daily-')).sort()).toEqual(made.slice(2).sort());
  expect(kept.filter((name) => name.startsWith('manual-'))).toHaveLength(1);
});

test('none is made when it was switched off', async () => {
  const state = freshState();
  writeValue(state, dailyBackupValue, { on: false, keep: 2 });
  expect(await keepDailyBackup(state, new Date())).toBeNull();
  expect(listBackups(state.dataDir)).toEqual([]);
});

test('only our own backups have a path', async () => {
  const state = freshState();
  const name = await backupNow(state, 'manual', new Date());
  writeFileSync(join(backupsFolder(state.dataDir), 'secret.key'), 'x');
  expect(backupNamed(state.dataDir, name)).toBe(join(backupsFolder(state.dataDir), name));
  for (const other of ['secret.key', '../skladbridge.db', `../backups/${name}`, '']) {
    expect(backupNamed(state.dataDir, other)).toBeNull();
  }
});
