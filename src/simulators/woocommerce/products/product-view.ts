import { render, type View } from '../rest/fields.ts';
import { links } from '../rest/links.ts';
import type { ProductRecord, TermRecord } from '../state/records.ts';
import { renderDescription } from '../text/autop.ts';
import { readableSlug, slugOf } from '../text/slug.ts';
import { activePrice, priceHtml } from './price.ts';
import { collection, gmt, imageView, local, permalink, sharedView, type ViewContext } from './shared-view.ts';
import { variationTitle } from './variation-title.ts';

const termRef = (term: TermRecord | undefined) =>
  term ? [{ id: term.id, name: term.name, slug: term.slug }] : [];

/** A variation's own row has no readable name: it is made of the parent's name and the options. */
const nameOf = (p: ProductRecord, c: ViewContext): string => {
  if (p.type !== 'variation') return p.name;
  const title = variationTitle(p);
  const parent = c.shop.store.products.get(p.parentId)?.name ?? '';
  return title === '' ? parent : `${parent} - ${title}`;
};

const related = (p: ProductRecord, c: ViewContext): number[] => {
  const ids: number[] = [];
  for (const category of p.categoryIds) {
    for (const id of c.shop.store.products.inCategory(category)) {
      if (ids.length === 5) return ids;
      if (id !== p.id && !ids.includes(id)) ids.push(id);
    }
  }
  return ids;
};

const attributesOf = (p: ProductRecord, c: ViewContext): unknown[] => {
  if (p.type === 'variation') return p.variationAttributes;
  return p.attributes.map(({ id, name, ...rest }) => ({
    id,
    name,
    slug: c.shop.store.attributes.get(id)?.slug ?? name,
    ...rest,
  }));
};

const baseView: View<ProductRecord, ViewContext> = {
  id: (p) => p.id,
  name: nameOf,
  slug: (p, c) => (p.type === 'variation' ? slugOf(nameOf(p, c)) : p.slug),
  permalink,
  date_created: (p, c) => local(c, p.created),
  date_created_gmt: (p, c) => gmt(c, p.created),
  date_modified: (p, c) => local(c, p.modified),
  date_modified_gmt: (p, c) => gmt(c, p.modified),
  type: (p) => p.type,
  status: (p) => p.status,
  featured: (p) => p.plain.featured,
  catalog_visibility: (p) => p.plain.catalog_visibility,
  description: (p, c) => (c.edit ? p.description : renderDescription(p.description)),
  short_description: (p, c) => (c.edit ? p.shortDescription : renderDescription(p.shortDescription)),
  ...sharedView,
  total_sales: (p) => p.totalSales,
  external_url: (p) => p.plain.external_url,
  button_text: (p) => p.plain.button_text,
  sold_individually: (p) => p.plain.sold_individually,
  shipping_required: (p) => !p.plain.virtual,
  shipping_taxable: (p) => !p.plain.virtual && p.taxStatus !== 'none',
  reviews_allowed: (p) => p.plain.reviews_allowed,
  average_rating: () => '0',
  rating_count: () => 0,
  upsell_ids: (p) => p.plain.upsell_ids,
  cross_sell_ids: (p) => p.plain.cross_sell_ids,
  parent_id: (p) => p.parentId,
  purchase_note: (p) => p.plain.purchase_note,
  categories: (p, c) => p.categoryIds.flatMap((id) => termRef(c.shop.store.terms.get(id, 'product_cat'))),
  brands: () => [],
  tags: (p, c) => p.tagIds.flatMap((id) => termRef(c.shop.store.terms.get(id, 'product_tag'))),
  images: (p, c) => p.images.map((image) => imageView(image, c)),
  attributes: attributesOf,
  default_attributes: (p) => p.plain.default_attributes,
  variations: (p, c) =>
    p.type === 'variable' ? c.shop.store.products.variationsOf(p.id).map((variation) => variation.id) : [],
  grouped_products: (p) => p.plain.grouped_products,
  price_html: (p, { shop }) =>
    priceHtml(activePrice(p, shop.store, shop.clock.now()), shop.config.currency, shop.config.decimals),
  related_ids: related,
  has_options: (p) => p.type === 'variable',
  post_password: (p) => p.plain.post_password,
};

const editView: View<ProductRecord, ViewContext> = {
  ...baseView,
  permalink_template: (_, c) => `${c.shop.config.home}/product/%pagename%/`,
  generated_slug: (p) => readableSlug(p.name),
};

const linksOf = (p: ProductRecord, c: ViewContext): unknown => links(collection(c, 'products'), p.id);

/** The product as an answer of its own; `_links` stays even when `_fields` leaves it out. */
export const productAnswer = (
  p: ProductRecord,
  context: ViewContext,
  wanted?: ReadonlySet<string>,
): Record<string, unknown> => ({
  ...render(context.edit ? editView : baseView, p, context, wanted),
  _links: linksOf(p, context),
});

const listView: View<ProductRecord, ViewContext> = { ...baseView, _links: linksOf };

/** The product as a row of a list. */
export const productRow = (
  p: ProductRecord,
  context: ViewContext,
  wanted?: ReadonlySet<string>,
): Record<string, unknown> => render(listView, p, context, wanted);
