import * as v from 'valibot';
import type { Good } from '../../domain/good.ts';
import type { ShopItem } from '../../integrations/shop.ts';
import { type GoodSeen, keepReading, type ShopItemRow } from '../../state/catalogue.ts';
import { keepSuggestions, refusedMatches } from '../../state/matches.ts';
import { twinsBetween } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import { pendingQuantities } from '../export/pending.ts';
import { type ExportRules, exportRules } from '../export/rules.ts';
import { groupPaths, stockObjects } from '../export/scope.ts';
import { type Conversion, priceOf, unitsOf } from '../export/values.ts';
import { noCatalogue } from './problems.ts';
import { pairKey, suggest } from './suggest.ts';

/** Between two of these the run may be ended and others get a turn. */
const checkEvery = 500;

const fold = (...texts: string[]): string => texts.join('\n').toLocaleLowerCase('bg');

/**
 * Reads the goods that an export would send and every product of the shop, keeps both for the page, and suggests which
 * is which among those that are not linked. Writes nothing outside.
 * @throws ProblemError `shop-cannot` for a shop without a list of its products, and those of an export's plan
 */
export async function collect(context: JobContext): Promise<void> {
  const { state, integrationId, shopFacts, progress, counts, now } = context;
  if (!context.shop.catalogue) throw noCatalogue();
  const rules = v.parse(exportRules, context.settings);
  const readAt = now().getTime();
  progress.phase({ bg: 'Чете стоките', en: 'Reading the goods' });
  const goods = await readGoods(context, rules);
  counts.read = goods.length;
  progress.phase({ bg: 'Чете продуктите на магазина', en: 'Reading the shop’s products' });
  const items = await readShop(context);
  keepReading(state, { integrationId, readAt, currency: shopFacts.currency }, { goods, items });
  progress.phase({ bg: 'Търси кое с кое е едно и също', en: 'Looking for what is the same' });
  await findPairs(context, goods, items);
  context.log('info', {
    bg: `Прочетени: ${goods.length} стоки и ${items.length} продукта.`,
    en: `Read: ${goods.length} goods and ${items.length} products.`,
  });
}

async function readGoods(context: JobContext, rules: ExportRules): Promise<GoodSeen[]> {
  const { warehouse, warehouseFacts, shopFacts, progress, checkpoint } = context;
  const objects = await stockObjects(context, rules);
  const paths = await groupPaths(context, rules);
  const conversion: Conversion = {
    from: warehouseFacts.currency,
    to: shopFacts.currency,
    pricesIncludeVat: shopFacts.pricesIncludeVat,
    subtractOrders: rules.subtractOrders,
    stockBuffer: rules.stockBuffer,
    pending: await pendingQuantities(context, rules.keyField),
  };
  const rows: GoodSeen[] = [];
  const goods = warehouse.goods({
    keyField: rules.keyField,
    priceField: rules.priceField,
    state: rules.state,
    groupIds: rules.goodsGroupIds,
    objectIds: objects.map((object) => object.id),
    codes: true,
  });
  for await (const good of goods) {
    if (!good.service) rows.push(seen(context, good, conversion, paths.get(good.groupId) ?? ''));
    progress.handled(1);
    if (rows.length % checkEvery === 0) checkpoint();
  }
  return rows;
}

function seen(context: JobContext, good: Good, conversion: Conversion, groupPath: string): GoodSeen {
  const price = priceOf(good, conversion);
  const units = unitsOf(good, conversion);
  const { barcodes = [], catalogs = [] } = good.codes ?? {};
  return {
    integrationId: context.integrationId,
    goodId: good.id,
    key: good.key,
    code: good.code,
    name: good.name,
    barcodes,
    catalogs,
    groupPath,
    price: typeof price === 'number' ? price : null,
    units: typeof units === 'number' ? units : null,
    folded: fold(good.name, good.key, good.code, ...barcodes, ...catalogs),
  };
}

async function readShop({ shop, integrationId, progress, checkpoint }: JobContext): Promise<ShopItemRow[]> {
  const rows: ShopItemRow[] = [];
  const names = new Map<string, string>();
  for await (const item of shop.catalogue?.() ?? []) {
    if (item.container) names.set(item.remoteId, item.name);
    const name = wholeName(item, names);
    rows.push({
      integrationId,
      remoteId: item.remoteId,
      parentId: item.parentId ?? null,
      key: item.key,
      gtin: item.gtin ?? '',
      name,
      category: item.category ?? '',
      price: item.price,
      units: item.units,
      trashed: item.trashed,
      container: item.container,
      folded: fold(name, item.key, item.gtin ?? ''),
    });
    progress.handled(1);
    checkpoint();
  }
  return rows;
}

/** A variation is often named by what sets it apart alone. */
function wholeName({ name, parentId }: ShopItem, names: ReadonlyMap<string, string>): string {
  const parent = names.get(parentId ?? '') ?? '';
  return parent === '' || name.startsWith(parent) ? name : `${parent} – ${name}`;
}

async function findPairs(
  { state, integrationId, progress, checkpoint }: JobContext,
  goods: GoodSeen[],
  items: ShopItemRow[],
): Promise<void> {
  const twins = twinsBetween(state, integrationId, 0, Number.MAX_SAFE_INTEGER);
  const taken = new Set([...twins.values()].map(({ remoteId }) => remoteId));
  const freeGoods = goods.filter(({ goodId }) => !twins.has(goodId));
  const freeItems = items.filter((item) => !item.container && !item.trashed && !taken.has(item.remoteId));
  progress.total(freeGoods.length);
  const refused = new Set(
    [...refusedMatches(state, integrationId)].flatMap(([goodId, remotes]) =>
      [...remotes].map((remoteId) => pairKey(goodId, remoteId)),
    ),
  );
  const pairs = await suggest(freeGoods, freeItems, {
    refused,
    onProgress: async (count) => {
      progress.handled(count);
      checkpoint();
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  keepSuggestions(state, integrationId, pairs);
}
