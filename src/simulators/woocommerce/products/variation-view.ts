import { render, type View } from '../rest/fields.ts';
import { links } from '../rest/links.ts';
import type { ProductRecord } from '../state/records.ts';
import { renderDescription } from '../text/autop.ts';
import { collection, gmt, imageView, local, sharedView, type ViewContext } from './shared-view.ts';
import { variationTitle } from './variation-title.ts';

function addressOf(p: ProductRecord, c: ViewContext): string {
  const parent = c.shop.store.products.get(p.parentId);
  const choice = p.variationAttributes.map((a) => {
    const value = a.id > 0 ? a.option.toLowerCase() : encodeURIComponent(a.option);
    return `attribute_${a.id > 0 ? a.slug : a.slug.replaceAll('%', '%25')}=${value}`;
  });
  const query = choice.length > 0 ? `?${choice.join('&')}` : '';
  return `${c.shop.config.home}/product/${parent?.slug ?? ''}/${query}`;
}

const view: View<ProductRecord, ViewContext> = {
  id: (p) => p.id,
  type: (p) => p.type,
  date_created: (p, c) => local(c, p.created),
  date_created_gmt: (p, c) => gmt(c, p.created),
  date_modified: (p, c) => local(c, p.modified),
  date_modified_gmt: (p, c) => gmt(c, p.modified),
  description: (p, c) => (c.edit ? p.description : renderDescription(p.description)),
  permalink: addressOf,
  status: (p) => p.status,
  ...sharedView,
  image: (p, c) => (p.images[0] ? imageView(p.images[0], c) : null),
  attributes: (p) => p.variationAttributes,
  name: (p, c) => variationTitle(p) || (c.shop.store.products.get(p.parentId)?.name ?? ''),
  parent_id: (p) => p.parentId,
  _links: (p, c) => {
    const parent = collection(c, `products/${p.parentId}`);
    return links(`${parent}/variations`, p.id, parent);
  },
};

/** A variation under its parent's address. */
export const variationAnswer = (
  p: ProductRecord,
  context: ViewContext,
  wanted?: ReadonlySet<string>,
): Record<string, unknown> => render(view, p, context, wanted);
