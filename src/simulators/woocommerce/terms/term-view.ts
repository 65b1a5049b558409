import { links } from '../rest/links.ts';
import { restBase, type Shop } from '../shop/shop.ts';
import type { TermRecord } from '../state/records.ts';

/** Where a taxonomy lives under `/wp-json/wc/v3/`. */
export interface Taxonomy {
  name: string;
  path: string;
}

const countOf = (shop: Shop, term: TermRecord): number =>
  term.taxonomy === 'product_cat' ? shop.store.products.inCategory(term.id).size : 0;

/** A category, tag or attribute term as it is answered; names stay HTML-escaped. */
export function termAnswer(shop: Shop, taxonomy: Taxonomy, term: TermRecord): Record<string, unknown> {
  const { id, name, slug, description } = term;
  const tree = term.taxonomy === 'product_cat' || term.taxonomy === 'product_brand';
  const order = taxonomy.path === 'products/tags' ? {} : { menu_order: term.menuOrder };
  return {
    id,
    name,
    slug,
    ...(tree ? { parent: term.parent } : {}),
    description,
    ...(tree ? { display: term.display, image: null } : {}),
    ...order,
    count: countOf(shop, term),
    _links: links(restBase(shop, taxonomy.path), id),
  };
}
