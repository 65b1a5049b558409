import type { Insertable } from 'kysely';
import { operTypeOf, type WarehouseDocument } from '../../domain/document.ts';
import { type Cents, toCents } from '../../domain/money.ts';
import { addDays, midnight } from '../clock.ts';
import type { Columns } from '../discovery/columns.ts';
import { cash } from '../payment-types.ts';
import type { Tables } from '../tables.ts';
import { emptyText, fitText } from '../text.ts';
import type { PaymentType } from '../warehouse.ts';
import { noPaymentTypes, overpaid, paymentTypeMissing } from './payment-problems.ts';

/** `CashBook.OperType`: income from a sale. */
const saleIncome = 8;

export interface PaymentContext {
  acct: number;
  total: Cents;
  paymentDays: number;
  types: PaymentType[];
  columns: Columns;
  /** Local moment of writing. */
  now: string;
}

/**
 * The payments of a sale: one row for the amount due and one for each payment received, all as money coming in. The due
 * row names the type of the first payment; without one, cash (or the first type that exists).
 * @throws ProblemError `payment-type-missing`, `overpaid`.
 */
export function paymentRows(
  document: WarehouseDocument,
  { acct, total, paymentDays, types, columns, now }: PaymentContext,
): Insertable<Tables['Payments']>[] {
  const received = document.payments.map((payment) => ({
    type: typeById(types, payment.typeId),
    amount: toCents(payment.amount),
    reference: fitText(payment.reference, columns.length('Payments', 'TransactionNumber')),
  }));
  const paid = received.reduce((sum, payment) => sum + payment.amount, 0);
  if (paid > total) throw overpaid(paid, total, document.currency);
  const row = (mode: -1 | 1, type: PaymentType, amount: Cents, reference: string) => ({
    Acct: acct,
    OperType: operTypeOf.sale,
    PartnerID: document.partnerId,
    Qtty: amount / 100,
    Mode: mode,
    Sign: 1,
    Date: midnight(document.date),
    UserID: document.userId,
    ObjectID: document.objectId,
    UserRealTime: now,
    Type: type.id,
    TransactionNumber: reference,
    EndDate: midnight(addDays(document.date, paymentDays)),
  });
  const dueType = received[0]?.type ?? types.find((type) => type.method === cash) ?? types[0];
  if (!dueType) throw noPaymentTypes();
  return [
    row(-1, dueType, total, emptyText),
    ...received.map((payment) => row(1, payment.type, payment.amount, payment.reference)),
  ];
}

/** The cash book takes cash payments only. */
export function cashBookRows(
  document: WarehouseDocument,
  { acct, types, columns, now }: PaymentContext,
): Insertable<Tables['CashBook']>[] {
  return document.payments
    .filter((payment) => typeById(types, payment.typeId).method === cash)
    .map((payment) => ({
      Date: midnight(document.date),
      Desc: fitText(`Продажба № ${String(acct).padStart(10, '0')}`, columns.length('CashBook', 'Desc')),
      OperType: saleIncome,
      Sign: 1,
      Profit: toCents(payment.amount) / 100,
      UserID: document.userId,
      UserRealtime: now,
      ObjectID: document.objectId,
    }));
}

function typeById(types: PaymentType[], id: number): PaymentType {
  const type = types.find((one) => one.id === id);
  if (!type) throw paymentTypeMissing(id);
  return type;
}
