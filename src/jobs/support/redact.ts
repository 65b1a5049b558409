const shown = '▒▒▒';

/** What a personal datum or a key looks like in any text; bounded, so that a text without end is read in time. */
const patterns: readonly RegExp[] = [
  // e-mail addresses
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}/gu,
  // keys of shops, sealed and one-time secrets
  /\b(c[ks]_[0-9a-zA-Z]{6,}|sealed:v\d+:[\w-]+)/g,
  // query of an address: it may carry keys, signatures, or what a customer typed
  /(?<=https?:\/\/[^\s?"']{1,300})\?[^\s"']*/g,
  // name and password inside an address
  /(?<=:\/\/)[^\s/@:]+:[^\s/@]+(?=@)/g,
  // VAT numbers, ЕИК, telephone numbers, cards: nine digits or more with what people write between them
  /\b[A-Z]{2}\d{8,}/g,
  /(?<![\d-])(?!\d{4}-\d\d-\d\d)\+?(?:\d[\s()/-]{0,2}){8,}\d/g,
];

/**
 * A function that masks, in any text, what is secret or personal: the given words wherever they stand, and whatever looks
 * like an e-mail address, a telephone or company number, or a key.
 * @param words secrets and personal data known to the agent; shorter than four letters are left, they are in every text
 */
export function redactor(words: Iterable<string>): (text: string) => string {
  const known = [...new Set([...words].map((word) => word.trim()))]
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let masked = text;
    for (const word of known) {
      if (masked.includes(word)) masked = masked.replaceAll(word, shown);
    }
    return patterns.reduce((all, pattern) => all.replaceAll(pattern, shown), masked);
  };
}

/** The same value with every text in it masked, however deep; names of keys stay. */
export function redactDeep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one) => redactDeep(one, redact));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redactDeep(one, redact)]));
  }
  return value;
}
