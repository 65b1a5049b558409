import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { shownAddress, sqlServerAddress } from '../../../src/skladpro/engines/mssql/address.ts';

const read = (server: string, instance = '', port = 1433) => sqlServerAddress({ server, instance, port });

describe('the address of a server', () => {
  test.each([
    ['PC1', '', { host: 'PC1', port: 1433, isThisComputer: false }],
    ['PC1\\SQLEXPRESS', '', { host: 'PC1', instance: 'SQLEXPRESS', isThisComputer: false }],
    ['PC1', 'SQLEXPRESS', { host: 'PC1', instance: 'SQLEXPRESS', isThisComputer: false }],
    ['PC1\\OLD', 'NEW', { host: 'PC1', instance: 'NEW', isThisComputer: false }],
    ['PC1,1500', 'SQLEXPRESS', { host: 'PC1', port: 1500, isThisComputer: false }],
    ['tcp:PC1\\SQLEXPRESS, 1500', '', { host: 'PC1', port: 1500, isThisComputer: false }],
    ['PC1\\MSSQLSERVER', '', { host: 'PC1', port: 1433, isThisComputer: false }],
    ['.', '', { host: 'localhost', port: 1433, isThisComputer: true }],
    ['.\\SQLEXPRESS', '', { host: 'localhost', instance: 'SQLEXPRESS', isThisComputer: true }],
    ['(local)\\SQLEXPRESS', '', { host: 'localhost', instance: 'SQLEXPRESS', isThisComputer: true }],
    ['127.0.0.1', '', { host: '127.0.0.1', port: 1433, isThisComputer: true }],
    ['192.168.1.20', '', { host: '192.168.1.20', port: 1433, isThisComputer: false }],
    [hostname().toUpperCase(), '', { host: hostname().toUpperCase(), port: 1433, isThisComputer: true }],
  ])('%s %s', (server, instance, address) => {
    expect(read(server, instance)).toEqual(address);
  });

  test('is shown as Windows programs show it', () => {
    expect(shownAddress(read('PC1\\SQLEXPRESS'))).toBe('PC1\\SQLEXPRESS');
    expect(shownAddress(read('PC1', '', 1500))).toBe('PC1:1500');
  });
});
