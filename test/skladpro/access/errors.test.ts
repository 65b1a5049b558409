import { describe, expect, test } from 'vitest';
import { accessFailure, isDuplicate, isGone } from '../../../src/skladpro/engines/access/errors.ts';
import { LinkError } from '../../../src/skladpro/engines/access/link.ts';
import { accessOpenError } from '../../../src/skladpro/engines/access/open-error.ts';
import { expectReadable } from '../expect-problem.ts';

const file = 'C:\\data\\Microinvest.mdb';

describe('a failed statement', () => {
  test.each([
    ['HY000', -1102, 'Could not update; currently locked.', 'busy', 'database-busy'],
    ['HY000', -1032, 'Не може да се отвори файлът.', 'busy', 'database-busy'],
    ['42000', -1809, 'Aktualisieren nicht möglich.', 'other', 'database-read-only'],
    ['HY000', 0, 'Operation must use an updateable query.', 'other', 'database-read-only'],
    ['HY000', -1808, 'Not enough space on disk.', 'other', 'database-full'],
    ['08S01', 0, 'Communication link failure', 'gone', 'database-unreachable'],
    ['HY000', -1022, 'Disk or network error.', 'gone', 'database-unreachable'],
    ['08003', 0, 'The connection was lost', 'gone', 'database-unreachable'],
    ['42000', -3100, 'Syntax error.', 'other', 'database-error'],
  ])('%s %i "%s" is %s: %s', (state, native, words, kind, code) => {
    const failure = accessFailure(new LinkError(words, state, native), file);
    expect(failure.kind).toBe(kind);
    expect(failure.problem.code).toBe(code);
    expectReadable(failure.problem);
    expect(failure.problem.details).toContain(words);
  });

  test('that no driver told of is known to have done nothing', () => {
    expect(accessFailure(new TypeError('x'), file)).toMatchObject({
      kind: 'other',
      problem: { code: 'database-error' },
    });
  });

  test('of the lock file is told with its path', () => {
    const error = Object.assign(new Error('unable to open database file'), { code: 'SQLITE_CANTOPEN' });
    const { problem } = accessFailure(error, file);
    expect(problem.code).toBe('lock-file-refused');
    expect(problem.text.bg).toContain(file);
  });

  test('is a taken key by its state or its number', () => {
    expect(isDuplicate(new LinkError('x', '23000', 0))).toBe(true);
    expect(isDuplicate(new LinkError('x', 'HY000', -1605))).toBe(true);
    expect(isDuplicate(new LinkError('x', 'HY000', -1102))).toBe(false);
    expect(isDuplicate(new Error('23000'))).toBe(false);
  });

  test('leaves a connection that is busy or refuses in its place', () => {
    expect(isGone(new LinkError('x', 'HY000', -1102))).toBe(false);
    expect(isGone(new LinkError('x', '23000', -1605))).toBe(false);
  });
});

describe('a file that does not open', () => {
  test.each([
    ['IM002', 0, 'Data source name not found and no default driver specified', 'odbc-driver-missing'],
    ['IM014', 0, 'The specified DSN contains an architecture mismatch', 'odbc-driver-missing'],
    ['01000', 0, "[unixODBC][Driver Manager]Can't open lib 'x' : file not found", 'odbc-driver-missing'],
    ['42000', -1905, 'Паролата не е валидна.', 'database-login'],
    ['28000', 0, 'Not a valid password.', 'database-login'],
    ['HY000', -1811, 'Could not find file.', 'file-missing'],
    ['HY000', -1044, 'Not a valid file name.', 'file-missing'],
    ['HY000', -1024, 'Файлът вече се използва.', 'database-exclusive'],
    ['HY000', 0, 'The database has been placed in a state by user that prevents it', 'database-exclusive'],
    ['HY000', -1028, 'Cannot open database.', 'not-a-database'],
    ['HY000', 0, 'Unrecognized database format.', 'not-a-database'],
    ['HY000', 63, 'General error', 'database-unreadable'],
  ])('%s %i "%s": %s', (state, native, words, code) => {
    const { problem } = accessOpenError(new LinkError(words, state, native), file);
    expect(problem.code).toBe(code);
    expectReadable(problem);
    expect(problem.details).toBe(`${state} (${native}): ${words}`);
  });
});
