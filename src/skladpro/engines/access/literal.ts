/** A moment or a day for a Date/Time column. */
export class Moment {
  /** Local "YYYY-MM-DD" or "YYYY-MM-DD HH:MM:SS". */
  readonly text: string;

  constructor(text: string) {
    if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/.test(text)) throw new Error(`not a moment: ${text}`);
    this.text = text;
  }
}

/**
 * The value as Access writes it in a statement. Its ODBC driver cannot describe parameters, so values stand in the
 * statement itself.
 */
export function literal(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Moment) return `#${value.text}#`;
  switch (typeof value) {
    case 'string':
      return textLiteral(value);
    case 'number':
      return numberLiteral(value);
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? '-1' : '0';
    default:
      throw new Error(`Access takes no ${typeof value} in a statement`);
  }
}

/** Fractions have an exponent: without one Access reads a Decimal, and sums of Decimal and Double lose digits. */
function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Access takes no ${value} in a statement`);
  return Number.isInteger(value) ? String(value + 0) : value.toExponential();
}

/**
 * A doubled quote is the only escape that Access knows. A zero character would end the statement and is left out; older
 * releases read what stands between bars as the name of a parameter.
 */
function textLiteral(value: string): string {
  const parts = value
    .replaceAll('\0', '')
    .split('|')
    .map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join() : `(${parts.join(' & chr(124) & ')})`;
}
