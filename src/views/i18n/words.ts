import type { Lang } from '../../domain/text.ts';
import { bg } from './bg/bg.ts';
import { en } from './en/en.ts';

/** Every word of the page; the English dictionary must have exactly the same keys. */
export type Words = typeof bg;

export const wordsOf = (lang: Lang): Words => (lang === 'bg' ? bg : en);
