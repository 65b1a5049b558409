import type { Problem } from '../domain/problem.ts';

/** Codes after which it is certain that no request left this computer. */
const neverSent = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const certificateCodes: Record<string, { bg: string; en: string }> = {
  CERT_HAS_EXPIRED: { bg: 'сертификатът е изтекъл', en: 'its certificate has expired' },
  CERT_NOT_YET_VALID: { bg: 'сертификатът още не е валиден', en: 'its certificate is not valid yet' },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    bg: 'сертификатът е самоподписан',
    en: 'its certificate is self-signed',
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    bg: 'във веригата има самоподписан сертификат',
    en: 'there is a self-signed certificate in the chain',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    bg: 'сървърът не изпраща междинния сертификат',
    en: 'the server does not send the intermediate certificate',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    bg: 'издателят на сертификата не е познат',
    en: 'the issuer of its certificate is not known',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    bg: 'сертификатът е за друг адрес',
    en: 'its certificate is for another address',
  },
};

/** The first system code along the chain of causes: "ECONNRESET", "CERT_HAS_EXPIRED" …; '' when there is none. */
export function systemCode(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') return e.code;
  }
  return '';
}

/** The handshake failed: mostly a server that speaks plain http on this port. */
const isTlsFailure = (code: string): boolean => code === 'EPROTO' || code.startsWith('ERR_SSL_');

/** true when the failure proves that the server never got the request. */
export const provesUnsent = (code: string): boolean =>
  neverSent.has(code) || code in certificateCodes || isTlsFailure(code);

/** A connection that failed, in words. */
export function networkProblem(code: string, host: string, details: string): Problem {
  const certificate = certificateCodes[code];
  if (certificate) {
    return {
      code: 'certificate',
      text: {
        bg: `Връзката с ${host} не е сигурна: ${certificate.bg}.`,
        en: `The connection to ${host} is not safe: ${certificate.en}.`,
      },
      advice: {
        bg: 'Подновете сертификата (при хостинга на магазина) и проверете дали датата на този компютър е вярна.',
        en: 'Renew the certificate (at the hosting of the shop) and check the date of this computer.',
      },
      details,
    };
  }
  if (isTlsFailure(code)) {
    return {
      code: 'not-https',
      text: { bg: `${host} не отговаря по https.`, en: `${host} does not answer over https.` },
      advice: {
        bg: 'Проверете адреса и дали магазинът има сертификат.',
        en: 'Check the address, and whether the shop has a certificate.',
      },
      details,
    };
  }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        code: 'host-not-found',
        text: { bg: `Адресът ${host} не беше намерен.`, en: `The address ${host} was not found.` },
        advice: {
          bg: 'Проверете дали адресът е изписан правилно и дали има интернет.',
          en: 'Check the spelling of the address and the internet connection.',
        },
        details,
      };
    case 'ECONNREFUSED':
      return {
        code: 'connection-refused',
        text: { bg: `${host} отказва връзка.`, en: `${host} refuses the connection.` },
        advice: {
          bg: 'Проверете адреса и порта. Ако са верни, сървърът е спрян: попитайте хостинга.',
          en: 'Check the address and the port. If they are right, the server is down: ask the hosting.',
        },
        details,
      };
    default:
      return {
        code: 'connection-lost',
        text: { bg: `Връзката с ${host} прекъсна.`, en: `The connection to ${host} broke off.` },
        advice: {
          bg: 'Проверете интернет връзката. SkladBridge опитва пак при следващото изпълнение.',
          en: 'Check the internet connection. SkladBridge tries again at the next run.',
        },
        details,
      };
  }
}

/** The server took longer than `seconds`. */
export const timeoutProblem = (host: string, seconds: number): Problem => ({
  code: 'timeout',
  text: {
    bg: `${host} не отговори за ${seconds} секунди.`,
    en: `${host} did not answer within ${seconds} seconds.`,
  },
  advice: {
    bg: 'Сървърът е претоварен или връзката е бавна. SkladBridge проверява какво е свършено, преди да изпрати отново.',
    en: 'The server is overloaded or the connection is slow. SkladBridge checks what was done before sending again.',
  },
});

/** A person or the agent's own stop broke the request off. */
export const cancelledProblem: Problem = {
  code: 'cancelled',
  text: { bg: 'Заявката беше прекъсната.', en: 'The request was cancelled.' },
};
