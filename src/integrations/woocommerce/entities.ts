const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
};

const fromCodePoint = (code: number, written: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;

/** Names and messages come HTML-escaped ("Р&amp;Д"); this gives the characters that were meant. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (written, decimal, hex, name) => {
    if (decimal) return fromCodePoint(Number.parseInt(decimal, 10), written);
    if (hex) return fromCodePoint(Number.parseInt(hex, 16), written);
    return named[name.toLowerCase()] ?? written;
  });

/** More of a page than anybody is shown; looking for the end of a tag in one without end would take for ever. */
const longest = 20_000;

/** A message or page for people: its beginning without tags, entities decoded, white space collapsed. */
export const plainText = (html: string): string =>
  decodeEntities(
    html
      .slice(0, longest)
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
      .replace(/<[^<>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
