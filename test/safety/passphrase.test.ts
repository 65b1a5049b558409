import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { passphraseOf } from '../../src/cli/passphrase.ts';
import { readText } from '../../src/cli/read-text.ts';
import { freshFolder } from '../state/folder.ts';
import { problemWith } from '../state/problem-code.ts';

test('the words need not stand in the command, where every user of the machine sees them', async () => {
  const input = (...parts: string[]) => Readable.from(parts);
  expect(await passphraseOf('-', {}, input('дълга ', 'парола\r\nsecond line\n'))).toBe('дълга парола');
  expect(await passphraseOf('-', { SKLADBRIDGE_PASSPHRASE: 'variable' }, input('line'))).toBe('line');
  expect(await passphraseOf('-', {}, input())).toBe('');
  expect(await passphraseOf(undefined, { SKLADBRIDGE_PASSPHRASE: 'variable' })).toBe('variable');
  expect(await passphraseOf('option', { SKLADBRIDGE_PASSPHRASE: 'variable' })).toBe('option');
  expect(await passphraseOf(undefined, { SKLADBRIDGE_PASSPHRASE: '' })).toBeUndefined();
  expect(await passphraseOf(undefined, {})).toBeUndefined();
});

test('a configuration file without end is not read to it', () => {
  const file = join(freshFolder(), 'shop.json');
  writeFileSync(file, 'я'.repeat(100_000));
  expect(readText(file)).toBe('я'.repeat(100_000));
  writeFileSync(file, Buffer.alloc(9 * 1024 * 1024, 'x'));
  expect(() => readText(file)).toThrow(problemWith('file-too-large'));
  if (process.platform !== 'win32')
    expect(() => readText('/dev/zero')).toThrow(problemWith('file-too-large'));
  expect(() => readText(join(file, 'none'))).toThrow(problemWith('file-unreadable'));
});
