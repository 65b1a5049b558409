import { type KeyField, keyFields } from '../../domain/good.ts';
import type { GoodsQuery, Warehouse } from '../../skladpro/warehouse.ts';
import { foldKey } from '../export/values.ts';

/** How fit a column of `Goods` is to be the key that the shop knows a good by. */
export interface KeyFieldUse {
  field: KeyField;
  /** Different values, letter case ignored. */
  distinct: number;
  /** Goods without a value. */
  empty: number;
  /** Goods whose value another good has too. */
  repeated: number;
}

/** The row number is never empty or repeated, and means nothing to anybody. */
const lastResort: KeyField = 'ID';

async function useOf(warehouse: Warehouse, query: GoodsQuery): Promise<KeyFieldUse> {
  const times = new Map<string, number>();
  let empty = 0;
  for await (const { key, service } of warehouse.goods(query)) {
    if (service) continue;
    if (key === '') empty += 1;
    else times.set(foldKey(key), (times.get(foldKey(key)) ?? 0) + 1);
  }
  const repeated = [...times.values()].reduce((sum, count) => (count > 1 ? sum + count : sum), 0);
  return { field: query.keyField, distinct: times.size, empty, repeated };
}

/**
 * Counts, for every column that may be the key, the different, empty and repeated values among the goods that have stock.
 * @param groupIds GoodsGroups.ID; empty: all groups
 * @throws ProblemError of reading the warehouse
 */
export async function keyFieldUses(warehouse: Warehouse, groupIds: number[]): Promise<KeyFieldUse[]> {
  const uses: KeyFieldUse[] = [];
  for (const keyField of keyFields) {
    const query: GoodsQuery = { keyField, priceField: 'PriceOut2', state: 'all', groupIds, objectIds: [] };
    uses.push(await useOf(warehouse, query));
  }
  return uses;
}

/** The column with the fewest goods that would stay behind; the row number only when every other loses half of them. */
export function bestKeyField(uses: readonly KeyFieldUse[]): KeyField {
  const lost = ({ empty, repeated }: KeyFieldUse) => empty + repeated;
  const [best] = uses.filter(({ field }) => field !== lastResort).toSorted((a, b) => lost(a) - lost(b));
  if (!best) return lastResort;
  const goods = uses.find(({ field }) => field === lastResort)?.distinct ?? 0;
  return goods > 0 && lost(best) * 2 > goods ? lastResort : best.field;
}
