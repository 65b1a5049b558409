import type { FoundColumn } from '../../engine.ts';
import type { LinkColumn } from './link.ts';

/** The columns as discovery judges them. An AutoNumber (COUNTER) gives itself a value. */
export const accessColumns = (columns: LinkColumn[]): FoundColumn[] =>
  columns.map(({ table, column, type, size, nullable, hasDefault }) => {
    const kind = kindOf(type);
    return {
      table,
      column,
      kind,
      ...(kind === 'text' && size !== null && size > 0 ? { length: size } : {}),
      mustBeGiven: !nullable && !hasDefault && type !== 'COUNTER',
    };
  });

/** BIT is Yes/No, which holds −1 and 0; BYTE, SMALLINT, INTEGER, REAL, DOUBLE, CURRENCY and DECIMAL are numbers too. */
function kindOf(type: string): FoundColumn['kind'] {
  if (/CHAR|TEXT/.test(type)) return 'text';
  if (/DATE|TIME/.test(type)) return 'date';
  if (/COUNTER|BYTE|INT|SHORT|LONG$|REAL|SINGLE|DOUBLE|FLOAT|CURRENCY|DECIMAL|NUMERIC|BIT/.test(type))
    return 'number';
  return 'other';
}
