import { created, idOf, type RestCall } from '../rest/call.ts';
import { links } from '../rest/links.ts';
import type { RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase, type Shop } from '../shop/shop.ts';
import type { AttributeRecord } from '../state/records.ts';
import { readableSlug } from '../text/slug.ts';
import { termRoutes } from './term-routes.ts';

const longestSlug = 28;

/** Names that WordPress keeps for itself. */
const reserved = new Set([
  'type',
  'name',
  'category',
  'tag',
  'order',
  'orderby',
  'page',
  'post',
  'product',
  'year',
]);

const refused = (slug: string, why: string): WpError =>
  new WpError(400, 'woocommerce_rest_cannot_create', `Slug "${slug}" ${why}`);

function newSlug(shop: Shop, input: Record<string, unknown>): string {
  const slug = readableSlug(String(input.slug || input.name)).replace(/^pa_/, '');
  if (Buffer.byteLength(slug) > longestSlug) {
    throw refused(slug, `is too long (${longestSlug} characters max). Shorten it, please.`);
  }
  if (reserved.has(slug))
    throw refused(slug, 'is not allowed because it is a reserved term. Change it, please.');
  for (const attribute of shop.store.attributes.all()) {
    if (attribute.slug === `pa_${slug}`) throw refused(slug, 'is already in use. Change it, please.');
  }
  return `pa_${slug}`;
}

const answer = (shop: Shop, a: AttributeRecord): Record<string, unknown> => ({
  id: a.id,
  name: a.name,
  slug: a.slug,
  type: a.type,
  order_by: a.orderBy,
  has_archives: a.hasArchives,
  _links: links(restBase(shop, 'products/attributes'), a.id),
});

function found(call: RestCall, id: number): AttributeRecord {
  const attribute = call.shop.store.attributes.get(id);
  if (!attribute) throw new WpError(404, 'woocommerce_rest_taxonomy_invalid', 'Taxonomy does not exist.');
  return attribute;
}

/** Global attributes and their terms. */
export function attributeRoutes(rest: RestApp): void {
  const path = '/products/attributes';
  rest.route('GET', path, { right: 'list' }, (call) =>
    [...call.shop.store.attributes.all()].map((attribute) => answer(call.shop, attribute)),
  );
  rest.route(
    'POST',
    path,
    { right: 'create', body: { name: { type: 'string', required: true } } },
    (call) => {
      const attribute: AttributeRecord = {
        slug: newSlug(call.shop, call.body),
        id: call.shop.store.next('attribute'),
        name: String(call.body.name),
        type: 'select',
        orderBy: 'menu_order',
        hasArchives: false,
      };
      call.shop.store.attributes.put(attribute);
      return created(answer(call.shop, attribute));
    },
  );
  rest.route('GET', `${path}/:id{[0-9]+}`, { right: 'view' }, (call) =>
    answer(call.shop, found(call, idOf(call))),
  );
  termRoutes(rest, `${path}/:attribute{[0-9]+}/terms`, (call) => {
    const attribute = found(call, idOf(call, 'attribute'));
    return { name: attribute.slug, path: `products/attributes/${attribute.id}/terms` };
  });
}
