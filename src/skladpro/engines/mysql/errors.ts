import type { Problem } from '../../../domain/problem.ts';
import type { Failure } from '../../engine.ts';
import {
  databaseBusy,
  databaseFull,
  databaseReadOnly,
  databaseRefused,
  databaseUnreachable,
  wordsOf,
} from '../../problems.ts';

export interface MysqlPlace {
  host: string;
  port: number;
  database: string;
  user: string;
}

const busy = [
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
];
const full = ['ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ER_ERROR_ON_WRITE'];
const readOnly = [
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION',
];
const login = ['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR'];
/** The server ends a session with these; the connection is closed after them. */
const ended = ['ER_SERVER_SHUTDOWN', 'ER_CONNECTION_KILLED', 'ER_NORMAL_SHUTDOWN'];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Reads an error by the server's symbol or the socket's code; what has no server symbol is a broken connection. */
export function mysqlFailure(error: unknown, place: MysqlPlace): Failure {
  const code = codeOf(error);
  const words = wordsOf(error);
  if (busy.includes(code)) return { kind: 'busy', problem: databaseBusy(words) };
  if (full.includes(code)) return { kind: 'other', problem: databaseFull(words) };
  if (readOnly.includes(code)) return { kind: 'other', problem: databaseReadOnly(words) };
  if (login.includes(code)) return { kind: 'other', problem: wrongLogin(place, words) };
  if (code === 'ER_BAD_DB_ERROR') return { kind: 'other', problem: unknownDatabase(place, words) };
  if (code.startsWith('ER_') && !ended.includes(code))
    return { kind: 'other', problem: databaseRefused(words) };
  if (code === '') return { kind: isClosed(words) ? 'gone' : 'other', problem: closedOr(words, place) };
  return { kind: 'gone', problem: databaseUnreachable(`${place.host}:${place.port}`, `${code}: ${words}`) };
}

const isClosed = (words: string): boolean => /closed (state|connection)|pool is closed/i.test(words);

const closedOr = (words: string, place: MysqlPlace): Problem =>
  isClosed(words) ? databaseUnreachable(`${place.host}:${place.port}`, words) : databaseRefused(words);

const wrongLogin = ({ user, database }: MysqlPlace, details: string): Problem => ({
  code: 'database-login',
  text: {
    bg: `Сървърът отказа достъп на потребителя „${user}“ до базата данни „${database}“.`,
    en: `The server refused the user "${user}" access to the database "${database}".`,
  },
  advice: {
    bg: 'Проверете потребителското име и паролата и дали този потребител има права за тази база данни от този компютър.',
    en: 'Check user name and password, and whether this user has rights to this database from this computer.',
  },
  details,
});

const unknownDatabase = ({ database, host }: MysqlPlace, details: string): Problem => ({
  code: 'database-unknown',
  text: {
    bg: `На сървъра ${host} няма база данни „${database}“.`,
    en: `The server ${host} has no database "${database}".`,
  },
  advice: {
    bg: 'Проверете името на базата данни: показва се в Склад Pro при избор на база данни.',
    en: 'Check the name of the database: Склад Pro shows it where a database is chosen.',
  },
  details,
});
