import { sql } from 'kysely';
import type { Good, GoodCodes } from '../../domain/good.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Thousandths } from '../../domain/quantity.ts';
import { settingUnknown } from '../discovery/problems.ts';
import { readSettings } from '../discovery/settings.ts';
import type { Db, Engine } from '../engine.ts';
import { grossText, numberOf, quantityOf } from '../numbers.ts';
import { type OpenOrdersScope, openOrders } from '../open-orders.ts';
import { live, serviceId } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { textOf } from '../text.ts';
import { readGroups, withDescendants } from '../tree.ts';
import type { GoodsQuery } from '../warehouse.ts';

/** `Goods.Type`: not counted in stock. */
export const nonInventory = 8;

/** Goods in one statement: few round trips, and memory that does not grow with the catalogue. */
const pageSize = 10_000;

/** Runs a piece of work and turns a failed statement into the problem it means. */
type Guard = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Reads the goods in ID order, page by page: each good once, with its stock as of the page's own moment. No connection is
 * held between pages, so the reader may be slow or stop.
 * @throws ProblemError `setting-unknown` (configkey20), `group-missing`.
 */
export async function* readGoods(
  engine: Engine,
  guarded: Guard,
  query: GoodsQuery,
  knowsTransformations: boolean,
): AsyncGenerator<Good> {
  const { db } = engine;
  const { includesVat, ordered, groupIds } = await guarded(() => start(db, query, knowsTransformations));
  for (let after = serviceId; ; ) {
    const page = await guarded(() => goodsPage(db, query, groupIds, after));
    const last = page.at(-1);
    if (!last) return;
    const stock = await guarded(() => stockByGood(engine, query.objectIds, after, last.id));
    for (const row of page) {
      const vatRate = numberOf(row.vatRate);
      yield {
        id: row.id,
        name: textOf(row.name),
        code: textOf(row.code),
        key: textOf(row.key),
        groupId: Math.abs(row.groupId ?? serviceId) || serviceId,
        measure: textOf(row.measure),
        vatRate,
        priceGross: grossText(row.price, vatRate, includesVat),
        onHand: stock.get(row.id) ?? (stock.has(row.id) ? null : 0),
        ordered: ordered.get(row.id) ?? 0,
        service: ((row.type ?? 0) & nonInventory) !== 0,
        ...(query.codes && { codes: codesOf(row) }),
      };
    }
    if (page.length < pageSize) return;
    after = last.id;
  }
}

const barcodeColumns = ['BarCode1', 'BarCode2', 'BarCode3'] as const;
const catalogColumns = ['Catalog1', 'Catalog2', 'Catalog3'] as const;
const codeColumns = [...barcodeColumns, ...catalogColumns].map((column) => `g.${column}` as const);

function codesOf(row: Partial<Record<keyof Tables['Goods'], unknown>>): GoodCodes {
  const filled = (columns: readonly (keyof Tables['Goods'])[]) =>
    columns.map((column) => textOf(row[column] as string | null)).filter((text) => text !== '');
  return { barcodes: filled(barcodeColumns), catalogs: filled(catalogColumns) };
}

/** What all pages need. */
async function start(
  db: Db,
  { objectIds, orderObjectIds = [], groupIds }: GoodsQuery,
  knowsTransformations: boolean,
) {
  const settings = await readSettings(db);
  const includesVat = settings.pricesIncludeVat;
  if (includesVat === 'unknown') throw new ProblemError(settingUnknown('configkey20'));
  const numbersPerObject = settings.numbersPerObject === true;
  return {
    includesVat,
    ordered: await orderedByGood(db, {
      objectIds: [...new Set([...objectIds, ...orderObjectIds])],
      numbersPerObject,
      knowsTransformations,
      restaurantBills: false,
    }),
    groupIds:
      groupIds.length === 0
        ? null
        : withDescendants(await readGroups(db, 'GoodsGroups'), groupIds, 'GoodsGroups'),
  };
}

function goodsPage(db: Db, query: GoodsQuery, groupIds: number[] | null, after: number) {
  let page = db
    .selectFrom('Goods as g')
    .leftJoin('VATGroups as v', 'v.ID', 'g.TaxGroup')
    .select([
      'g.ID as id',
      'g.Name as name',
      'g.Code as code',
      `g.${query.keyField} as key`,
      'g.GroupID as groupId',
      'g.Measure1 as measure',
      'v.VATValue as vatRate',
      `g.${query.priceField} as price`,
      'g.Type as type',
    ])
    .$if(query.codes === true, (qb) => qb.select(codeColumns))
    .where('g.ID', '>', after)
    .where(live('g.Deleted'))
    .orderBy('g.ID')
    .limit(pageSize);
  if (query.state === 'used') {
    page = page.where((eb) => eb.or([eb('g.IsVeryUsed', 'is', null), eb('g.IsVeryUsed', '>=', -1)]));
  }
  if (query.state === 'often') page = page.where('g.IsVeryUsed', '=', -1);
  if (groupIds) page = page.where('g.GroupID', 'in', groupIds);
  return page.execute();
}

/** Stock over the objects of the goods after one ID up to another; null for a good with a row that holds no number. */
async function stockByGood(
  { db, sql: say }: Engine,
  objectIds: number[],
  after: number,
  upTo: number,
): Promise<Map<number, Thousandths | null>> {
  if (objectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('Store')
    .select((eb) => [
      'GoodID as id',
      eb.fn.sum<number | null>('Qtty').as('onHand'),
      sql<number>`sum(${say.notANumber(sql.ref<number | null>('Qtty'))})`.as('strange'),
    ])
    .where('ObjectID', 'in', objectIds)
    .where('GoodID', '>', after)
    .where('GoodID', '<=', upTo)
    .groupBy('GoodID')
    .execute();
  return new Map(rows.map((row) => [row.id ?? 0, Number(row.strange) > 0 ? null : quantityOf(row.onHand)]));
}

async function orderedByGood(db: Db, scope: OpenOrdersScope): Promise<Map<number, Thousandths>> {
  if (scope.objectIds.length === 0) return new Map();
  const rows = await openOrders(db, scope).execute();
  return new Map(rows.map((row) => [row.GoodID ?? 0, quantityOf(row.ordered) ?? 0]));
}
