import type { Db } from '../engine.ts';
import { textOf } from '../text.ts';
import type { Known } from '../warehouse.ts';

/** Settings of the program that decide what a price, a stock row and a document number mean. */
export interface Settings {
  /** configkey20 */
  pricesIncludeVat: Known<boolean>;
  /** configkey12 */
  negativeStock: Known<boolean>;
  /** configkey23: 0…5 */
  valuation: Known<number>;
  /** configkey48 */
  numbersPerObject: Known<boolean>;
  /** configkey1 */
  autoProduction: Known<boolean>;
}

const keys = ['configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'] as const;

/** Reads the global settings (UserID −1). A key that is absent, unreadable or given twice differently is unknown. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db
    .selectFrom('Configuration')
    .select(['Key', 'Value'])
    .where('UserID', '=', -1)
    .where('Key', 'in', keys)
    .execute();
  const values = (key: (typeof keys)[number]) => [
    ...new Set(rows.filter((row) => textOf(row.Key).toLowerCase() === key).map((row) => textOf(row.Value))),
  ];
  return {
    pricesIncludeVat: single(values('configkey20').map(switchOf)),
    negativeStock: single(values('configkey12').map(switchOf)),
    valuation: single(values('configkey23').map(valuationOf)),
    numbersPerObject: single(values('configkey48').map(switchOf)),
    autoProduction: single(values('configkey1').map(switchOf)),
  };
}

/** −1, 1 and true (any case) are true; 0 and false are false; anything else is not understood. */
function switchOf(value: string): Known<boolean> {
  if (/^(-1|1|true)$/i.test(value)) return true;
  return /^(0|false)$/i.test(value) ? false : 'unknown';
}

const valuationOf = (value: string): Known<number> => (/^[0-5]$/.test(value) ? Number(value) : 'unknown');

const single = <T>(values: Known<T>[]): Known<T> => {
  const [first, ...others] = values;
  return first === undefined || others.some((other) => other !== first) ? 'unknown' : first;
};
