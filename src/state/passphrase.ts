import { randomBytes, scryptSync } from 'node:crypto';
import { ProblemError } from '../domain/problem.ts';
import { decrypt, encrypt } from './secrets.ts';

/** Text sealed for a file that travels: says its own format and carries its salt. */
const prefix = 'sealed-with-passphrase:v1:';

export const isPassphraseSealed = (text: string): boolean => text.startsWith(prefix);

/** scrypt as the first version of the format fixes it: 128 MiB and about half a second for each salt. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 };

/**
 * Seals secrets for a file under a passphrase, and opens them. Everything that one sealer seals shares one salt.
 * @throws ProblemError `passphrase-empty`
 */
export function passphraseSealer(passphrase: string): {
  seal(secret: string): string;
  /** @throws ProblemError `passphrase-wrong`, also for a text that was changed */
  unseal(sealed: string): string;
} {
  const words = passphrase.normalize('NFC');
  if (words.trim() === '') throw empty();
  const keys = new Map<string, Buffer>();
  const keyFor = (salt: string): Buffer => {
    const key = keys.get(salt) ?? scryptSync(words, Buffer.from(salt, 'base64url'), 32, cost);
    keys.set(salt, key);
    return key;
  };
  const ownSalt = randomBytes(16).toString('base64url');
  return {
    seal: (secret) => `${prefix}${ownSalt}:${encrypt(keyFor(ownSalt), secret)}`,
    unseal(sealed) {
      const [salt = '', body = ''] = sealed.slice(prefix.length).split(':');
      try {
        return decrypt(keyFor(salt), body);
      } catch (error) {
        throw wrong(error);
      }
    },
  };
}

const empty = () =>
  new ProblemError({
    code: 'passphrase-empty',
    text: { bg: 'Паролата за файла е празна.', en: 'The passphrase for the file is empty.' },
    advice: {
      bg: 'Въведете парола, или изнесете настройките без пароли и ключове.',
      en: 'Type a passphrase, or export the configuration without passwords and keys.',
    },
  });

const wrong = (cause: unknown) =>
  new ProblemError(
    {
      code: 'passphrase-wrong',
      text: {
        bg: 'Паролата за файла не е вярна или файлът е променян.',
        en: 'The passphrase for the file is wrong, or the file was changed.',
      },
      advice: {
        bg: 'Въведете паролата, с която файлът е изнесен, или впишете паролите и ключовете направо във файла.',
        en: 'Type the passphrase that the file was exported with, or write the passwords and keys into the file.',
      },
    },
    { cause },
  );
