import type { ItemResult, Shop, ShopItem } from '../../integrations/shop.ts';
import { ShopError } from '../../integrations/shop-error.ts';
import type { RunItem } from '../../state/run-items.ts';
import { foldKey } from './values.ts';

/**
 * A shop that refuses a creation may name the product that has the key. Its lookup tables go stale, so the name is believed
 * only when a search for the key finds that one product; otherwise the refusal stands, and the good is held with it.
 */
export async function confirmTaken(
  shop: Shop,
  items: RunItem[],
  results: ItemResult[],
): Promise<ItemResult[]> {
  const isNamed = (result: ItemResult | undefined) => result?.ok === false && result.existing !== undefined;
  const keys = items.filter((_, i) => isNamed(results[i])).map(({ key }) => key);
  if (keys.length === 0) return results;
  const hits = Map.groupBy(await found(shop, keys), ({ key }) => foldKey(key));
  return results.map((result, i) => {
    if (result.ok || result.existing === undefined) return result;
    const [hit, ...others] = hits.get(foldKey(items[i]?.key ?? '')) ?? [];
    const believed =
      hit?.remoteId === result.existing &&
      others.length === 0 &&
      !hit.container &&
      hit.parentId === undefined;
    return believed ? result : { ok: false, problem: result.problem };
  });
}

/** What was created beside the refused ones has to be recorded, so a shop that does not answer now finds nothing. */
async function found(shop: Shop, keys: string[]): Promise<ShopItem[]> {
  try {
    return (await shop.findByKeys?.(keys)) ?? [];
  } catch (error) {
    if (error instanceof ShopError) return [];
    throw error;
  }
}
