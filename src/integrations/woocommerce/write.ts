import { centsText } from '../../domain/money.ts';
import type { ItemChange, ItemResult, NewItem } from '../shop.ts';
import { ShopError } from '../shop-error.ts';
import { sendBatch } from './batch.ts';
import type { Categories } from './categories.ts';
import type { WooCommerceClient } from './client.ts';
import { categoryGone, changeProblem, newItemProblem } from './item-problem.ts';

/** Product meta that names the warehouse good, so that a product can be told to be ours. */
export const goodMeta = '_skladbridge_good';

/** Tags are stripped from names together with what looks like one ("2 < 3"); escaped, the sign stays. */
const nameText = (name: string): string => name.trim().replaceAll('<', '&lt;');

const stock = (units: number) => ({ manage_stock: true, stock_quantity: units });

const marker = (goodId: number) => [{ key: goodMeta, value: String(goodId) }];

/** Creates simple, visible products in one request; results in the order of `items`, an unfit item is not sent. */
export async function createProducts(
  client: WooCommerceClient,
  categories: Categories,
  items: NewItem[],
): Promise<ItemResult[]> {
  const results: (ItemResult | undefined)[] = [];
  for (const item of items) {
    const problem = newItemProblem(item) ?? (await groupProblem(categories, item.groupRef));
    results.push(problem ? { ok: false, problem } : undefined);
  }
  const fit = items.filter((_, index) => results[index] === undefined);
  if (fit.length === 0) return results.filter((result) => result !== undefined);
  const sent = await sendBatch(client, 'products/batch', 'create', fit.map(newProduct));
  return results.map((result) => result ?? take(sent));
}

const newProduct = (item: NewItem) => ({
  name: nameText(item.name),
  type: 'simple',
  status: 'publish',
  catalog_visibility: 'visible',
  sku: item.key.trim(),
  regular_price: centsText(item.price),
  ...stock(item.units),
  ...(item.groupRef === '' ? {} : { categories: [{ id: Number(item.groupRef) }] }),
  meta_data: marker(item.goodId),
});

/**
 * Changes products: one request for the products and one more for each parent whose variations are among them, one
 * after another. When a later request fails, the error's outcome is `unknown`; every value is absolute, so sending the
 * whole again is harmless.
 */
export async function updateProducts(
  client: WooCommerceClient,
  categories: Categories,
  items: ItemChange[],
): Promise<ItemResult[]> {
  const results: (ItemResult | undefined)[] = items.map(() => undefined);
  const byPath = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const problem = changeProblem(item) ?? (await groupProblem(categories, item.groupRef ?? ''));
    if (problem) {
      results[index] = { ok: false, problem };
      continue;
    }
    const path = item.parentId ? `products/${item.parentId}/variations/batch` : 'products/batch';
    byPath.set(path, [...(byPath.get(path) ?? []), index]);
  }
  let anySent = false;
  for (const [path, indices] of byPath) {
    const bodies = indices.flatMap((index) => items[index] ?? []).map(changedProduct);
    const sent = await sendBatch(client, path, 'update', bodies).catch((error) => {
      throw anySent && error instanceof ShopError ? partlyDone(error) : error;
    });
    anySent = true;
    for (const index of indices) results[index] = withParent(take(sent), items[index]?.parentId);
  }
  return results.filter((result) => result !== undefined);
}

/** A variation takes its name and categories from its parent. */
const changedProduct = (item: ItemChange) => ({
  id: Number(item.remoteId),
  ...(item.price === undefined ? {} : { regular_price: centsText(item.price) }),
  ...(item.units === undefined ? {} : stock(item.units)),
  ...(item.name === undefined || item.parentId ? {} : { name: nameText(item.name) }),
  ...(item.groupRef === undefined || item.groupRef === '' || item.parentId
    ? {}
    : { categories: [{ id: Number(item.groupRef) }] }),
  ...(item.restore ? { status: 'publish' } : {}),
  ...(item.goodId === undefined ? {} : { meta_data: marker(item.goodId) }),
});

const groupProblem = async (categories: Categories, ref: string) =>
  ref === '' || (await categories.has(ref)) ? null : categoryGone;

const withParent = (result: ItemResult, parentId: string | undefined): ItemResult =>
  result.ok && parentId !== undefined ? { ...result, parentId } : result;

const partlyDone = (error: ShopError): ShopError =>
  new ShopError(error.kind, 'unknown', error.problem, {
    cause: error,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
  });

/** `sendBatch` gives one result for every item sent. */
function take(results: ItemResult[]): ItemResult {
  const result = results.shift();
  if (result === undefined) throw new Error('fewer results than items');
  return result;
}
