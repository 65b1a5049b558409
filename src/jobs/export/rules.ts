import * as v from 'valibot';
import { goodStates, keyFields, priceFields } from '../../domain/good.ts';

const ids = v.optional(v.array(v.number()), []);

/** The settings of an export, under the names that every connector's fields use. */
export const exportRules = v.object({
  keyField: v.optional(v.picklist(keyFields), 'Code'),
  priceField: v.optional(v.picklist(priceFields), 'PriceOut2'),
  /** Objects whose stock is sent; empty: the object of the operations. */
  objectGroupIds: ids,
  objectId: v.optional(v.number(), 0),
  goodsGroupIds: ids,
  state: v.optional(v.picklist(goodStates), 'all'),
  /** Send renames and moves between groups too. */
  sendNames: v.optional(v.boolean(), false),
  /** Send on hand less open orders. */
  subtractOrders: v.optional(v.boolean(), true),
  /** Whole units held back from every good. */
  stockBuffer: v.optional(v.number(), 0),
  brakePercent: v.optional(v.number(), 20),
  brakeMinimum: v.optional(v.number(), 10),
});
export type ExportRules = v.InferOutput<typeof exportRules>;
