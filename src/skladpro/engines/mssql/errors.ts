import type { Failure } from '../../engine.ts';
import {
  databaseBusy,
  databaseFull,
  databaseReadOnly,
  databaseRefused,
  databaseUnreachable,
  wordsOf,
} from '../../problems.ts';
import { shownAddress } from './address.ts';
import type { MssqlPlace } from './options.ts';

/** Deadlock victim, lock time-out, two conflicts of snapshots. */
const busy = [1205, 1222, 3960, 3961];
/** No room in the database, in its log, or the size that an Express edition allows is reached. */
const full = [1101, 1105, 1827, 9002];
/** Permission denied, database or file group read-only. */
const readOnly = [229, 230, 3906, 3908];
/** The server ends the session: shutting down, session killed, database taken away. */
const ended = [596, 952, 983, 6005, 17142];
/** From this severity on the server closes the connection. */
const fatalSeverity = 20;

const numberIn = (error: unknown, name: 'number' | 'class'): number => {
  const value = error instanceof Error ? (error as unknown as Record<string, unknown>)[name] : undefined;
  return typeof value === 'number' ? value : 0;
};

/** Reads an error by the server's number; what has none is a broken connection, unless the driver refused the request. */
export function mssqlFailure(error: unknown, place: MssqlPlace): Failure {
  // One statement may end with several errors, and a read of objects under change with a list of them.
  const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const numbers = all.map((one) => numberIn(one, 'number'));
  const words = all.map(wordsOf).join(' · ');
  const has = (list: number[]) => numbers.some((number) => list.includes(number));
  if (isGone(all, numbers)) {
    return { kind: 'gone', problem: databaseUnreachable(shownAddress(place.address), words) };
  }
  if (has(busy)) return { kind: 'busy', problem: databaseBusy(words) };
  if (has(full)) return { kind: 'other', problem: databaseFull(words) };
  if (has(readOnly) && !/\bSELECT permission\b/.test(words)) {
    return { kind: 'other', problem: databaseReadOnly(words) };
  }
  return { kind: 'other', problem: databaseRefused(words) };
}

function isGone(all: unknown[], numbers: number[]): boolean {
  if (numbers.some((number) => ended.includes(number))) return true;
  if (all.some((one) => numberIn(one, 'class') >= fatalSeverity)) return true;
  return all.some((one, index) => numbers[index] === 0 && hasCode(one));
}

/** A code of the socket or of the driver; `EPARAM` stands for a value that was never sent. */
const hasCode = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code !== 'EPARAM';
