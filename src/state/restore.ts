import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../domain/problem.ts';
import { inspectDatabase } from './inspect.ts';
import { acquireLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { appliedMigration, migrateState } from './migrate.ts';
import { backupsFolder, databaseFile, stamp } from './paths.ts';
import { keepPrivate, tighten } from './private-file.ts';
import { guarded } from './problem.ts';
import { agentRunning, backupDamaged, backupMissing, cutShort, notABackup } from './restore-problems.ts';

/**
 * Puts a backup in place of the present data, which is kept in `backups/`. What the shops confirmed after the backup is
 * not known to it, so every price and stock is sent again with the next export, and no run of the backup goes on.
 * Orders imported since are found again in Склад Pro by their token.
 * @returns where the replaced data was kept; null when there was none
 * @throws ProblemError `agent-running`, `backup-missing`, `backup-damaged`, `not-a-backup`, `state-newer`, `disk-full` …
 */
export function restoreState(dataDir: string, backup: string, now = new Date()): string | null {
  const found = statSync(backup, { throwIfNoEntry: false });
  if (!found) throw backupMissing(backup);
  if (!found.isFile()) throw notABackup(backup);
  return guarded(dataDir, () => {
    makeFolder(dataDir);
    const lock = acquireLock(dataDir, 'agent');
    if (!lock) throw agentRunning();
    try {
      return replace(dataDir, backup, now);
    } finally {
      lock.release();
    }
  });
}

function replace(dataDir: string, backup: string, now: Date): string | null {
  const file = databaseFile(dataDir);
  const draft = `${file}.restoring`;
  try {
    removeWithJournals(draft);
    copyFileSync(backup, draft);
    keepPrivate(draft);
    requireBackup(draft, backup);
    distrust(draft, now);
    const kept = keepPresent(dataDir, now);
    renameSync(draft, file);
    syncFolder(dataDir);
    return kept;
  } finally {
    removeWithJournals(draft);
  }
}

const removeWithJournals = (file: string): void => {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
};

/**
 * Looks at our own copy `draft` of the file `backup`, so that what is checked is what is put in place.
 * @throws ProblemError `backup-damaged`, `not-a-backup`
 */
export function requireBackup(draft: string, backup: string): void {
  try {
    inspectDatabase(draft, true);
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : '';
    if (code === 'state-damaged') throw backupDamaged(backup, error);
    if (code === 'state-foreign') throw notABackup(backup);
    throw error;
  }
  const raw = new Database(draft, { readonly: true });
  try {
    if (appliedMigration(raw) === null || actsByItself(raw)) throw notABackup(backup);
  } finally {
    raw.close();
  }
}

/** Our own data has neither triggers nor views: one that does would change or show rows behind the program's back. */
const actsByItself = (raw: Database.Database): boolean =>
  raw.prepare(`SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')`).get() !== undefined;

/** Marks as unknown what may have changed in the shops since the backup was made. */
function distrust(draft: string, now: Date): void {
  const raw = new Database(draft);
  try {
    raw.pragma('journal_mode = DELETE');
    raw.pragma('synchronous = FULL');
    migrateState(raw);
    raw.transaction(() => {
      raw.exec('UPDATE twins SET price = NULL, units = NULL');
      raw
        .prepare(
          `UPDATE runs SET state = 'cancelled', finished_at = ?, problem = ? WHERE finished_at IS NULL`,
        )
        .run(now.getTime(), JSON.stringify(cutShort));
    })();
  } finally {
    raw.close();
  }
}

/** Copies the present data away, sound or not, and leaves no journal behind that could be played into the new file. */
function keepPresent(dataDir: string, now: Date): string | null {
  const file = databaseFile(dataDir);
  if (!existsSync(file)) return null;
  settleJournal(file);
  makeFolder(backupsFolder(dataDir));
  const kept = join(backupsFolder(dataDir), `before-restore-${stamp(now)}.db`);
  for (const part of ['', '-wal']) {
    if (!existsSync(file + part)) continue;
    copyFileSync(file + part, kept + part);
    tighten(kept + part);
  }
  for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
  return kept;
}

/**
 * Plays the journal of a sound database into its file; any other is left as it is.
 * @throws SQLITE_BUSY while another process has the database open
 */
function settleJournal(file: string): void {
  try {
    inspectDatabase(file);
  } catch (error) {
    if (error instanceof ProblemError && leftAsItIs.includes(error.problem.code)) return;
    throw error;
  }
  const raw = new Database(file, { timeout: 1000 });
  try {
    raw.pragma('journal_mode = DELETE');
  } finally {
    raw.close();
  }
}

const leftAsItIs = ['state-damaged', 'state-foreign', 'state-newer'];

/** The new name survives a power cut only once its folder is written; Windows does that by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
