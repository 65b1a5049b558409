import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from './make-folder.ts';
import { locksFolder } from './paths.ts';
import { keepPrivate } from './private-file.ts';
import { guarded } from './problem.ts';

/** Held until released or until the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes a named lock on the data folder, or returns null while another holder has it (this process included). The
 * operating system frees it when the process dies, so that nothing stays locked after a crash or a power cut.
 * @param name letters, digits and dashes
 * @throws ProblemError `state-readonly`, `disk-full` … when the lock's file cannot be made
 */
export function acquireLock(dataDir: string, name: string): Lock | null {
  if (!/^[A-Za-z0-9-]+$/.test(name)) throw new RangeError(`Not a name for a lock: ${name}`);
  const folder = locksFolder(dataDir);
  return guarded(dataDir, () => {
    makeFolder(folder);
    const path = join(folder, `${name}.db`);
    keepPrivate(path);
    const file = new Database(path, { timeout: 0 });
    try {
      file.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      file.close();
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
    return { release: () => void file.close() };
  });
}
