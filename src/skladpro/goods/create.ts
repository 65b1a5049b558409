import { type Expression, type SqlBool, sql } from 'kysely';
import { priceFields } from '../../domain/good.ts';
import { decimalOf } from '../../domain/money.ts';
import { ProblemError } from '../../domain/problem.ts';
import { netOf } from '../../domain/vat.ts';
import { localMoment } from '../clock.ts';
import type { Columns } from '../discovery/columns.ts';
import type { Discovery } from '../discovery/discover.ts';
import { permission } from '../discovery/permissions.ts';
import { readSettings } from '../discovery/settings.ts';
import type { Db, Engine } from '../engine.ts';
import { blankRow, fitted, live, serviceId } from '../rows.ts';
import { clean, emptyText, folded, textOf } from '../text.ts';
import { exclusively } from '../transaction.ts';
import { groupMissing } from '../tree.ts';
import type { NewGood } from '../warehouse.ts';
import { codeTooLong, goodsGroupRefused, rateMissing, severalMatches, withoutName } from './problems.ts';

/**
 * Creates a good with the same price in all ten price columns and, where stock is kept without lots, its empty stock row
 * at every object. A good that already has the barcode, or else the code, is returned instead.
 * @throws ProblemError `good-ambiguous`, `vat-rate-missing`, `code-too-long`, `group-missing`, `service-group`,
 * `good-without-name`, `not-a-number`, or why this database takes no goods.
 */
export async function createGood(engine: Engine, found: Discovery, good: NewGood): Promise<number> {
  const price = decimalOf(good.priceGross, 'priceGross');
  const code = whole(found.columns, 'Code', good.code);
  const barcode = whole(found.columns, 'BarCode1', good.barcode);
  if (clean(good.name) === '') throw withoutName();
  return exclusively(engine, async ({ db, transaction }) => {
    const same = (await byBarcode(engine, db, barcode)) ?? (await byCode(engine, db, code));
    if (same !== undefined) return same;
    const settings = await readSettings(db);
    const allowed = permission('good', found, settings);
    if (allowed !== true) throw new ProblemError(allowed);
    await checkGroup(db, good.groupId);
    const taxGroup = await taxGroupOf(db, good.vatRate);
    const stored = (settings.pricesIncludeVat === true ? price : netOf(price, good.vatRate)).toNumber();
    const measure = await usualMeasure(engine, db, good.measure);
    const row = {
      ...blankRow('Goods', localMoment(new Date())),
      ...fitted(found.columns, 'Goods', {
        Name: good.name,
        Name2: good.name,
        Measure1: measure,
        Measure2: measure,
      }),
      ...Object.fromEntries(priceFields.map((field) => [field, stored])),
      Code: code || emptyText,
      BarCode1: barcode || emptyText,
      Ratio: 1,
      Type: good.type,
      TaxGroup: taxGroup,
      GroupID: good.groupId,
    };
    return transaction(async () => {
      const id = await engine.insertReturningId(db, 'Goods', row);
      if (settings.valuation === 0 || settings.valuation === 1) await addStockRows(db, id);
      return id;
    });
  });
}

/** Codes are stored whole or not at all. */
function whole(columns: Columns, column: 'Code' | 'BarCode1', text: string): string {
  const length = columns.length('Goods', column);
  if (clean(text) !== text.trim() || text.trim().length > length) throw codeTooLong(text, length);
  return text.trim();
}

async function byBarcode(engine: Engine, db: Db, barcode: string): Promise<number | undefined> {
  if (barcode === '') return undefined;
  const same = (column: string) => engine.sameText(sql.ref<string>(column), [barcode]);
  const inList = engine.sql.holds(sql.ref<string | null>('BarCode3'), barcode);
  const rows = await goodsWhere(db, sql`(${same('BarCode1')} or ${same('BarCode2')} or ${inList})`);
  const holdsIt = rows.filter((row) =>
    [row.BarCode1, row.BarCode2, ...textOf(row.BarCode3).split(',')].some(
      (text) => folded(textOf(text)) === folded(barcode),
    ),
  );
  return onlyOne(barcode, holdsIt);
}

async function byCode(engine: Engine, db: Db, code: string): Promise<number | undefined> {
  if (code === '') return undefined;
  const rows = await goodsWhere(db, engine.sameText(sql.ref<string>('Code'), [code]));
  return onlyOne(
    code,
    rows.filter((row) => folded(textOf(row.Code)) === folded(code)),
  );
}

const goodsWhere = (db: Db, where: Expression<SqlBool>) =>
  db
    .selectFrom('Goods')
    .select(['ID', 'Code', 'BarCode1', 'BarCode2', 'BarCode3'])
    .where('ID', '>', serviceId)
    .where(live())
    .where(where)
    .orderBy('ID')
    .execute();

function onlyOne(what: string, rows: { ID: number }[]): number | undefined {
  if (rows.length > 1)
    throw severalMatches(
      what,
      rows.map((row) => row.ID),
    );
  return rows[0]?.ID;
}

async function checkGroup(db: Db, groupId: number): Promise<void> {
  if (Math.abs(groupId) === serviceId) throw goodsGroupRefused(groupId);
  const row = await db.selectFrom('GoodsGroups').select('ID').where('ID', '=', groupId).executeTakeFirst();
  if (!row) throw groupMissing('GoodsGroups', groupId);
}

async function taxGroupOf(db: Db, rate: number): Promise<number> {
  const row = await db
    .selectFrom('VATGroups')
    .select('ID')
    .where('VATValue', '=', rate)
    .orderBy('ID')
    .executeTakeFirst();
  if (!row) throw rateMissing(rate);
  return row.ID;
}

/** The unit as this warehouse spells it already; pieces when none is given. */
async function usualMeasure(engine: Engine, db: Db, measure: string): Promise<string> {
  const wanted = clean(measure) || 'бр.';
  const row = await db
    .selectFrom('Goods')
    .select('Measure1')
    .where(engine.sameText(sql.ref<string>('Measure1'), [wanted]))
    .orderBy('ID')
    .executeTakeFirst();
  return textOf(row?.Measure1 ?? wanted);
}

/** One empty row at every object, deleted and built-in ones too: a sale lowers a row and never makes one. */
async function addStockRows(db: Db, goodId: number): Promise<void> {
  await db
    .insertInto('Store')
    .columns(['ObjectID', 'GoodID', 'Qtty', 'Price', 'Lot', 'LotID', 'LotOrder'])
    .expression((eb) =>
      eb
        .selectFrom('Objects')
        .select([
          'ID',
          sql<number>`${goodId}`.as('GoodID'),
          sql<number>`0`.as('Qtty'),
          sql<number>`0`.as('Price'),
          sql<string>`${emptyText}`.as('Lot'),
          sql<number>`1`.as('LotID'),
          sql<number>`1`.as('LotOrder'),
        ]),
    )
    .execute();
}
