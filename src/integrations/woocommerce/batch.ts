import * as v from 'valibot';
import type { ItemResult } from '../shop.ts';
import { ShopError } from '../shop-error.ts';
import { apiProblem } from './api-problem.ts';
import type { WooCommerceClient } from './client.ts';
import { apiErrorOf } from './json-answer.ts';
import { type Product, priceOf, productSchema, unitsOf } from './product-schema.ts';
import { shaped } from './shape.ts';
import { skuIdentity } from './sku.ts';

/**
 * Sends one batch and reads its results in the order of `items`.
 * @throws ShopError `unknown` when the answer does not tell of every item, or tells of other products.
 */
export async function sendBatch(
  client: WooCommerceClient,
  path: string,
  verb: 'create' | 'update',
  items: Record<string, unknown>[],
): Promise<ItemResult[]> {
  const { value } = await client.call({ method: 'POST', path, body: { [verb]: items } });
  const schema = v.object({ [verb]: v.array(v.unknown()) });
  const results = shaped(schema, value, { path, write: true })[verb] ?? [];
  if (results.length !== items.length) {
    throw new ShopError('shape', 'unknown', {
      code: 'results-missing',
      text: {
        bg: `Магазинът отговори за ${results.length} от ${items.length} стоки.`,
        en: `The shop answered for ${results.length} of ${items.length} goods.`,
      },
      advice: {
        bg: 'SkladBridge проверява какво е записано, преди да изпрати отново.',
        en: 'SkladBridge checks what was stored before sending again.',
      },
    });
  }
  const read = results.map((result, i) => itemResult(result, path, items[i] ?? {}));
  const ids = read.flatMap((result) => (result.ok ? [result.remoteId] : []));
  if (new Set(ids).size < ids.length) throw mixedResults(ids.join(', '));
  return read;
}

function itemResult(value: unknown, path: string, item: Record<string, unknown>): ItemResult {
  const error =
    typeof value === 'object' && value !== null && 'error' in value ? apiErrorOf(value.error) : null;
  if (error) {
    const taken = error.code === 'product_invalid_sku' && error.resourceId !== '';
    return { ok: false, problem: apiProblem(error), ...(taken ? { existing: error.resourceId } : {}) };
  }
  const product = shaped(productSchema, value, { path, write: true });
  if (!tellsOf(product, item)) throw mixedResults(`${product.id} ${product.sku}: ${item.id ?? item.sku}`);
  return {
    ok: true,
    remoteId: String(product.id),
    ...(product.parent_id > 0 ? { parentId: String(product.parent_id) } : {}),
    price: priceOf(product),
    units: unitsOf(product),
  };
}

/** Whether a result is about the item in whose place it stands: a changed product by its id, a new one by its SKU. */
function tellsOf(product: Product, item: Record<string, unknown>): boolean {
  if (item.id !== undefined) return product.id === item.id;
  const told = skuIdentity(String(product.sku));
  return told === '' || told === skuIdentity(String(item.sku ?? ''));
}

const mixedResults = (details: string): ShopError =>
  new ShopError('shape', 'unknown', {
    code: 'results-mixed',
    text: {
      bg: 'Магазинът отговори за други стоки, а не за изпратените.',
      en: 'The shop answered for other goods than those that were sent.',
    },
    advice: {
      bg: 'Добавка променя отговорите на WooCommerce. Изключете последните добавени и опитайте отново.',
      en: 'A plug-in changes the answers of WooCommerce. Switch off the latest ones and try again.',
    },
    details,
  });
