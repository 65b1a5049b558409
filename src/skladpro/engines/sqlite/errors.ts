import { ProblemError } from '../../../domain/problem.ts';
import type { Failure } from '../../engine.ts';
import {
  databaseBusy,
  databaseFull,
  databaseReadOnly,
  databaseRefused,
  databaseUnreachable,
  wordsOf,
} from '../../problems.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Reads the error of a statement by its result code. A commit of SQLite that fails has done nothing. */
export function sqliteFailure(error: unknown, file: string): Failure {
  const code = codeOf(error);
  const words = wordsOf(error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: 'busy', problem: databaseBusy(words) };
  if (/^SQLITE_FULL/.test(code)) return { kind: 'other', problem: databaseFull(words) };
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return { kind: 'other', problem: databaseReadOnly(words) };
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code))
    return { kind: 'gone', problem: databaseUnreachable(file, words) };
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return { kind: 'other', problem: notADatabase(file, words) };
  return { kind: 'other', problem: databaseRefused(words) };
}

/** Why a file could not be opened. */
export function sqliteOpenError(error: unknown, file: string): ProblemError {
  const missing = codeOf(error) === 'SQLITE_CANTOPEN' || error instanceof TypeError;
  const problem = missing ? fileMissing(file, wordsOf(error)) : sqliteFailure(error, file).problem;
  return new ProblemError(problem, { cause: error });
}

const fileMissing = (file: string, details: string) => ({
  code: 'file-missing',
  text: {
    bg: `Файлът „${file}“ не съществува или не може да се отвори.`,
    en: `The file "${file}" does not exist or cannot be opened.`,
  },
  advice: {
    bg: 'Проверете пътя и правата за достъп до файла и папката му.',
    en: 'Check the path and the rights to the file and its folder.',
  },
  details,
});

const notADatabase = (file: string, details: string) => ({
  code: 'not-a-database',
  text: {
    bg: `Файлът „${file}“ не е база данни SQLite или е повреден.`,
    en: `The file "${file}" is not an SQLite database or is damaged.`,
  },
  advice: {
    bg: 'Изберете друг файл или го върнете от архив.',
    en: 'Choose another file or restore it from a backup.',
  },
  details,
});
