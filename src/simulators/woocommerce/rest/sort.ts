import { list, type Query, text } from './query.ts';

interface Sortable {
  id: number;
  created: number;
  modified: number;
}

/** Compares by a number, later ids first or last with it. */
export type Keys<T> = Record<string, (row: T) => number | string>;

/**
 * Sorts by `orderby` (default date) and `order` (default desc); equal keys fall by id in the same direction.
 * `extra` names the keys that only this kind of row has.
 */
export function sorted<T extends Sortable>(rows: T[], query: Query, extra: Keys<T> = {}): T[] {
  const by = text(query, 'orderby') ?? 'date';
  const sign = (text(query, 'order') ?? 'desc') === 'asc' ? 1 : -1;
  if (by === 'include') {
    const place = new Map((list(query, 'include') ?? []).map((id, i) => [Number(id), i]));
    return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  }
  const key =
    extra[by] ?? ((row: T) => (by === 'modified' ? row.modified : by === 'id' ? row.id : row.created));
  return rows.sort((a, b) => {
    const x = key(a);
    const y = key(b);
    return sign * (x < y ? -1 : x > y ? 1 : a.id - b.id);
  });
}
