import { WpError } from '../rest/wp-error.ts';
import type { TermRecord } from '../state/records.ts';
import type { Store } from '../state/store.ts';
import { cleanTerm } from '../text/clean.ts';
import { slugOf, uniqueSlug } from '../text/slug.ts';

const hierarchical = (taxonomy: string): boolean =>
  taxonomy === 'product_cat' || taxonomy === 'product_brand';

/** The wanted slug, made free: with the parent's slug behind it, else with a number. */
export function freeTermSlug(
  store: Store,
  taxonomy: string,
  wanted: string,
  parent: number,
  besides = 0,
): string {
  const taken = (slug: string) => {
    const holder = store.terms.bySlug(taxonomy, slug);
    return holder !== undefined && holder.id !== besides;
  };
  const parentSlug = store.terms.get(parent, taxonomy)?.slug;
  const base = taken(wanted) && parentSlug !== undefined ? `${wanted}-${parentSlug}` : wanted;
  return uniqueSlug(base, taken);
}

/** @throws WpError `empty_term_name`, `missing_parent`, `term_exists` with the existing term's id. */
export function checkTerm(store: Store, taxonomy: string, name: string, parent: number, besides = 0): void {
  if (name === '') throw new WpError(400, 'empty_term_name', 'A name is required for this term.');
  if (parent > 0 && !store.terms.get(parent, taxonomy)) {
    throw new WpError(400, 'missing_parent', 'Parent term does not exist.');
  }
  const twin = store.terms.byName(taxonomy, parent, name);
  if (!twin || twin.id === besides) return;
  const where = hierarchical(taxonomy) ? 'with this parent' : 'in this taxonomy';
  throw new WpError(400, 'term_exists', `A term with the name provided already exists ${where}.`, {
    resource_id: twin.id,
  });
}

/** Makes a term; names that differ in letter case, or in how й is composed, are different terms. */
export function insertTerm(store: Store, taxonomy: string, input: Record<string, unknown>): TermRecord {
  const name = cleanTerm(String(input.name ?? ''));
  const parent = hierarchical(taxonomy) ? Number(input.parent ?? 0) : 0;
  checkTerm(store, taxonomy, name, parent);
  const term: TermRecord = {
    id: store.next('term'),
    taxonomy,
    name,
    slug: freeTermSlug(store, taxonomy, slugOf(String(input.slug || name)), parent),
    parent,
    description: String(input.description ?? ''),
    display: String(input.display ?? 'default'),
    menuOrder: Number(input.menu_order ?? 0),
  };
  store.terms.put(term);
  return term;
}
