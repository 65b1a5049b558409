import type { Good } from '../../domain/good.ts';
import type { JobContext } from '../context.ts';
import { pendingQuantities } from './pending.ts';
import type { ExportRules } from './rules.ts';
import { orderObjects, stockObjects } from './scope.ts';
import type { Conversion } from './values.ts';

/** The goods of an export as they stand now, and how their prices and quantities turn into the shop's. */
export async function readable(
  context: JobContext,
  rules: ExportRules,
): Promise<{ goods: AsyncIterable<Good>; conversion: Conversion }> {
  const { warehouse, warehouseFacts, shopFacts } = context;
  const objects = await stockObjects(context, rules);
  const pending = await pendingQuantities(context, rules.keyField);
  return {
    goods: warehouse.goods({
      keyField: rules.keyField,
      priceField: rules.priceField,
      state: rules.state,
      groupIds: rules.goodsGroupIds,
      objectIds: objects.map((object) => object.id),
      orderObjectIds: orderObjects(context, objects),
    }),
    conversion: {
      from: warehouseFacts.currency,
      to: shopFacts.currency,
      pricesIncludeVat: shopFacts.pricesIncludeVat,
      subtractOrders: rules.subtractOrders,
      stockBuffer: rules.stockBuffer,
      pending,
    },
  };
}
