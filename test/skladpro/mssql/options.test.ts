import { describe, expect, test } from 'vitest';
import { driverOptions, type MssqlConfig, placeOf } from '../../../src/skladpro/engines/mssql/options.ts';

const config = (changes: Partial<MssqlConfig> = {}): MssqlConfig => ({
  server: 'PC1',
  instance: '',
  port: 1433,
  database: 'Sklad',
  authentication: 'sql',
  user: 'agent',
  domain: '',
  password: 'тайна',
  encrypt: 'auto',
  ...changes,
});
const optionsFor = (changes: Partial<MssqlConfig>) => driverOptions(config(changes));

describe('what the driver is told', () => {
  test.each<[string, MssqlConfig['encrypt'], { encrypt: boolean; trustServerCertificate: boolean }]>([
    ['PC1', 'auto', { encrypt: true, trustServerCertificate: false }],
    ['localhost', 'auto', { encrypt: false, trustServerCertificate: false }],
    ['localhost', 'yes', { encrypt: true, trustServerCertificate: false }],
    ['PC1', 'yes', { encrypt: true, trustServerCertificate: false }],
    ['PC1', 'trust', { encrypt: true, trustServerCertificate: true }],
    ['PC1', 'no', { encrypt: false, trustServerCertificate: false }],
  ])('to %s, encryption %s', (server, encrypt, expected) => {
    expect(optionsFor({ server, encrypt }).options).toMatchObject(expected);
    expect(placeOf(config({ server, encrypt })).isEncrypted).toBe(expected.encrypt);
  });

  test('an instance leaves the port to be looked up', () => {
    expect(optionsFor({ instance: 'SQLEXPRESS' }).options).toMatchObject({ instanceName: 'SQLEXPRESS' });
    expect(optionsFor({ instance: 'SQLEXPRESS' }).options).not.toHaveProperty('port');
    expect(optionsFor({}).options).toMatchObject({ port: 1433 });
    expect(optionsFor({}).options).not.toHaveProperty('instanceName');
  });

  test('a login of the server', () => {
    expect(optionsFor({}).authentication).toEqual({
      type: 'default',
      options: { userName: 'agent', password: 'тайна' },
    });
  });

  test.each<[Partial<MssqlConfig>]>([
    [{ user: 'ivan', domain: 'SHOP' }],
    [{ user: 'SHOP\\ivan', domain: '' }],
    [{ user: 'SHOP\\ivan', domain: 'OTHER' }],
  ])('a Windows account %o', (changes) => {
    const windows = { authentication: 'windows' as const, ...changes };
    expect(optionsFor(windows).authentication).toEqual({
      type: 'ntlm',
      options: { userName: 'ivan', password: 'тайна', domain: 'SHOP' },
    });
    expect(placeOf(config(windows)).user).toBe('SHOP\\ivan');
  });
});
