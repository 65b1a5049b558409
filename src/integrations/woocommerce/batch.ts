import * as v from 'valibot';
import type { ItemResult } from '../shop.ts';
import { ShopError } from '../shop-error.ts';
import { apiProblem } from './api-problem.ts';
import type { WooCommerceClient } from './client.ts';
import { apiErrorOf } from './json-answer.ts';
import { priceOf, productSchema, unitsOf } from './product-schema.ts';
import { shaped } from './shape.ts';

/**
 * Sends one batch and reads its results in the order of `items`.
 * @throws ShopError `unknown` when the answer does not tell of every item.
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
  return results.map((result) => itemResult(result, path));
}

function itemResult(value: unknown, path: string): ItemResult {
  const error =
    typeof value === 'object' && value !== null && 'error' in value ? apiErrorOf(value.error) : null;
  if (error) {
    const taken = error.code === 'product_invalid_sku' && error.resourceId !== '';
    return { ok: false, problem: apiProblem(error), ...(taken ? { existing: error.resourceId } : {}) };
  }
  const product = shaped(productSchema, value, { path, write: true });
  return {
    ok: true,
    remoteId: String(product.id),
    ...(product.parent_id > 0 ? { parentId: String(product.parent_id) } : {}),
    price: priceOf(product),
    units: unitsOf(product),
  };
}
