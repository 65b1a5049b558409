/** Characters outside the three-byte range of MySQL's utf8: emoji and the like. */
const astral = /[\u{10000}-\u{10ffff}]/gu;

/** What the program stores for unused text. */
export const emptyText = ' ';

/** Text as a column takes it: trimmed, without four-byte characters, cut to `length`; one space when nothing is left. */
export const fitText = (text: string, length: number): string =>
  clean(text).slice(0, length).trim() || emptyText;

/** The same without cutting, for codes that must stay whole; '' when nothing is left. */
export const clean = (text: string): string => text.replace(astral, '').replace(/\s+/g, ' ').trim();

/** A text column as the program means it: trimmed, '' for NULL and for the single space. */
export const textOf = (value: unknown): string => (value === null ? '' : String(value).trim());

/** Key for comparing texts without letter case and outer spaces. */
export const folded = (text: string): string => text.trim().toLocaleLowerCase('bg');

/** LIKE pattern of everything that begins with `text`; to be used with `escape '!'`. */
export const beginsWith = (text: string): string => `${text.replace(/[!%_[]/g, '!$&')}%`;

/** LIKE pattern of everything that holds `text`; to be used with `escape '!'`. */
export const holds = (text: string): string => `%${beginsWith(text)}`;
