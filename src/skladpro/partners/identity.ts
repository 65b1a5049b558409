/** ЕИК, ЕГН or VAT number without spaces, marks, case and the country prefix BG; '' for what cannot identify anybody. */
export function identityNumber(text: string): string {
  const bare = text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^BG(?=\d)/, '');
  // "000000000" and "-" stand where somebody had to fill something in.
  return bare.length < 8 || /^(.)\1*$/.test(bare) ? '' : bare;
}

/** Digits of a phone without the national prefixes +359, 00359 and 0, or another country's 00; '' when too short. */
export function phoneKey(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^(00359|359(?=\d{7})|00|0)/, '');
  return digits.length < 7 ? '' : digits;
}

/** The numbers that a phone column may hold: the whole, and its parts when several are written into it. */
export const phoneKeys = (text: string): string[] =>
  [text, ...text.split(/[,;]/), ...text.split(/[,;/]/)].map(phoneKey).filter((key) => key !== '');

/** The addresses that an e-mail column may hold, in lower case. */
export const emailKeys = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((address) => /^[^@]+@[^@]+$/.test(address));
