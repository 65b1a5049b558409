import type { Problem } from '../../domain/problem.ts';
import type { HttpAnswer } from '../http.ts';
import { plainText } from './entities.ts';
import { apiErrorOf, bodyOf } from './json-answer.ts';

/** OAuth stamps older or newer than this are refused by the shop. */
const toleratedSkew = 15 * 60_000;

/** What a 401 says about the keys. */
export type Refusal =
  /** The keys did not reach WordPress, or it does not know them. */
  | 'anonymous'
  /** The keys were read and refused. */
  | 'known'
  /** The answer is not WordPress': something stands before the shop. */
  | 'foreign';

/** Judged by `code` alone: the message is in the shop's language. */
export function refusalOf(answer: HttpAnswer): Refusal {
  const body = bodyOf(answer);
  const error = body.is === 'json' ? apiErrorOf(body.value) : null;
  if (!error) return 'foreign';
  return error.code === 'woocommerce_rest_authentication_error' ? 'known' : 'anonymous';
}

/** How far this computer's clock is from the shop's, in milliseconds; positive when ours is ahead, 0 when untold. */
export function clockSkew(headers: Headers, now: Date): number {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirs) ? 0 : now.getTime() - theirs;
}

const shopWords = (answer: HttpAnswer): string => {
  const body = bodyOf(answer);
  const error = body.is === 'json' ? apiErrorOf(body.value) : null;
  return error ? `${error.code}: ${plainText(error.message)}` : `HTTP ${answer.status}`;
};

/** No way of presenting the keys was accepted; `skew` by `clockSkew`, 0 when no signature was tried. */
export function keysRefused(answer: HttpAnswer, skew: number): Problem {
  const details = shopWords(answer);
  if (Math.abs(skew) >= toleratedSkew) {
    const minutes = Math.round(Math.abs(skew) / 60_000);
    return {
      code: 'clock-skew',
      text: {
        bg: `Часовникът на този компютър е ${minutes} мин. ${skew > 0 ? 'напред' : 'назад'} спрямо магазина, затова ключът не се приема.`,
        en: `The clock of this computer is ${minutes} min ${skew > 0 ? 'ahead of' : 'behind'} the shop's, so the key is refused.`,
      },
      advice: {
        bg: 'Сверете часовника и часовата зона на компютъра и опитайте отново.',
        en: 'Set the clock and the time zone of the computer and try again.',
      },
      details,
    };
  }
  return {
    code: 'key-refused',
    text: { bg: 'Магазинът не приема ключа.', en: 'The shop does not accept the key.' },
    advice: {
      bg: 'Копирайте отново и двете части изцяло: Потребител (ck_…) и Парола (cs_…). Ако ги нямате, създайте нов ключ с права „Четене/Запис“: WooCommerce → Настройки → Разширени → REST API.',
      en: 'Copy both parts again, whole: User (ck_…) and Password (cs_…). If you no longer have them, make a new key with Read/Write permission: WooCommerce → Settings → Advanced → REST API.',
    },
    details,
  };
}

/** Keys that worked before in this connection are refused for this request. */
export function rightsMissing(answer: HttpAnswer, write: boolean): Problem {
  const details = shopWords(answer);
  if (write && refusalOf(answer) === 'known') {
    return {
      code: 'key-read-only',
      text: { bg: 'Ключът няма право на запис.', en: 'The key may not write.' },
      advice: {
        bg: 'В WooCommerce → Настройки → Разширени → REST API сменете правата на ключа на „Четене/Запис“.',
        en: 'In WooCommerce → Settings → Advanced → REST API change the permissions of the key to Read/Write.',
      },
      details,
    };
  }
  return {
    code: 'key-no-rights',
    text: {
      bg: 'Потребителят на ключа няма нужните права в магазина.',
      en: 'The user of the key lacks the rights in the shop.',
    },
    advice: {
      bg: 'Създайте ключа за потребител с роля „Управител на магазин“ или „Администратор“ и с права „Четене/Запис“.',
      en: 'Make the key for a user with the role Shop manager or Administrator, with Read/Write permission.',
    },
    details,
  };
}
