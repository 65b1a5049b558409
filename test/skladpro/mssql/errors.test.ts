import { describe, expect, test } from 'vitest';
import { mssqlFailure } from '../../../src/skladpro/engines/mssql/errors.ts';
import type { MssqlPlace } from '../../../src/skladpro/engines/mssql/options.ts';
import { expectReadable } from '../expect-problem.ts';

const place: MssqlPlace = {
  address: { host: 'PC1', instance: 'SQLEXPRESS', isThisComputer: false },
  database: 'Sklad',
  user: 'agent',
  authentication: 'sql',
  isEncrypted: true,
};

const refused = (number: number, message = 'words of the server', severity = 16) =>
  Object.assign(new Error(message), { code: 'EREQUEST', number, class: severity });
const broken = (code: string) => Object.assign(new Error('words of the driver'), { code });

describe('a failed statement', () => {
  test.each<[string, unknown, string, string]>([
    ['a deadlock', refused(1205, 'deadlocked', 13), 'busy', 'database-busy'],
    ['a lock time-out', refused(1222), 'busy', 'database-busy'],
    ['a conflict of snapshots', refused(3960), 'busy', 'database-busy'],
    ['a full database', refused(1105, 'no space', 17), 'other', 'database-full'],
    ['a full log', refused(9002, 'log full', 17), 'other', 'database-full'],
    [
      'no right to insert',
      refused(229, 'The INSERT permission was denied', 14),
      'other',
      'database-read-only',
    ],
    ['no right to read', refused(229, 'The SELECT permission was denied', 14), 'other', 'database-error'],
    ['a read-only database', refused(3906), 'other', 'database-read-only'],
    ['an unknown column', refused(207), 'other', 'database-error'],
    ['a taken key', refused(2627, 'duplicate', 14), 'other', 'database-error'],
    ['a commit without a transaction', refused(3902), 'other', 'database-error'],
    ['a shutdown', refused(6005, 'SHUTDOWN is in progress', 14), 'gone', 'database-unreachable'],
    ['a killed session', refused(596, 'kill state', 21), 'gone', 'database-unreachable'],
    ['a fatal error', refused(823, 'I/O error', 24), 'gone', 'database-unreachable'],
    ['a lost connection', broken('ECONNRESET'), 'gone', 'database-unreachable'],
    ['no answer in time', broken('ETIMEOUT'), 'gone', 'database-unreachable'],
    ['a closed session', broken('EINVALIDSTATE'), 'gone', 'database-unreachable'],
    ['a value that is none', broken('EPARAM'), 'other', 'database-error'],
    ['a fault of our own', new TypeError('no such thing'), 'other', 'database-error'],
    [
      'several errors, one a deadlock',
      new AggregateError([refused(3998), refused(1205)]),
      'busy',
      'database-busy',
    ],
    [
      'several errors, one the end of the session',
      new AggregateError([refused(1205), refused(596, 'kill state', 21)]),
      'gone',
      'database-unreachable',
    ],
  ])('%s', (_name, error, kind, code) => {
    const failure = mssqlFailure(error, place);
    expect(failure).toMatchObject({ kind, problem: { code } });
    expectReadable(failure.problem);
    if (code === 'database-unreachable') expect(failure.problem.text.bg).toContain('PC1\\SQLEXPRESS');
  });
});
