import { Decimal } from 'decimal.js';
import type { Insertable } from 'kysely';
import { operTypeOf, type WarehouseDocument } from '../../domain/document.ts';
import { midnight } from '../clock.ts';
import type { Tables } from '../tables.ts';
import { emptyText, fitText } from '../text.ts';
import { lineAmounts, mergeLines } from './amounts.ts';
import type { LineGood } from './goods.ts';

export interface LineContext {
  acct: number;
  goods: Map<number, LineGood>;
  includesVat: boolean;
  noteLength: number;
  /** Local moment of writing. */
  now: string;
}

/** The rows of `Operations` that are the document; the note, token first, stands on every one. */
export function operationRows(
  document: WarehouseDocument,
  { acct, goods, includesVat, noteLength, now }: LineContext,
): Insertable<Tables['Operations']>[] {
  const isSale = document.kind === 'sale';
  const note = fitText(`${document.token} ${document.note}`, noteLength);
  return (isSale ? mergeLines(document.lines) : document.lines).map((line) => {
    const good = goods.get(line.goodId);
    if (!good) throw new Error(`good ${line.goodId} was not loaded`);
    return {
      OperType: operTypeOf[document.kind],
      Acct: acct,
      GoodID: good.id,
      PartnerID: document.partnerId,
      ObjectID: document.objectId,
      OperatorID: document.userId,
      Qtty: Number(line.quantity),
      Sign: isSale ? -1 : 0,
      ...lineAmounts(new Decimal(line.priceGross), good.cost, good.vatRate, includesVat),
      Discount: Number(line.discountPercent),
      CurrencyID: 1,
      CurrencyRate: 1,
      Date: midnight(document.date),
      Lot: emptyText,
      LotID: 1,
      Note: note,
      SrcDocID: 0,
      UserID: document.userId,
      UserRealTime: now,
    };
  });
}
