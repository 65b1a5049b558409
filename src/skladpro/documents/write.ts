import { operTypeOf, type WarehouseDocument, type WrittenDocument } from '../../domain/document.ts';
import { ProblemError } from '../../domain/problem.ts';
import { addDays, localMoment } from '../clock.ts';
import { baseCurrency, type Discovery } from '../discovery/discover.ts';
import { permission } from '../discovery/permissions.ts';
import { readSettings } from '../discovery/settings.ts';
import type { Db, Engine } from '../engine.ts';
import { paymentTypes } from '../payment-types.ts';
import { insertRows } from '../rows.ts';
import { textOf } from '../text.ts';
import { exclusively } from '../transaction.ts';
import { quantityByGood, totalOf } from './amounts.ts';
import { checkDocument } from './check.ts';
import { bears, findDocument } from './find.ts';
import { lineGoods } from './goods.ts';
import { operationRows } from './lines.ts';
import { numberClash } from './number-problems.ts';
import { type Numbering, numberingFor, reserveNumber, sequence } from './numbering.ts';
import { buyer, party } from './parties.ts';
import { cashBookRows, paymentRows } from './payments.ts';
import { otherCurrency } from './problems.ts';
import { lowerStock } from './stock.ts';

/**
 * Writes an order (Поръчка) or a sale (Продажба) by the program's own recipe, or returns the document that already bears
 * the token. All look-ups and the writing happen under the lock that agents share.
 */
export async function writeDocument(
  engine: Engine,
  found: Discovery,
  document: WarehouseDocument,
): Promise<WrittenDocument> {
  const { kind, token, objectId, userId, partnerId } = document;
  const noteLength = found.columns.length('Operations', 'Note');
  checkDocument(document, noteLength);
  return exclusively(engine, async ({ db, transaction }) => {
    const standing = await findDocument(engine, db, token, earliestDay(document));
    if (standing) return standing;
    const settings = await readSettings(db);
    const currency = await baseCurrency(db);
    const allowed = permission(kind, { ...found, currency }, settings);
    if (allowed !== true) throw new ProblemError(allowed);
    if (document.currency !== currency) throw otherCurrency(document.currency, currency);
    await party(db, 'object', objectId);
    await party(db, 'user', userId);
    const { paymentDays } = await buyer(db, partnerId);
    const goodIds = document.lines.map((line) => line.goodId);
    const goods = await lineGoods(db, goodIds, kind, settings);
    const types = kind === 'sale' ? await paymentTypes(db) : [];
    const numbersPerObject = settings.numbersPerObject === true;
    const numbering = await numberingFor(db, kind, objectId, numbersPerObject);

    const written = await transaction(async () => {
      const acct = await reserveNumber(engine, db, numbering);
      const now = localMoment(new Date());
      const includesVat = settings.pricesIncludeVat === true;
      const rows = operationRows(document, { acct, goods, includesVat, noteLength, now });
      await insertRows(engine, db, 'Operations', rows);
      if (kind === 'sale') {
        await lowerStock(db, quantityByGood(document.lines), goods, {
          objectId,
          negativeAllowed: settings.negativeStock === true,
          numbersPerObject,
          knowsTransformations: found.columns.hasTable('Transformations'),
        });
        const context = {
          acct,
          total: totalOf(document.lines),
          paymentDays,
          types,
          columns: found.columns,
          now,
        };
        await insertRows(engine, db, 'Payments', paymentRows(document, context));
        await insertRows(engine, db, 'CashBook', cashBookRows(document, context));
      }
      return { acct, rows: rows.length };
    });
    await verify(db, document, numbering, written);
    return { kind, operType: operTypeOf[kind], acct: written.acct, objectId, created: true };
  });
}

/** One day earlier than asked: the shop's day and the warehouse's may differ by a time zone. */
const earliestDay = ({ date, since }: WarehouseDocument): string =>
  since === undefined ? addDays(date, -366) : addDays(since, -1);

/** Looks at the committed document: exactly its own rows must stand under its number. */
async function verify(
  db: Db,
  { token, objectId }: WarehouseDocument,
  numbering: Numbering,
  written: { acct: number; rows: number },
): Promise<void> {
  let query = db
    .selectFrom('Operations')
    .select('Note')
    .where('OperType', 'in', sequence[numbering.kind])
    .where('Acct', '=', written.acct);
  if (numbering.objectId !== null) query = query.where('ObjectID', '=', numbering.objectId);
  const rows = await query.execute();
  if (rows.length !== written.rows || !rows.every((row) => bears(textOf(row.Note), token))) {
    throw numberClash(`${numbering.prefix}${written.acct}`, objectId);
  }
}
