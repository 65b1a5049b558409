import type { ParamSpecs } from './params.ts';
import { integer, type Query } from './query.ts';

/** Parameters that every list takes. */
export const pagingParams: ParamSpecs = {
  page: { type: 'integer', min: 1 },
  per_page: { type: 'integer', min: 1, max: 100 },
  offset: { type: 'integer', min: 0 },
  order: { enum: ['asc', 'desc'] },
};

/** One page of a list with the numbers for its headers. */
export interface Page {
  items: unknown[];
  headers: Record<string, string>;
}

/** Faults that make a list shift or repeat while it is being read. */
export interface PageDisturbance {
  /** Rows that came in front of the list since the first page (negative: that went away). */
  shift?: number;
  /** The page before is answered once more. */
  repeat?: boolean;
}

function address(base: string, query: Query, page: number): string {
  const parts: string[] = [];
  const given = 'page' in query ? query : { ...query, page: '' };
  for (const [name, value] of Object.entries(given)) {
    if (name === 'page') parts.push(`page=${page}`);
    else if (Array.isArray(value)) {
      parts.push(...value.map((item, i) => `${name}%5B${i}%5D=${encodeURIComponent(item)}`));
    } else parts.push(`${name}=${encodeURIComponent(value === 'true' ? '1' : value)}`);
  }
  return `${base}?${parts.join('&')}`;
}

/**
 * Cuts the asked page out of the whole list; a page past the end is empty, with 200. `offset` overrides `page`.
 * `render` is called for the rows of that page only.
 */
export function paginate<T>(
  rows: readonly T[],
  query: Query,
  base: string,
  render: (row: T) => unknown,
  disturbance: PageDisturbance = {},
): Page {
  const size = integer(query, 'per_page', 10);
  const page = integer(query, 'page', 1);
  const pages = Math.ceil(rows.length / size);
  const first = integer(query, 'offset', (page - 1) * size);
  const moved = (disturbance.shift ?? 0) + (disturbance.repeat ? size : 0);
  const start = first === 0 ? 0 : Math.max(0, first - moved);
  const link: string[] = [];
  if (page > 1 && pages > 0) link.push(`<${address(base, query, Math.min(page - 1, pages))}>; rel="prev"`);
  if (page < pages) link.push(`<${address(base, query, page + 1)}>; rel="next"`);
  return {
    items: rows.slice(start, start + size).map(render),
    headers: {
      'X-WP-Total': String(rows.length),
      'X-WP-TotalPages': String(pages),
      ...(link.length > 0 ? { Link: link.join(', ') } : {}),
    },
  };
}
