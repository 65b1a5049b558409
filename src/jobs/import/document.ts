import type { WarehouseDocument } from '../../domain/document.ts';
import { type Cents, centsText } from '../../domain/money.ts';
import type { ShopOrder } from '../../domain/order.ts';
import { customerName } from './ledger.ts';
import type { DocumentAmounts } from './lines.ts';
import type { ImportRules } from './rules.ts';

/** "Поръчка № 12" or "Продажба № 12". */
export const documentLabel = (kind: string | null, acct: number | null): string =>
  `${kind === 'sale' ? 'Продажба' : 'Поръчка'} № ${acct ?? '?'}`;

/** Local calendar day, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** What the operator reads in the document's note, after the token. */
function noteOf(order: ShopOrder): string {
  const coupons = order.coupons.length > 0 ? `код ${order.coupons.join(', ')}` : '';
  return [
    `Поръчка ${order.number}`,
    customerName(order),
    order.payment.title,
    coupons,
    order.deliverTo,
    order.note,
  ]
    .filter((part) => part !== '')
    .join('; ')
    .replace(/\s+/g, ' ');
}

/** The document of an order: an order keeps the customer's day, a sale happens on the day it is written. */
export function documentOf(
  order: ShopOrder,
  amounts: DocumentAmounts,
  rules: ImportRules,
  facts: { token: string; partnerId: number; currency: string; now: Date },
): WarehouseDocument {
  const paid = (total: Cents) => ({
    typeId: rules.paymentTypeId,
    amount: centsText(total),
    reference: order.payment.transaction,
  });
  const sale = rules.documentKind === 'sale';
  return {
    kind: rules.documentKind,
    token: facts.token,
    note: noteOf(order),
    date: localDay(sale ? facts.now : order.createdAt),
    since: searchFrom(order.createdAt.getTime()),
    objectId: rules.objectId,
    partnerId: facts.partnerId,
    userId: rules.userId,
    currency: facts.currency,
    lines: amounts.lines,
    payments: sale && order.payment.paid && rules.paymentTypeId > 0 ? [paid(amounts.total)] : [],
  };
}

/** From which day on the document of an order may be found. */
export const searchFrom = (orderedAt: number): string => localDay(new Date(orderedAt - 2 * 24 * 60 * 60_000));
