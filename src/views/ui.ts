import type { Lang } from '../domain/text.ts';
import { type Format, formatFor } from './format/format.ts';
import { type Words, wordsOf } from './i18n/words.ts';

/** What every part of the page needs to know about this one answer. */
export interface Ui {
  lang: Lang;
  /** The page's own words in that language. */
  w: Words;
  f: Format;
  /** Goes into every form; '' while nobody is signed in. */
  csrf: string;
  /** Path with query of this page: where a plain form comes back to. */
  here: string;
  /** Epoch milliseconds of the answer. */
  now: number;
  /** Name of a type of integration: "WooCommerce". */
  typeName: (type: string) => string;
}

export const uiFor = (lang: Lang, rest: Omit<Ui, 'lang' | 'w' | 'f'>): Ui => ({
  lang,
  w: wordsOf(lang),
  f: formatFor(lang),
  ...rest,
});
