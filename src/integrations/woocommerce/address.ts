import { ProblemError } from '../../domain/problem.ts';

/**
 * The shop's start page as typed, without what people copy along with it: query, fragment, trailing slashes, and a
 * tail that leads into the REST interface, the administration or a script.
 * @throws ProblemError `bad-address` when it is no http(s) address.
 */
export function startPage(typed: string): URL {
  const text = typed.trim();
  if (!/^https?:\/\/[^\s/?#]/i.test(text) || !URL.canParse(text)) {
    throw new ProblemError({
      code: 'bad-address',
      text: {
        bg: `Адресът „${text}“ не е адрес на сайт.`,
        en: `The address “${text}” is not the address of a site.`,
      },
      advice: {
        bg: 'Въведете началната страница на магазина заедно с https:// отпред, например https://magazin.bg.',
        en: 'Enter the start page of the shop with https:// in front, for example https://shop.example.',
      },
    });
  }
  const url = new URL(text);
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname
    .replace(/\/(?:index\.php\/)?(?:wp-json|wp-admin)(?:\/.*)?$|\/[^/]*\.php$/i, '')
    .replace(/\/+$/, '');
  return url;
}

/** Address of a path below the start page; `path` begins with a slash. */
export const below = (start: URL, path: string): URL =>
  new URL(`${start.origin}${start.pathname.replace(/\/$/, '')}${path}`);

/** A name of the shop that survives a move to https, to or from `www.`, and reinstalling of the agent. */
export function shopIdentity(typed: string): string {
  const url = startPage(typed);
  return `${url.host}${url.pathname}`
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}
