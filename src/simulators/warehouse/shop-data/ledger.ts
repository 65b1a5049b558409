import { Decimal } from 'decimal.js';
import { toCents } from '../../../domain/money.ts';
import { quantityNumber, type Thousandths } from '../../../domain/quantity.ts';
import { vatInside } from '../../../domain/vat.ts';
import { type Row, rowOf } from '../row.ts';
import type { SampleGood } from './good.ts';
import { sampleUsers } from './people-and-places.ts';
import { paymentTypeIds } from './settings.ts';

/** Document types that the sample holds, by Operations.OperType. */
export const operTypes = { purchase: 1, sale: 2, transferIn: 7, transferOut: 8, order: 19 } as const;
export type OperType = (typeof operTypes)[keyof typeof operTypes];

const rules: Record<OperType, { sign: number; prefix: string; money: number; valuedBy: 'in' | 'out' }> = {
  1: { sign: 1, prefix: 'D', money: -1, valuedBy: 'in' },
  2: { sign: -1, prefix: 'S', money: 1, valuedBy: 'out' },
  7: { sign: 1, prefix: 'T', money: 0, valuedBy: 'in' },
  8: { sign: -1, prefix: 'T', money: 0, valuedBy: 'in' },
  19: { sign: 0, prefix: 'OR', money: 0, valuedBy: 'out' },
};

export interface SampleDocument {
  operType: OperType;
  acct: number;
  partnerId: number;
  objectId: number;
  /** YYYY-MM-DD */
  day: string;
  /** hh:mm:ss */
  time: string;
  note?: string;
  lines: { good: SampleGood; quantity: Thousandths }[];
  /** How a purchase or sale is settled; `due` YYYY-MM-DD when the money comes later. */
  payment?: { typeId: number; paid: boolean; due?: string };
}

/** What the documents of the sample leave in the database. */
export interface Ledger {
  operations: Row<'Operations'>[];
  payments: Row<'Payments'>[];
  cashBook: Row<'CashBook'>[];
  nextAccts: Set<string>;
  /** On hand by `objectId:goodId`. */
  stock: Map<string, Thousandths>;
}

export const createLedger = (): Ledger => ({
  operations: [],
  payments: [],
  cashBook: [],
  nextAccts: new Set(),
  stock: new Map(),
});

export const stockKey = (objectId: number, goodId: number): string => `${objectId}:${goodId}`;

/** Records a document whole: lines, stock, number, and for purchases and sales the payments and the cash. */
export function record(ledger: Ledger, document: SampleDocument): void {
  const { operType, acct } = document;
  const { sign, prefix } = rules[operType];
  document.lines.forEach(({ good, quantity }, i) => {
    ledger.operations.push(operationRow(ledger.operations.length + 1, document, good, quantity, i === 0));
    const key = stockKey(document.objectId, good.id);
    ledger.stock.set(key, (ledger.stock.get(key) ?? 0) + sign * quantity);
  });
  if (acct > 0) ledger.nextAccts.add(`${prefix}${acct}`);
  if (document.payment) recordPayment(ledger, document, document.payment);
}

function operationRow(
  ID: number,
  document: SampleDocument,
  good: SampleGood,
  quantity: Thousandths,
  first: boolean,
): Row<'Operations'> {
  const PriceIn = Number(good.row.PriceIn ?? 0);
  const PriceOut = Number(good.row.PriceOut2 ?? 0);
  return rowOf('Operations', {
    ID,
    OperType: document.operType,
    Acct: document.acct,
    GoodID: good.id,
    PartnerID: document.partnerId,
    ObjectID: document.objectId,
    OperatorID: sampleUsers.maria,
    Qtty: quantityNumber(quantity),
    Sign: rules[document.operType].sign,
    PriceIn,
    PriceOut,
    VATIn: vatInside(PriceIn, good.vatRate).toNumber(),
    VATOut: vatInside(PriceOut, good.vatRate).toNumber(),
    CurrencyID: 1,
    CurrencyRate: 1,
    Date: `${document.day} 00:00:00`,
    LotID: 1,
    Note: first && document.note ? document.note : ' ',
    UserID: sampleUsers.maria,
    UserRealTime: `${document.day} ${document.time}`,
  });
}

/** What the document is worth: EUR, VAT included, rounded to the cent. */
export function totalOf(document: SampleDocument): number {
  const { valuedBy } = rules[document.operType];
  const sum = document.lines.reduce((total, { good, quantity }) => {
    const price = valuedBy === 'in' ? good.row.PriceIn : good.row.PriceOut2;
    return total.plus(new Decimal(price ?? 0).times(quantityNumber(quantity)));
  }, new Decimal(0));
  return toCents(sum) / 100;
}

function recordPayment(
  ledger: Ledger,
  document: SampleDocument,
  { typeId, paid, due }: NonNullable<SampleDocument['payment']>,
): void {
  const amount = totalOf(document);
  const { money } = rules[document.operType];
  for (const Mode of paid ? [-1, 1] : [-1]) {
    ledger.payments.push(
      rowOf('Payments', {
        ID: ledger.payments.length + 1,
        Acct: document.acct,
        OperType: document.operType,
        PartnerID: document.partnerId,
        Qtty: amount,
        Mode,
        Sign: money,
        Date: `${document.day} 00:00:00`,
        UserID: sampleUsers.maria,
        ObjectID: document.objectId,
        UserRealTime: `${document.day} ${document.time}`,
        Type: typeId,
        EndDate: `${due ?? document.day} 00:00:00`,
      }),
    );
  }
  if (!paid || typeId !== paymentTypeIds.cash) return;
  const sale = document.operType === operTypes.sale;
  ledger.cashBook.push(
    rowOf('CashBook', {
      ID: ledger.cashBook.length + 1,
      Date: `${document.day} 00:00:00`,
      Desc: `${sale ? 'Продажба' : 'Доставка'} № ${String(document.acct).padStart(10, '0')}`,
      OperType: sale ? 8 : 1,
      Sign: money,
      Profit: amount,
      UserID: sampleUsers.maria,
      UserRealtime: `${document.day} ${document.time}`,
      ObjectID: document.objectId,
    }),
  );
}
