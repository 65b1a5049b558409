/** Languages that every text meant for a person exists in. */
export type Lang = 'bg' | 'en';

/** A text for people, in both languages. */
export interface Text {
  bg: string;
  en: string;
}

/** The same words in both languages: names, numbers, a server's own message. */
export const same = (words: string): Text => ({ bg: words, en: words });
