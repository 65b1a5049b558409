import type { ProductAttribute, VariationAttribute } from '../state/records.ts';
import type { Store } from '../state/store.ts';
import { insertTerm } from '../terms/insert-term.ts';
import { slugOf } from '../text/slug.ts';

type Entry = Record<string, unknown>;

const entriesOf = (sent: unknown): Entry[] =>
  Array.isArray(sent) ? sent.filter((e): e is Entry => typeof e === 'object' && e !== null) : [];

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : [String(value ?? '')];

/** A product's attributes: those sent replace all; options of a global one become its terms. */
export function productAttributes(
  store: Store,
  sent: unknown,
  before: ProductAttribute[],
): ProductAttribute[] {
  if (!Array.isArray(sent)) return before;
  return entriesOf(sent).flatMap((entry): ProductAttribute[] => {
    const shared = {
      position: Number(entry.position ?? 0),
      visible: Boolean(entry.visible),
      variation: Boolean(entry.variation),
    };
    const id = Number(entry.id ?? 0);
    if (id === 0) {
      const name = String(entry.name ?? '');
      return name === '' ? [] : [{ id, name, ...shared, options: texts(entry.options) }];
    }
    const attribute = store.attributes.get(id);
    if (!attribute) return [];
    const options = texts(entry.options).map(
      (option) =>
        (store.terms.byName(attribute.slug, 0, option) ?? insertTerm(store, attribute.slug, { name: option }))
          .name,
    );
    return [{ id, name: attribute.name, ...shared, options: options.sort() }];
  });
}

/**
 * A variation's attributes: only those the parent has; an option that no term of a global attribute names stays as its slug.
 */
export function variationAttributes(
  store: Store,
  sent: unknown,
  before: VariationAttribute[],
  parent: readonly ProductAttribute[],
): VariationAttribute[] {
  if (!Array.isArray(sent)) return before;
  return entriesOf(sent).flatMap((entry): VariationAttribute[] => {
    const id = Number(entry.id ?? 0);
    const own = parent.find((a) => (id > 0 ? a.id === id : a.id === 0 && a.name === entry.name));
    if (!own) return [];
    const option = String(entry.option ?? '');
    const slug = store.attributes.get(own.id)?.slug;
    if (slug === undefined) return [{ id: 0, name: own.name, slug: slugOf(own.name), option }];
    const term = store.terms.byName(slug, 0, option) ?? store.terms.bySlug(slug, slugOf(option));
    return [{ id: own.id, name: own.name, slug, option: term?.name ?? slugOf(option) }];
  });
}
