import type { WarehouseDocument } from '../../domain/document.ts';
import { decimalOf } from '../../domain/money.ts';
import { isDay } from '../clock.ts';
import { serviceId } from '../rows.ts';
import { clean } from '../text.ts';
import { badDate, badQuantity, badToken, noLines, paymentsOnOrder, serviceRow } from './problems.ts';

/** Refuses a document that is wrong in itself, before the database is asked anything. */
export function checkDocument(document: WarehouseDocument, noteLength: number): void {
  const { kind, token, date, since, lines, payments } = document;
  if (token === '' || clean(token) !== token || token.length > noteLength) throw badToken(token);
  for (const day of [date, since ?? date]) if (!isDay(day)) throw badDate(day);
  if (lines.length === 0) throw noLines();
  for (const line of lines) {
    if (!decimalOf(line.quantity, 'Qtty').isPositive() || Number(line.quantity) === 0) {
      throw badQuantity(line.quantity);
    }
    decimalOf(line.priceGross, 'PriceOut');
    decimalOf(line.discountPercent, 'Discount');
    if (line.goodId === serviceId) throw serviceRow('good');
  }
  if (kind === 'order' && payments.length > 0) throw paymentsOnOrder();
  for (const payment of payments) decimalOf(payment.amount, 'Payments.Qtty');
}
