import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../domain/problem.ts';
import type { DocumentLock } from '../../engine.ts';
import { databaseBusy } from '../../problems.ts';
import { pageTimeout } from './connection-string.ts';
import { lockFileRefused } from './open-problems.ts';
import type { AccessSession } from './session.ts';

/** Milliseconds to wait for another agent's document, and between two attempts. */
const patience = 5000;
const interval = 20;

/** Milliseconds after which the driver no longer answers from its memory what another agent has changed. */
const staleness = pageTimeout * 100 + 100;

/**
 * The lock between agents on one Access file, which has none to offer: a lock of the operating system on a small SQLite
 * file beside it, on a server folder too, freed when the process ends, however it ends. The small file names the agent
 * that held it last: after another one's document the driver's memory has to grow old before it is asked.
 * Склад Pro does not know this lock; between it and the agents stands the key of NextAcct.
 */
export function accessLock(warehouseFile: string, session: AccessSession): DocumentLock & { close(): void } {
  const path = `${warehouseFile}.documents`;
  const me = randomUUID();
  let file: Database.Database | undefined;

  /** Takes the lock; keeps it only when this agent is the one that stands in the file, else puts it there. */
  const attempt = (): { last: unknown } => {
    file ??= opened(path);
    file.exec('begin immediate');
    const last = file.prepare('select agent from holder').pluck().get();
    if (last !== me) {
      file.exec('delete from holder');
      file.prepare('insert into holder values (?)').run(me);
      file.exec('commit');
    }
    return { last };
  };
  const giveUp = () => {
    if (file?.inTransaction) file.exec('rollback');
  };

  return {
    acquire: async () => {
      let another = false;
      for (const until = Date.now() + patience; ; ) {
        try {
          const { last } = attempt();
          if (last === me) break;
          another ||= last !== undefined;
        } catch (error) {
          giveUp();
          if (!isBusy(error)) throw lockFileRefused(path, error);
          if (Date.now() > until) throw new ProblemError(databaseBusy(path), { cause: error });
          await pause(interval);
        }
      }
      if (another) await pause(staleness);
    },
    begin: () => session.run((link) => link.begin()),
    commit: () => session.run((link) => link.commit()),
    rollback: () => session.run((link) => link.rollback()),
    release: async () => giveUp(),
    close: () => void file?.close(),
  };
}

function opened(path: string): Database.Database {
  const file = new Database(path, { timeout: 0 });
  try {
    file.exec('create table if not exists holder (agent text not null)');
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
