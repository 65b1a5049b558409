import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../src/domain/problem.ts';
import { chooseDriver } from '../../../src/skladpro/engines/access/choose-driver.ts';
import { type Bits, namesIn } from '../../../src/skladpro/engines/access/driver-list.ts';
import { expectReadable } from '../expect-problem.ts';

const ace = 'Microsoft Access Driver (*.mdb, *.accdb)';
const jet = 'Microsoft Access Driver (*.mdb)';
const driver = (name: string, bits: Bits) => ({ name, bits });

test('the drivers are read out of what the registry says', () => {
  const answer = [
    '',
    'HKEY_LOCAL_MACHINE\\SOFTWARE\\ODBC\\ODBCINST.INI\\ODBC Drivers',
    `    ${ace}    REG_SZ    Installed`,
    '    SQL Server    REG_SZ    Installed',
    '    (Default)    REG_DWORD    0x1',
    '',
  ].join('\r\n');
  expect(namesIn(answer)).toEqual([ace, 'SQL Server']);
  expect(namesIn('')).toEqual([]);
});

describe('the driver of a file', () => {
  test.each([
    ['C:\\data\\Microinvest.mdb', [driver(jet, 32), driver(ace, 64)], 64, ace],
    ['C:\\data\\Microinvest.MDB', [driver(jet, 32)], 32, jet],
    ['C:\\data\\Microinvest.mdb', [driver(jet, 32), driver(ace, 32)], 32, ace],
    ['C:\\data\\Microinvest.accdb', [driver(jet, 32), driver(ace, 32)], 32, ace],
  ] as const)('%s, drivers %o, %i bits: %s', (file, drivers, bits, expected) => {
    expect(chooseDriver(file, [...drivers], bits)).toBe(expected);
  });

  test.each([
    ['C:\\data\\Microinvest.mdb', [driver(jet, 32)], 64, 'odbc-driver-bits'],
    ['C:\\data\\Microinvest.mdb', [driver(ace, 32)], 64, 'odbc-driver-bits'],
    ['C:\\data\\Microinvest.mdb', [driver(ace, 64)], 32, 'odbc-driver-bits'],
    ['C:\\data\\Microinvest.accdb', [driver(jet, 32)], 64, 'odbc-driver-missing'],
    ['C:\\data\\Microinvest.mdb', [driver('SQL Server', 64)], 64, 'odbc-driver-missing'],
  ] as const)('%s, drivers %o, %i bits: %s, told in words', (file, drivers, bits, code) => {
    const problem = (() => {
      try {
        return chooseDriver(file, [...drivers], bits);
      } catch (error) {
        return problemOf(error);
      }
    })();
    if (typeof problem === 'string') throw new Error(problem);
    expect(problem.code).toBe(code);
    expectReadable(problem);
    expect(problem.text.bg).toContain(`${bits}-битов`);
    expect(problem.advice?.en).toContain(bits === 64 ? 'accessdatabaseengine_X64.exe' : '32-bit');
  });
});
