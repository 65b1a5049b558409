import { runBatch } from '../rest/batch.ts';
import { created, idOf, type RestCall } from '../rest/call.ts';
import { wantedFields } from '../rest/fields.ts';
import { paginate } from '../rest/paging.ts';
import { PhpFatal } from '../rest/php-fatal.ts';
import { text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { sorted } from '../rest/sort.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { variationBody, variationListParams } from './product-params.ts';
import { createProduct, removeProduct, updateProduct } from './product-service.ts';
import { variationAnswer } from './variation-view.ts';

const parentOf = (call: RestCall): number => idOf(call, 'parent');

function found(call: RestCall, id: number): ProductRecord {
  const record = call.shop.store.products.get(id);
  if (record?.type === 'variation' && record.parentId === parentOf(call)) return record;
  throw new WpError(404, 'woocommerce_rest_product_variation_invalid_id', 'Invalid ID.');
}

/** A missing parent is noticed only after the variation was saved: it stays behind and holds its SKU. */
async function create(call: RestCall, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const parentId = parentOf(call);
  const record = await createProduct(call.shop, input, call.disturbance, {
    type: 'variation',
    parentId,
    taxClass: 'parent',
  });
  if (!call.shop.store.products.get(parentId)) {
    throw new PhpFatal('Error: Call to a member function get_parent_id() on null', 529);
  }
  return variationAnswer(record, { shop: call.shop, edit: true });
}

async function update(
  call: RestCall,
  id: number,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const record = await updateProduct(call.shop, found(call, id), input);
  return variationAnswer(record, { shop: call.shop, edit: true });
}

/** There is no bin for variations: they go for good, asked or not. */
function remove(call: RestCall, id: number): Record<string, unknown> {
  const record = found(call, id);
  const answer = variationAnswer(record, { shop: call.shop, edit: true });
  removeProduct(call.shop, record);
  return answer;
}

/** Routes of `/products/{parent}/variations`. */
export function variationRoutes(rest: RestApp): void {
  const base = '/products/:parent{[0-9]+}/variations';
  rest.route('GET', base, { right: 'list', query: variationListParams }, (call) => {
    const fields = wantedFields(text(call.query, '_fields'));
    const rows = sorted(call.shop.store.products.variationsOf(parentOf(call)), call.query);
    const address = restBase(call.shop, `products/${parentOf(call)}/variations`);
    const row = (p: ProductRecord) => variationAnswer(p, { shop: call.shop, edit: false }, fields);
    return pageReply(paginate(rows, call.query, address, row, call.disturbance.page));
  });
  rest.route('POST', base, { right: 'create', body: variationBody }, async (call) =>
    created(await create(call, call.body)),
  );
  rest.route('EDIT', `${base}/batch`, { right: 'batch' }, (call) =>
    runBatch(call.body, {
      create: (item) => create(call, item),
      update: (item) => update(call, Number(item.id ?? 0), item),
      remove: (id) => remove(call, id),
      ...(call.disturbance.strike ? { strike: call.disturbance.strike } : {}),
    }),
  );
  rest.route('GET', `${base}/:id{[0-9]+}`, { right: 'view' }, (call) =>
    variationAnswer(
      found(call, idOf(call)),
      { shop: call.shop, edit: false },
      wantedFields(text(call.query, '_fields')),
    ),
  );
  rest.route('EDIT', `${base}/:id{[0-9]+}`, { right: 'edit', body: variationBody }, (call) =>
    update(call, idOf(call), call.body),
  );
  rest.route('DELETE', `${base}/:id{[0-9]+}`, { right: 'delete' }, (call) => remove(call, idOf(call)));
}
