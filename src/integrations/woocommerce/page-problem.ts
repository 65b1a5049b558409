import type { Problem } from '../../domain/problem.ts';
import type { HttpAnswer } from '../http.ts';
import { plainText } from './entities.ts';
import type { Body } from './json-answer.ts';

const excerptOf = (text: string): string => plainText(text).slice(0, 200);

const askHosting = {
  bg: 'Попитайте хостинга или човека, който поддържа магазина.',
  en: 'Ask the hosting, or whoever maintains the shop.',
};

const unblock = {
  bg: 'Помолете хостинга да разреши адресите /wp-json/wc/v3/ за този компютър (защитна стена, Cloudflare, ModSecurity).',
  en: 'Ask the hosting to allow /wp-json/wc/v3/ for this computer (firewall, Cloudflare, ModSecurity).',
};

/** An answer that is not the JSON the protocol promises, in words; `status` is always told in the details. */
export function pageProblem(answer: HttpAnswer, body: Body): Problem {
  const { status, text, headers } = answer;
  const details = `HTTP ${status}, ${headers.get('content-type') ?? 'no content type'}: ${excerptOf(text)}`;
  if (body.is === 'prefixed') {
    const before = body.before.slice(0, 200);
    return {
      code: 'text-before-answer',
      text: {
        bg: `Магазинът добавя текст преди отговора: „${before}“`,
        en: `The shop adds text before the answer: “${before}”`,
      },
      advice: {
        bg: 'Изключете показването на PHP грешки (WP_DEBUG_DISPLAY) и поправете добавката, която ги дава.',
        en: 'Turn off the display of PHP errors (WP_DEBUG_DISPLAY) and mend the plug-in that causes them.',
      },
      details,
    };
  }
  if (status === 413) {
    return {
      code: 'request-too-large',
      text: { bg: 'Заявката е твърде голяма за магазина.', en: 'The request is too large for the shop.' },
      advice: {
        bg: 'SkladBridge изпраща по-малко наведнъж. Ако се повтори, хостингът трябва да увеличи client_max_body_size.',
        en: 'SkladBridge sends less at once. If it happens again, the hosting has to raise client_max_body_size.',
      },
      details,
    };
  }
  if (status === 429) {
    return {
      code: 'too-many-requests',
      text: { bg: 'Магазинът иска по-малко заявки.', en: 'The shop asks for fewer requests.' },
      advice: {
        bg: 'SkladBridge изчаква и продължава сам.',
        en: 'SkladBridge waits and goes on by itself.',
      },
      details,
    };
  }
  if (status === 401) {
    return {
      code: 'site-password',
      text: {
        bg: 'Сайтът иска собствена парола, преди да пусне до магазина.',
        en: 'The site asks for a password of its own before it lets anyone to the shop.',
      },
      advice: {
        bg: 'Махнете паролата на сайта (.htpasswd) поне за адресите /wp-json/.',
        en: 'Remove the password of the site (.htpasswd), at least for /wp-json/.',
      },
      details,
    };
  }
  if (status === 403 || headers.has('cf-mitigated') || /just a moment|captcha/i.test(text.slice(0, 5000))) {
    return {
      code: 'blocked',
      text: {
        bg: 'Защитата на сайта спря заявката.',
        en: 'The protection of the site stopped the request.',
      },
      advice: unblock,
      details,
    };
  }
  if (status === 405 || status === 501) {
    return {
      code: 'method-blocked',
      text: {
        bg: 'Сървърът на магазина не приема този вид заявка.',
        en: 'The server of the shop does not take this kind of request.',
      },
      advice: unblock,
      details,
    };
  }
  if (/database error|error establishing a database connection/i.test(text.slice(0, 5000))) {
    return {
      code: 'shop-database-down',
      text: { bg: 'Базата данни на магазина не отговаря.', en: 'The database of the shop does not answer.' },
      advice: askHosting,
      details,
    };
  }
  if (status === 503) {
    return {
      code: 'shop-maintenance',
      text: {
        bg: 'Магазинът е в режим на поддръжка или е претоварен.',
        en: 'The shop is under maintenance or overloaded.',
      },
      advice: {
        bg: 'Изчакайте. Ако остане така повече от час, попитайте хостинга.',
        en: 'Wait. If it lasts more than an hour, ask the hosting.',
      },
      details,
    };
  }
  if (status >= 500 || status === 408) {
    return {
      code: 'shop-failing',
      text: {
        bg: `Сървърът на магазина върна грешка ${status}.`,
        en: `The server of the shop answered with error ${status}.`,
      },
      advice: askHosting,
      details,
    };
  }
  if (status === 404) {
    return {
      code: 'not-a-shop',
      text: {
        bg: 'На този адрес няма WooCommerce, или достъпът до REST API е скрит.',
        en: 'There is no WooCommerce at this address, or its REST API is hidden.',
      },
      advice: {
        bg: 'Проверете адреса. Ако е верен: изключете добавката, която скрива REST API, и запазете отново „Постоянни връзки“.',
        en: 'Check the address. If it is right: switch off the plug-in that hides the REST API and save “Permalinks” again.',
      },
      details,
    };
  }
  if (/wp-login\.php|type=["']password["']/i.test(text)) {
    return {
      code: 'login-page',
      text: {
        bg: 'Вместо отговор сайтът показва страница за вход.',
        en: 'Instead of an answer the site shows a login page.',
      },
      advice: {
        bg: 'Изключете за /wp-json/ добавката, която иска вход за целия сайт.',
        en: 'For /wp-json/, switch off the plug-in that asks for a login on the whole site.',
      },
      details,
    };
  }
  if (body.is === 'broken') {
    return {
      code: 'answer-cut-off',
      text: { bg: 'Отговорът на магазина е повреден.', en: 'The answer of the shop is damaged.' },
      advice: askHosting,
      details,
    };
  }
  if (body.is === 'empty') {
    return {
      code: 'empty-answer',
      text: { bg: 'Магазинът върна празен отговор.', en: 'The shop gave an empty answer.' },
      advice: askHosting,
      details,
    };
  }
  return {
    code: 'not-json',
    text: {
      bg: 'Вместо отговор магазинът върна уеб страница.',
      en: 'Instead of an answer the shop gave a web page.',
    },
    advice: {
      bg: 'Проверете адреса: той трябва да е началната страница на магазина.',
      en: 'Check the address: it must be the start page of the shop.',
    },
    details,
  };
}
