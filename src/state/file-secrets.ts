import { ProblemError } from '../domain/problem.ts';
import { isPassphraseSealed, passphraseSealer } from './passphrase.ts';

/** Opens the secrets of a configuration file: plain ones pass, sealed ones need the passphrase. */
export type OpenFileSecrets = (
  settings: Record<string, unknown>,
  names: readonly string[],
) => Record<string, unknown>;

/** The function it returns throws ProblemError `passphrase-needed` or `passphrase-wrong`. */
export function fileSecrets(passphrase: string | undefined): OpenFileSecrets {
  const sealer = passphrase === undefined ? null : passphraseSealer(passphrase);
  return (settings, names) => {
    const opened = { ...settings };
    for (const name of names) {
      const secret = settings[name];
      if (typeof secret !== 'string' || !isPassphraseSealed(secret)) continue;
      if (!sealer) throw needed();
      opened[name] = sealer.unseal(secret);
    }
    return opened;
  };
}

const needed = () =>
  new ProblemError({
    code: 'passphrase-needed',
    text: {
      bg: 'Паролите и ключовете във файла са заключени с парола.',
      en: 'The passwords and keys in the file are sealed with a passphrase.',
    },
    advice: {
      bg: 'Въведете паролата, с която файлът е изнесен, или впишете паролите и ключовете направо във файла.',
      en: 'Type the passphrase that the file was exported with, or write the passwords and keys into the file.',
    },
  });
