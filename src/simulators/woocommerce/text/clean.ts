import { escapeLoneLess, keepAllowedHtml, stripTags } from './kses.ts';

/** Product name as it is stored and answered: `&` → `&amp;`, a leading backslash lost, ends trimmed. */
export const cleanName = (name: string): string => keepAllowedHtml(name.replace(/\\(.?)/gs, '$1')).trim();

/** One line of plain text: no tags, no `%20`, white space collapsed. Used for SKUs. */
export function cleanLine(input: string): string {
  let line = input.includes('<') ? stripTags(escapeLoneLess(input)) : input;
  line = line.replace(/[\r\n\t ]+/g, ' ').trim();
  const octets = /%[a-f0-9]{2}/gi;
  return octets.test(line) ? line.replace(octets, '').replace(/ +/g, ' ').trim() : line;
}

/** Name of a category, tag or attribute term. */
export const cleanTerm = (name: string): string => keepAllowedHtml(stripTags(name)).trim();

/**
 * Decimal as WooCommerce normalises it in a shop with a decimal comma: "1.234,50" → "1234.50", "abc" → "".
 * A number passes as it is.
 */
export function formatDecimal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return cleanLine(value.replaceAll(',', '.')).replace(/\.(?![^.]+$)|[^0-9.-]/g, '');
}

/** PHP's `(int)`: leading digits, else 0. */
export function phpInteger(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value);
  const digits = /^\s*[+-]?\d+/.exec(String(value))?.[0];
  return digits === undefined ? 0 : Number.parseInt(digits, 10);
}

/** PHP's truth of a request value such as `manage_stock`. */
export const phpBoolean = (value: unknown): boolean =>
  typeof value === 'string' ? ['true', '1', 'yes'].includes(value.toLowerCase()) : Boolean(value);
