import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { backupState } from './backup.ts';
import { makeFolder } from './make-folder.ts';
import type { State } from './open.ts';
import { backupsFolder, stamp } from './paths.ts';
import { type AgentValue, readValue } from './values.ts';

const day = 24 * 60 * 60_000;

/** A backup of every day, so many of them kept. */
export const dailyBackupValue: AgentValue<{ on: boolean; keep: number }> = {
  key: 'dailyBackup',
  schema: v.object({
    on: v.boolean(),
    keep: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  }),
  fallback: { on: true, keep: 14 },
};

/** A copy of the agent's data in the folder of backups. */
export interface BackupFile {
  name: string;
  bytes: number;
  /** Epoch milliseconds of its last change. */
  at: number;
}

const namePattern = /^[a-z-]+-[\dTZ-]+\.db$/;

/** Backups on this computer, the newest first. */
export function listBackups(dataDir: string): BackupFile[] {
  const folder = backupsFolder(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => namePattern.test(name))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return { name, bytes: size, at: Math.round(mtimeMs) };
    })
    .sort((a, b) => b.at - a.at);
}

/** Path of one of them; null for a name that is none of ours. */
export function backupNamed(dataDir: string, name: string): string | null {
  return listBackups(dataDir).some((file) => file.name === name) ? join(backupsFolder(dataDir), name) : null;
}

/**
 * Makes a backup now. Returns its name.
 * @throws ProblemError of `backupState`
 */
export async function backupNow(state: State, kind: 'manual' | 'daily', now: Date): Promise<string> {
  makeFolder(backupsFolder(state.dataDir));
  const name = `${kind}-${stamp(now)}.db`;
  await backupState(state, join(backupsFolder(state.dataDir), name));
  return name;
}

/**
 * Makes the backup of the day when the last one is a day old, and removes the oldest daily ones beyond the number kept.
 * Backups of any other kind stay. Returns the name of the new one; null when none was due.
 * @throws ProblemError of `backupState`
 */
export async function keepDailyBackup(state: State, now: Date): Promise<string | null> {
  const { on, keep } = readValue(state, dailyBackupValue);
  if (!on) return null;
  const daily = () => listBackups(state.dataDir).filter(({ name }) => name.startsWith('daily-'));
  const [newest] = daily();
  if (newest && now.getTime() - newest.at < day) return null;
  const made = await backupNow(state, 'daily', now);
  for (const { name } of daily().slice(keep)) rmSync(join(backupsFolder(state.dataDir), name));
  return made;
}
