import { runBatch } from '../rest/batch.ts';
import { created, idOf, type RestCall } from '../rest/call.ts';
import { paginate, pagingParams } from '../rest/paging.ts';
import type { ParamSpecs } from '../rest/params.ts';
import { flag, text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase } from '../shop/shop.ts';
import type { TermRecord } from '../state/records.ts';
import { cleanTerm } from '../text/clean.ts';
import { slugOf } from '../text/slug.ts';
import { checkTerm, freeTermSlug, insertTerm } from './insert-term.ts';
import { listTerms } from './list-terms.ts';
import { type Taxonomy, termAnswer } from './term-view.ts';

type Input = Record<string, unknown>;

const listParams: ParamSpecs = {
  ...pagingParams,
  orderby: { enum: ['id', 'include', 'name', 'slug', 'term_group', 'description', 'count'] },
};

const body: ParamSpecs = { name: { type: 'string' }, slug: { type: 'string' }, parent: { type: 'integer' } };

const newBody: ParamSpecs = { ...body, name: { type: 'string', required: true } };

function found(call: RestCall, taxonomy: Taxonomy, id: number): TermRecord {
  const term = call.shop.store.terms.get(id, taxonomy.name);
  if (!term) throw new WpError(404, 'woocommerce_rest_term_invalid', 'Resource does not exist.');
  return term;
}

function create(call: RestCall, taxonomy: Taxonomy, input: Input): Input {
  return termAnswer(call.shop, taxonomy, insertTerm(call.shop.store, taxonomy.name, input));
}

function update(call: RestCall, taxonomy: Taxonomy, id: number, input: Input): Input {
  const before = found(call, taxonomy, id);
  const { terms } = call.shop.store;
  const name = input.name === undefined ? before.name : cleanTerm(String(input.name));
  const parent = Number(input.parent ?? before.parent);
  checkTerm(call.shop.store, taxonomy.name, name, parent, id);
  const wanted = input.slug ? slugOf(String(input.slug)) : before.slug;
  const term: TermRecord = {
    ...before,
    name,
    parent,
    slug: freeTermSlug(call.shop.store, taxonomy.name, wanted, parent, id),
    description: String(input.description ?? before.description),
    display: String(input.display ?? before.display),
    menuOrder: Number(input.menu_order ?? before.menuOrder),
  };
  terms.put(term);
  return termAnswer(call.shop, taxonomy, term);
}

/** Terms have no bin: without `force` nothing is done. Its children move up to its parent. */
function remove(call: RestCall, taxonomy: Taxonomy, id: number, force: boolean): Input {
  const term = found(call, taxonomy, id);
  if (!force) {
    throw new WpError(501, 'woocommerce_rest_trash_not_supported', 'Resource does not support trashing.');
  }
  const { terms } = call.shop.store;
  for (const child of terms.of(taxonomy.name)) {
    if (child.parent === id) terms.put({ ...child, parent: term.parent });
  }
  terms.remove(id);
  return termAnswer(call.shop, taxonomy, term);
}

/** Adds list, get, create, update, delete and batch of one taxonomy below `path`. */
export function termRoutes(rest: RestApp, path: string, taxonomyOf: (call: RestCall) => Taxonomy): void {
  rest.route('GET', path, { right: 'list', query: listParams }, (call) => {
    const taxonomy = taxonomyOf(call);
    const rows = listTerms(call.shop, taxonomy.name, call.query);
    const only = text(call.query, '_fields')?.split(',');
    const row = (term: TermRecord) => pick(termAnswer(call.shop, taxonomy, term), only);
    return pageReply(
      paginate(rows, call.query, restBase(call.shop, taxonomy.path), row, call.disturbance.page),
    );
  });
  rest.route('POST', path, { right: 'create', body: newBody }, (call) =>
    created(create(call, taxonomyOf(call), call.body)),
  );
  rest.route('EDIT', `${path}/batch`, { right: 'batch' }, (call) =>
    runBatch(call.body, {
      create: (item) => create(call, taxonomyOf(call), item),
      update: (item) => update(call, taxonomyOf(call), Number(item.id ?? 0), item),
      remove: (id) => remove(call, taxonomyOf(call), id, true),
      ...(call.disturbance.strike ? { strike: call.disturbance.strike } : {}),
    }),
  );
  rest.route('GET', `${path}/:id{[0-9]+}`, { right: 'view' }, (call) => {
    const taxonomy = taxonomyOf(call);
    return termAnswer(call.shop, taxonomy, found(call, taxonomy, idOf(call)));
  });
  rest.route('EDIT', `${path}/:id{[0-9]+}`, { right: 'edit', body }, (call) =>
    update(call, taxonomyOf(call), idOf(call), call.body),
  );
  rest.route('DELETE', `${path}/:id{[0-9]+}`, { right: 'delete' }, (call) =>
    remove(call, taxonomyOf(call), idOf(call), flag(call.query, 'force') || call.body.force === true),
  );
}

const pick = (row: Input, only: string[] | undefined): Input =>
  only ? Object.fromEntries(Object.entries(row).filter(([name]) => only.includes(name))) : row;

/** Categories, tags and brands. */
export function catalogueTermRoutes(rest: RestApp): void {
  const fixed = { categories: 'product_cat', tags: 'product_tag', brands: 'product_brand' };
  for (const [path, name] of Object.entries(fixed)) {
    const taxonomy = { name, path: `products/${path}` };
    termRoutes(rest, `/products/${path}`, () => taxonomy);
  }
}
