import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../domain/problem.ts';
import { makeFolder } from './make-folder.ts';
import { backupsFolder, stagedRestoreFile, stamp } from './paths.ts';
import { keepPrivate } from './private-file.ts';
import { guarded } from './problem.ts';
import { requireBackup, restoreState } from './restore.ts';

/**
 * Checks a backup and lays a copy of it ready: the next start puts it in place of the present data.
 * @throws ProblemError `backup-damaged`, `not-a-backup`, `disk-full` …
 */
export function stageRestore(dataDir: string, backup: string): void {
  const staged = stagedRestoreFile(dataDir);
  const draft = `${staged}.part`;
  guarded(dataDir, () => {
    try {
      copyFileSync(backup, draft);
      keepPrivate(draft);
      requireBackup(draft, backup);
      renameSync(draft, staged);
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

export const isRestoreStaged = (dataDir: string): boolean => existsSync(stagedRestoreFile(dataDir));

/** The present data stays. */
export function cancelRestore(dataDir: string): void {
  rmSync(stagedRestoreFile(dataDir), { force: true });
}

/**
 * Puts a backup that was laid ready in place of the present data. One that cannot be used is laid aside among the
 * backups and the present data stays. While another agent works on the folder nothing is done.
 * @returns why it could not be used; null when it was, or none was laid ready
 */
export function restoreStaged(dataDir: string, now = new Date()): Problem | null {
  const staged = stagedRestoreFile(dataDir);
  if (!existsSync(staged)) return null;
  try {
    restoreState(dataDir, staged, now);
    rmSync(staged);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (['agent-running', 'state-busy'].includes(error.problem.code)) return null;
    makeFolder(backupsFolder(dataDir));
    renameSync(staged, join(backupsFolder(dataDir), `refused-${stamp(now)}.db`));
    return error.problem;
  }
}
