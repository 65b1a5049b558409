import type { Store } from '../state/store.ts';
import { uncategorizedId } from '../state/store.ts';
import { insertTerm } from '../terms/insert-term.ts';

const entries = (sent: unknown[]): Record<string, unknown>[] =>
  sent.filter((e): e is Record<string, unknown> => typeof e === 'object' && e !== null);

/** Categories that exist among those sent by id; none of them left means "Uncategorized". */
export function categoriesOf(store: Store, sent: unknown, before: number[]): number[] {
  if (!Array.isArray(sent)) return before.length > 0 ? before : [uncategorizedId];
  const ids = entries(sent)
    .map((entry) => Number(entry.id))
    .filter((id) => store.terms.get(id, 'product_cat'));
  return ids.length > 0 ? [...new Set(ids)] : [uncategorizedId];
}

/** Tags by id (unknown ones dropped) or by name (made when missing). */
export function tagsOf(store: Store, sent: unknown, before: number[]): number[] {
  if (!Array.isArray(sent)) return before;
  const ids = entries(sent).map((entry) => {
    if (entry.id !== undefined) return store.terms.get(Number(entry.id), 'product_tag')?.id;
    const name = String(entry.name ?? '');
    if (name === '') return undefined;
    return (store.terms.byName('product_tag', 0, name) ?? insertTerm(store, 'product_tag', { name })).id;
  });
  return ids.filter((id) => id !== undefined);
}
