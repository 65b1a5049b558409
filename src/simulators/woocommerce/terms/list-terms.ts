import { flag, list, type Query, text } from '../rest/query.ts';
import type { Shop } from '../shop/shop.ts';
import type { TermRecord } from '../state/records.ts';

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The terms a list asks for, by name unless it says otherwise. */
export function listTerms(shop: Shop, taxonomy: string, query: Query): TermRecord[] {
  const search = text(query, 'search')?.toLowerCase();
  const slugs = list(query, 'slug')?.map((slug) => encodeURIComponent(slug).toLowerCase());
  const parent = text(query, 'parent');
  const include = list(query, 'include')?.map(Number);
  const exclude = list(query, 'exclude')?.map(Number);
  const hideEmpty = flag(query, 'hide_empty');
  const by = text(query, 'orderby') ?? 'name';
  const sign = text(query, 'order') === 'desc' ? -1 : 1;
  const count = (term: TermRecord) => shop.store.products.inCategory(term.id).size;
  const key = (term: TermRecord): number | string => {
    if (by === 'id') return term.id;
    if (by === 'slug') return term.slug;
    return by === 'count' ? count(term) : term.name.toLowerCase();
  };
  return shop.store.terms
    .of(taxonomy)
    .filter(
      (term) =>
        (search === undefined || term.name.toLowerCase().includes(search)) &&
        (slugs === undefined || slugs.includes(term.slug) || slugs.includes(encodeURIComponent(term.slug))) &&
        (parent === undefined || term.parent === Number(parent)) &&
        (include === undefined || include.includes(term.id)) &&
        !exclude?.includes(term.id) &&
        (!hideEmpty || count(term) > 0),
    )
    .sort((a, b) => sign * (compare(key(a), key(b)) || a.id - b.id));
}
