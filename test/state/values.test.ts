import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageValue, portValue, sessionKeyValue } from '../../src/state/agent-values.ts';
import { databaseFile } from '../../src/state/paths.ts';
import { clearValue, readValue, redactValue, writeValue } from '../../src/state/values.ts';
import { freshState } from './folder.ts';
import { problemWith } from './problem-code.ts';
import { sampleParts } from './sample-type.ts';

test('a value is its fallback until it is set, and again once it is cleared', () => {
  const state = freshState();
  expect(readValue(state, languageValue)).toBe('bg');
  writeValue(state, languageValue, 'en');
  writeValue(state, portValue, 9000);
  expect(readValue(state, languageValue)).toBe('en');
  expect(readValue(state, portValue)).toBe(9000);
  clearValue(state, languageValue);
  expect(readValue(state, languageValue)).toBe('bg');
});

test('a value out of range is refused and named', () => {
  const state = freshState();
  expect(() => writeValue(state, portValue, 70000)).toThrow(problemWith('value-invalid', { bg: 'port' }));
  expect(readValue(state, portValue)).toBe(portValue.fallback);
});

test('secrets are opened for use, hidden for display, and nowhere in the file', () => {
  const state = freshState();
  const connection = {
    engine: 'mysql',
    host: 'db',
    port: 3306,
    database: 'shop',
    user: 'u',
    password: 'hunter2-long',
  };
  writeValue(state, sampleParts.warehouse, connection);
  writeValue(state, sessionKeyValue, 'session-key-bytes');
  expect(readValue(state, sampleParts.warehouse)).toEqual(connection);
  expect(readValue(state, sessionKeyValue)).toBe('session-key-bytes');
  const { password, ...shown } = connection;
  expect(redactValue(state, sampleParts.warehouse)).toEqual({ value: shown, held: ['password'] });
  state.raw.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(databaseFile(state.dataDir), 'latin1');
  expect(bytes).toContain('sealed:v1:');
  expect(bytes).not.toContain(password);
  expect(bytes).not.toContain('session-key-bytes');
});
