import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import type { LeaderLock } from '../engine.ts';

/**
 * The lead on a warehouse that is a file: a lock of the operating system on a small file beside it, freed when the process
 * ends, however it ends. The small file also holds the name of the leader's computer, which the others may read meanwhile.
 */
export function fileLeaderLock(warehouseFile: string): LeaderLock {
  const path = `${warehouseFile}.leader`;
  return {
    async take() {
      const file = new Database(path, { timeout: 0 });
      try {
        file.pragma('synchronous = off');
        file.exec('begin immediate; create table if not exists leader (computer text not null);');
        file.prepare('delete from leader').run();
        file.prepare('insert into leader values (?)').run(hostname());
        // What is only reserved lets the others read; between the two steps another agent may be quicker.
        file.exec('commit; begin immediate');
      } catch (error) {
        const computer = isBusy(error) ? holder(file) : undefined;
        file.close();
        if (computer === undefined) throw error;
        return { computer };
      }
      const { ino } = statSync(path);
      const close = () => void file.close();
      return {
        isHeld: async () => statSync(path).ino === ino,
        release: async () => close(),
        abandon: close,
      };
    },
  };
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** The name that the holder wrote; '' while it is still writing. */
function holder(file: Database.Database): string {
  if (file.inTransaction) file.exec('rollback');
  try {
    return String(file.prepare('select computer from leader').pluck().get() ?? '');
  } catch (error) {
    if (isBusy(error) || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')) return '';
    throw error;
  }
}
