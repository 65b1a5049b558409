import { stripTags } from './kses.ts';

/** The readable slug of a title, e.g. "обувки-витоша-42". */
export const readableSlug = (title: string): string =>
  stripTags(title)
    .normalize('NFC')
    .toLowerCase()
    .replace(/&.+?;/g, '')
    .replaceAll('.', '-')
    .replace(/[\s/–—]+/g, '-')
    .replace(/[^\u0080-\u{10ffff}a-z0-9_-]|[¡¿´¸«»‘’‚‛“”„‟…‹›©®°™]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');

/** At most 200 characters of the percent-encoded form; no sequence is cut in two. */
function limit(encoded: string): string {
  if (encoded.length <= 200) return encoded;
  return encoded.slice(0, 200).replace(/%[0-9a-f]?$/, '');
}

/** The slug as stored and answered: percent-encoded in lower case. */
export function slugOf(title: string): string {
  const plain = /%[0-9a-f]{2}/i.test(title) ? decodeSafely(title) : title;
  return limit(encodeURIComponent(readableSlug(plain)).toLowerCase());
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll('%', '');
  }
}

/** The slug itself, or with the first free `-2`, `-3` … */
export function uniqueSlug(slug: string, taken: (candidate: string) => boolean): string {
  if (!taken(slug)) return slug;
  let n = 2;
  while (taken(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}
