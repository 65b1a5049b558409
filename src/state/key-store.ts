import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ProblemError } from '../domain/problem.ts';
import { tighten } from './private-file.ts';
import { stateProblem } from './problem.ts';

/** Where the 32 bytes live that secrets are sealed with: a file here, the user's own vault on Windows. */
export interface KeyStore {
  /** null while there is no key. */
  load(): Buffer | null;
  /** Makes a key if there is none, never replaces one; returns the key that stands. */
  create(): Buffer;
}

/** A key kept in a file that only its owner may read. @throws ProblemError `secrets-unreadable` for a file of another length */
export function keyInFile(file: string): KeyStore {
  const load = (): Buffer | null => {
    if (!existsSync(file)) return null;
    tighten(file);
    const key = readFileSync(file);
    if (key.length !== 32) throw unreadable();
    return key;
  };
  const create = (): Buffer => {
    if (!existsSync(file)) putInPlace(file, randomBytes(32));
    return load() ?? create();
  };
  return { load, create };
}

/** The name appears only with all the bytes behind it; another program that was first stays first. */
function putInPlace(file: string, key: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, key, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw stateProblem(error, file) ?? error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Sealed values that this key does not open. */
export function unreadable(cause?: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'secrets-unreadable',
      text: {
        bg: 'Записаните пароли и ключове не могат да се прочетат: файлът secret.key липсва, сменен е или данните са от друг компютър.',
        en: 'The stored passwords and keys cannot be read: the file secret.key is missing or another one, or the data comes from another computer.',
      },
      advice: {
        bg: 'Върнете файла secret.key в папката с данни или въведете паролите и ключовете отново.',
        en: 'Put the file secret.key back into the data folder, or type the passwords and keys again.',
      },
    },
    { cause },
  );
}
