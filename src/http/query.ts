import type { Context } from 'hono';

/** Rows on one page of a long list. */
export const pageSize = 100;

export function pageNumber(c: Context): number {
  const page = Number(c.req.query('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** The text looked for, shortened to what a search can mean. */
export const findText = (c: Context): string => (c.req.query('find') ?? '').trim().slice(0, 100);

/** One of the known filters, '' for all. */
export function showOf<T extends string>(c: Context, known: readonly T[]): T | '' {
  const show = c.req.query('show');
  return known.find((value) => value === show) ?? '';
}
