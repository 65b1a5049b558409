import * as v from 'valibot';
import type { HttpAnswer } from '../http.ts';
import { ShopError } from '../shop-error.ts';
import { below } from './address.ts';
import { jsonOf } from './answer.ts';
import { apiErrorOf, bodyOf } from './json-answer.ts';

/** Where the shop's REST interface is and what WordPress says of itself. */
export interface Site {
  /** '' when the start of the interface is closed to strangers. */
  name: string;
  /** WordPress' home URL; signatures are checked against its host. */
  home: URL;
  /** Ends with `/wc/v3/`. */
  base: URL;
}

const indexSchema = v.object({
  name: v.optional(v.string(), ''),
  home: v.optional(v.string()),
  namespaces: v.array(v.string()),
});

/** Sends one request without keys. */
export type Send = (url: URL) => Promise<HttpAnswer>;

const isWordPress = (answer: HttpAnswer): boolean => {
  const body = bodyOf(answer);
  return body.is === 'json' && (apiErrorOf(body.value) !== null || v.is(indexSchema, body.value));
};

const plainPermalinks = (): ShopError =>
  new ShopError('refused', 'nothing', {
    code: 'plain-permalinks',
    text: {
      bg: 'В магазина са избрани обикновени постоянни връзки, с които REST API не приема ключове.',
      en: 'The shop uses plain permalinks, with which the REST API takes no keys.',
    },
    advice: {
      bg: 'В WordPress → Настройки → Постоянни връзки изберете всичко друго освен „Обикновени“, например „Име на публикация“, и запазете.',
      en: 'In WordPress → Settings → Permalinks choose anything but “Plain”, for example “Post name”, and save.',
    },
  });

const inactive = (namespaces: string[]): ShopError =>
  new ShopError('refused', 'nothing', {
    code: 'woocommerce-inactive',
    text: {
      bg: 'Сайтът е WordPress, но WooCommerce не е включен или е по-стар от 3.5.',
      en: 'The site is WordPress, but WooCommerce is not active or is older than 3.5.',
    },
    advice: {
      bg: 'Включете или обновете WooCommerce от „Разширения“. Ако е включен, добавка скрива REST API.',
      en: 'Activate or update WooCommerce under “Plugins”. If it is active, a plug-in hides the REST API.',
    },
    details: `namespaces: ${namespaces.join(', ')}`.slice(0, 300),
  });

/**
 * Finds the REST interface: `/wp-json/`, else `/index.php/wp-json/` (servers without rewriting).
 * @throws ShopError that says in words what stands at the address instead.
 */
export async function findSite(start: URL, send: Send, now: Date): Promise<Site> {
  const roots = ['/wp-json/', '/index.php/wp-json/'];
  const answers: HttpAnswer[] = [];
  for (const root of roots) {
    const url = below(start, root);
    const answer = await send(new URL(`${url.href}?_fields=name,home,namespaces`));
    if (isWordPress(answer)) return siteAt(start, url, answer);
    answers.push(answer);
    if (answer.status !== 404) jsonOf(answer, { write: false, url, now });
  }
  const unrewritten = await send(new URL(`${below(start, '/').href}?rest_route=/&_fields=namespaces`));
  if (isWordPress(unrewritten)) throw plainPermalinks();
  for (const answer of answers) jsonOf(answer, { write: false, url: start, now });
  throw new ShopError('shape', 'nothing', {
    code: 'not-a-shop',
    text: {
      bg: 'На този адрес отговаря нещо, което не е WordPress.',
      en: 'What answers at this address is not WordPress.',
    },
    advice: {
      bg: 'Проверете адреса: той трябва да е началната страница на магазина.',
      en: 'Check the address: it must be the start page of the shop.',
    },
  });
}

/** A site that closes the index to strangers (a WordPress error there) may still open the shop to keys. */
function siteAt(start: URL, root: URL, answer: HttpAnswer): Site {
  const base = new URL('wc/v3/', root);
  const body = bodyOf(answer);
  const index = v.safeParse(indexSchema, body.is === 'json' ? body.value : undefined);
  if (!index.success) return { name: '', home: start, base };
  if (!index.output.namespaces.includes('wc/v3')) throw inactive(index.output.namespaces);
  const home = index.output.home;
  return { name: index.output.name, home: home && URL.canParse(home) ? new URL(home) : start, base };
}
