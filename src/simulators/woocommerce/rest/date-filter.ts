import type { ShopClock } from '../shop/shop-clock.ts';
import type { Seconds } from '../state/records.ts';
import { flag, type Query, text } from './query.ts';

/** Whether a row with these dates is wanted. */
export type DateFilter = (row: { created: Seconds; modified: Seconds }) => boolean;

function read(clock: ShopClock, value: string, gmt: boolean): Seconds {
  const zone = /(?:[Zz]|[+ -]\d{2}:?\d{2})$/.exec(value)?.[0];
  if (zone === undefined) return gmt ? clock.fromGmt(value) : clock.fromLocal(value);
  // A plus that was not encoded has become a space.
  const iso = value.slice(0, -zone.length).replace(' ', 'T') + zone.replace(' ', '+').toUpperCase();
  return Math.floor(Date.parse(iso) / 1000);
}

/**
 * The date filters of a list, all strict and in whole seconds. Without `dates_are_gmt` a time that names no zone is the
 * shop's own. Orders lose the zone of a time with a fraction of a second and read it as local.
 */
export function dateFilter(clock: ShopClock, query: Query, fractionLosesZone: boolean): DateFilter {
  const gmt = flag(query, 'dates_are_gmt');
  const moment = (name: string): Seconds | undefined => {
    const value = text(query, name);
    if (value === undefined) return undefined;
    return read(clock, fractionLosesZone ? value.replace(/\.\d+.*$/, '') : value, gmt);
  };
  const after = moment('after') ?? -Infinity;
  const before = moment('before') ?? Infinity;
  const modifiedAfter = moment('modified_after') ?? -Infinity;
  const modifiedBefore = moment('modified_before') ?? Infinity;
  return (row) =>
    row.created > after &&
    row.created < before &&
    row.modified > modifiedAfter &&
    row.modified < modifiedBefore;
}
