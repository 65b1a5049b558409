import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyInFile } from '../../src/state/key-store.ts';
import { passphraseSealer } from '../../src/state/passphrase.ts';
import { sealer } from '../../src/state/secrets.ts';
import { freshFolder } from './folder.ts';
import { problemWith } from './problem-code.ts';

describe('under the key of the data folder', () => {
  test('every text comes back, and no two seals are alike', () => {
    const { seal, unseal } = sealer(keyInFile(join(freshFolder(), 'secret.key')));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
        const sealed = seal(secret);
        expect(sealed).toMatch(/^sealed:v1:[\w-]+$/);
        expect(seal(secret)).not.toBe(sealed);
        expect(unseal(sealed)).toBe(secret);
      }),
    );
  });

  test('a changed letter anywhere is noticed', () => {
    const { seal, unseal } = sealer(keyInFile(join(freshFolder(), 'secret.key')));
    const sealed = seal('ck_1234567890');
    fc.assert(
      fc.property(fc.integer({ min: 'sealed:v1:'.length, max: sealed.length - 2 }), (at) => {
        const other = sealed[at] === 'A' ? 'B' : 'A';
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        expect(() => unseal(changed)).toThrow(problemWith('secrets-unreadable'));
      }),
    );
  });

  test('the key is made once, for its owner only, and never replaced', () => {
    const file = join(freshFolder(), 'secret.key');
    const first = sealer(keyInFile(file));
    const sealed = first.seal('a');
    const bytes = readFileSync(file);
    expect(bytes).toHaveLength(32);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(keyInFile(file).create().equals(bytes)).toBe(true);
    expect(sealer(keyInFile(file)).unseal(sealed)).toBe('a');
  });

  test('a key that is missing, another or cut short asks for the passwords again', () => {
    const file = join(freshFolder(), 'secret.key');
    const sealed = sealer(keyInFile(file)).seal('a');
    copyFileSync(file, `${file}.old`);
    rmSync(file);
    expect(() => sealer(keyInFile(file)).unseal(sealed)).toThrow(problemWith('secrets-unreadable'));
    keyInFile(file).create();
    expect(() => sealer(keyInFile(file)).unseal(sealed)).toThrow(problemWith('secrets-unreadable'));
    writeFileSync(file, 'short');
    expect(() => sealer(keyInFile(file)).unseal(sealed)).toThrow(problemWith('secrets-unreadable'));
    expect(() => keyInFile(file).create()).toThrow(problemWith('secrets-unreadable'));
    expect(readFileSync(file, 'utf8')).toBe('short');
    copyFileSync(`${file}.old`, file);
    expect(sealer(keyInFile(file)).unseal(sealed)).toBe('a');
  });
});

describe('under a passphrase', () => {
  test('another agent opens it with the same words, however they were typed', () => {
    const sealed = passphraseSealer('пароли\u0306').seal('cs_тайна');
    expect(sealed).toMatch(/^sealed-with-passphrase:v1:/);
    expect(sealed).not.toContain('тайна');
    expect(passphraseSealer('паролй').unseal(sealed)).toBe('cs_тайна');
  });

  test('other words, changed text, no words', () => {
    const sealed = passphraseSealer('right').seal('a');
    expect(() => passphraseSealer('wrong').unseal(sealed)).toThrow(problemWith('passphrase-wrong'));
    expect(() => passphraseSealer('right').unseal('sealed-with-passphrase:v1:x')).toThrow(
      problemWith('passphrase-wrong'),
    );
    expect(() => passphraseSealer(' ')).toThrow(problemWith('passphrase-empty'));
  });
});
