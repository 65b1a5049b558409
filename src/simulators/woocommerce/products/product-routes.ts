import { runBatch } from '../rest/batch.ts';
import { created, idOf, type RestCall } from '../rest/call.ts';
import { wantedFields } from '../rest/fields.ts';
import { paginate } from '../rest/paging.ts';
import { flag, text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { ProductLists } from './list-products.ts';
import { productBody, productListParams } from './product-params.ts';
import {
  createProduct,
  invalidProduct,
  removeProduct,
  trashProduct,
  updateProduct,
} from './product-service.ts';
import { productAnswer, productRow } from './product-view.ts';

const wanted = (call: RestCall) => wantedFields(text(call.query, '_fields'));

function found(call: RestCall, id: number, missing: number): ProductRecord {
  const record = call.shop.store.products.get(id);
  if (!record) throw invalidProduct(missing);
  return record;
}

/** Variations are refused here, by single requests and by batches. */
function notVariation(record: ProductRecord): ProductRecord {
  if (record.type !== 'variation') return record;
  const message =
    'To manipulate product variations you should use the /products/&lt;product_id&gt;/variations/&lt;id&gt; endpoint.';
  throw new WpError(404, 'woocommerce_rest_invalid_product_id', message);
}

async function create(call: RestCall, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const record = await createProduct(call.shop, input, call.disturbance);
  return productAnswer(record, { shop: call.shop, edit: true });
}

async function update(
  call: RestCall,
  id: number,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const before = notVariation(found(call, id, 400));
  const record = await updateProduct(call.shop, before, input);
  return productAnswer(record, { shop: call.shop, edit: true });
}

/** The answer shows the product as it was before. */
function remove(call: RestCall, id: number, force: boolean): Record<string, unknown> {
  const record = found(call, id, 404);
  const answer = productAnswer(record, { shop: call.shop, edit: true });
  if (force) removeProduct(call.shop, record);
  else trashProduct(call.shop, record);
  return answer;
}

/** Routes of `/products` and `/products/batch`. */
export function productRoutes(rest: RestApp): void {
  const lists = new ProductLists();
  rest.route('GET', '/products', { right: 'list', query: productListParams }, (call) => {
    const fields = wanted(call);
    const context = { shop: call.shop, edit: false };
    const rows = lists.rows(call.shop, call.query);
    const base = restBase(call.shop, 'products');
    return pageReply(
      paginate(rows, call.query, base, (p) => productRow(p, context, fields), call.disturbance.page),
    );
  });
  rest.route('POST', '/products', { right: 'create', body: productBody }, async (call) =>
    created(await create(call, call.body)),
  );
  rest.route('EDIT', '/products/batch', { right: 'batch' }, (call) =>
    runBatch(call.body, {
      create: (item) => create(call, item),
      update: (item) => update(call, Number(item.id ?? 0), item),
      remove: (id) => remove(call, id, true),
      ...(call.disturbance.strike ? { strike: call.disturbance.strike } : {}),
    }),
  );
  rest.route('GET', '/products/:id{[0-9]+}', { right: 'view' }, (call) =>
    productAnswer(found(call, idOf(call), 404), { shop: call.shop, edit: false }, wanted(call)),
  );
  rest.route('EDIT', '/products/:id{[0-9]+}', { right: 'edit', body: productBody }, (call) =>
    update(call, idOf(call), call.body),
  );
  rest.route('DELETE', '/products/:id{[0-9]+}', { right: 'delete' }, (call) =>
    remove(call, idOf(call), flag(call.query, 'force') || call.body.force === true),
  );
}
