import type { Problem } from '../../../domain/problem.ts';
import { shownAddress } from './address.ts';
import type { MssqlPlace } from './options.ts';

/** The usual case: SQL Server makes itself a certificate that no other computer knows. */
export const certificateUntrusted = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-certificate',
  text: {
    bg: `Сертификатът на SQL Server на ${shownAddress(address)} не е от издател, на когото този компютър вярва.`,
    en: `The certificate of SQL Server at ${shownAddress(address)} is not from an issuer that this computer trusts.`,
  },
  advice: {
    bg: 'Ако сървърът е ваш и е във вашата мрежа, изберете „Криптиране: да, приеми сертификата на сървъра“. По-сигурно е да инсталирате на сървъра сертификат от познат издател.',
    en: 'If the server is yours and in your own network, choose "Encryption: yes, accept the server\'s certificate". It is safer to install a certificate from a known issuer on the server.',
  },
  details,
});

/** No common protocol: servers before the updates of 2016 know only TLS 1.0 and weak certificates. */
export const encryptionFailed = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-encryption',
  text: {
    bg: `Криптираната връзка със SQL Server на ${shownAddress(address)} не се получи. Старите версии познават само TLS 1.0, който вече не се смята за сигурен.`,
    en: `The encrypted connection to SQL Server at ${shownAddress(address)} failed. Old releases know only TLS 1.0, which no longer counts as secure.`,
  },
  advice: {
    bg: 'Инсталирайте на сървъра последния Service Pack и обновлението за TLS 1.2. Ако не е възможно и мрежата е само ваша, изберете „Криптиране: не“.',
    en: 'Install the latest Service Pack and the update for TLS 1.2 on the server. If that cannot be done and the network is yours alone, choose "Encryption: no".',
  },
  details,
});

export const encryptionRequired = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-encryption',
  text: {
    bg: `SQL Server на ${shownAddress(address)} приема само криптирани връзки.`,
    en: `SQL Server at ${shownAddress(address)} takes encrypted connections only.`,
  },
  advice: {
    bg: 'Изберете „Криптиране: да“, а ако сертификатът му не е от познат издател – „да, приеми сертификата на сървъра“.',
    en: 'Choose "Encryption: yes", or "yes, accept the server\'s certificate" when its certificate is not from a known issuer.',
  },
  details,
});

export const encryptionMissing = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-encryption',
  text: {
    bg: `SQL Server на ${shownAddress(address)} не предлага криптирана връзка.`,
    en: `SQL Server at ${shownAddress(address)} offers no encrypted connection.`,
  },
  advice: {
    bg: 'Инсталирайте сертификат на сървъра. Ако мрежата е само ваша, може да изберете „Криптиране: не“: тогава и паролата минава некриптирана.',
    en: 'Install a certificate on the server. If the network is yours alone you may choose "Encryption: no": the password is then not encrypted either.',
  },
  details,
});
