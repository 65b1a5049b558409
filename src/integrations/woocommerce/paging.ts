import * as v from 'valibot';
import { ShopError } from '../shop-error.ts';
import type { Call, WooCommerceClient } from './client.ts';
import { shaped } from './shape.ts';

/** Rows to step back at first when a page does not join the one before; doubled until it does. */
const firstStep = 10;

/** Full pages without a single new row after which the shop evidently ignores `offset`. */
const tolerance = 5;

/**
 * Rows of a list in the order of their ids, each once, page by page. Rows that leave the list while it is read would
 * shift the rest under the reader, so every page begins with the last row of the one before it; where that row has
 * moved, the reading steps back.
 * @throws ShopError
 */
export async function* pagesById<T extends { id: number }>(
  client: WooCommerceClient,
  path: string,
  query: NonNullable<Call['query']>,
  row: v.GenericSchema<unknown, T>,
): AsyncGenerator<T[]> {
  const { pageSize } = client;
  const schema = v.array(row);
  let offset = 0;
  let lastId = 0;
  let step = firstStep;
  let stale = 0;
  for (;;) {
    const { value } = await client.call({
      path,
      query: { ...query, orderby: 'id', order: 'asc', per_page: pageSize, offset },
    });
    const rows = shaped(schema, value, { path, write: false });
    const first = rows[0];
    if (offset > 0 && (first === undefined || first.id > lastId)) {
      offset = Math.max(0, offset - step);
      step *= 2;
      continue;
    }
    step = firstStep;
    const fresh = rows.filter(({ id }) => id > lastId).sort((a, b) => a.id - b.id);
    if (fresh.length > 0) yield fresh;
    if (rows.length < pageSize) return;
    stale = fresh.length > 0 ? 0 : stale + 1;
    if (stale >= tolerance) throw pagingIgnored(path);
    lastId = fresh.at(-1)?.id ?? lastId;
    offset += pageSize - 1;
  }
}

const pagingIgnored = (path: string): ShopError =>
  new ShopError('shape', 'nothing', {
    code: 'paging-ignored',
    text: {
      bg: `Магазинът връща една и съща страница от ${path}.`,
      en: `The shop gives the same page of ${path} again and again.`,
    },
    advice: {
      bg: 'Изключете кеша за /wp-json/ и добавките, които променят списъците на WooCommerce.',
      en: 'Switch off caching of /wp-json/ and plug-ins that change the lists of WooCommerce.',
    },
  });
