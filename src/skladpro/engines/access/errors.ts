import type { Failure } from '../../engine.ts';
import {
  databaseBusy,
  databaseFull,
  databaseReadOnly,
  databaseRefused,
  databaseUnreachable,
  wordsOf,
} from '../../problems.ts';
import { LinkError } from './link.ts';
import { lockFileRefused } from './open-problems.ts';

/** A record, a page, a table or the file is locked by somebody else. */
const busy =
  /currently locked|could not lock|couldn't lock|already in use|placed in a state|opened exclusively/i;
const busyNumbers = [-1032, -1024];

const duplicateNumber = -1605;

/**
 * Reads a failed statement. The driver's numbers and the English words are both looked at: words are translated with the
 * Office they came with, and not every number is published.
 */
export function accessFailure(error: unknown, file: string): Failure {
  const words = wordsOf(error);
  if (isLockFile(error)) return { kind: 'other', problem: lockFileRefused(`${file}.leader`, error).problem };
  if (!(error instanceof LinkError)) return { kind: 'other', problem: databaseRefused(words) };
  const details = `${error.state} (${error.native}): ${words}`;
  if (isGone(error)) return { kind: 'gone', problem: databaseUnreachable(file, details) };
  if (busyNumbers.includes(error.native) || busy.test(words))
    return { kind: 'busy', problem: databaseBusy(details) };
  if (error.native === -1809 || /read.?only|updateable query|no permission/i.test(words)) {
    return { kind: 'other', problem: databaseReadOnly(details) };
  }
  if (/not enough space|disk (is )?full/i.test(words))
    return { kind: 'other', problem: databaseFull(details) };
  return { kind: 'other', problem: databaseRefused(details) };
}

/** Whether the key of an INSERT is taken already: the row was not inserted, and the transaction goes on. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof LinkError && (error.native === duplicateNumber || error.state === '23000');

/** Whether the connection ended: class 08, or the file on a server can no longer be reached. */
export const isGone = (error: unknown): boolean =>
  error instanceof LinkError && (error.state.startsWith('08') || error.native === -1022);

/** The lead of the agents is a lock on a small SQLite file beside the database. */
const isLockFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
