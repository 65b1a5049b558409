import * as v from 'valibot';
import { type Cents, decimalOf, toCents } from '../../domain/money.ts';
import type { OrderCharge, OrderLine, ShopOrder } from '../../domain/order.ts';
import { ProblemError, problemOf } from '../../domain/problem.ts';
import { toThousandths } from '../../domain/quantity.ts';
import type { UnreadableOrder } from '../shop.ts';
import { decodeEntities } from './entities.ts';
import { type CompanyKeys, customerOf, deliverTo, metaText } from './order-customer.ts';
import { grossCents, settle } from './order-money.ts';
import { type OrderAnswer, type OrderLineAnswer, orderSchema } from './order-schema.ts';

/** Order meta that names the document written for it. */
export const documentMeta = '_skladbridge_document';

const clean = (value: string | number): string => decodeEntities(String(value)).trim();

/** An order in our own terms, or the reason why it must not be imported. */
export function orderFrom(answer: unknown, keys: CompanyKeys): ShopOrder | UnreadableOrder {
  const result = v.safeParse(orderSchema, answer);
  try {
    if (!result.success) throw unexpected(v.getDotPath(result.issues[0]) ?? '', result.issues[0].message);
    return mapped(result.output, keys);
  } catch (error) {
    return { unreadable: true, ...nameOf(answer), problem: problemOf(error) };
  }
}

function mapped(order: OrderAnswer, keys: CompanyKeys): ShopOrder {
  const createdAt = moment(order.date_created_gmt, 'date_created_gmt');
  const lines = order.line_items.map(orderLine);
  const shipping = order.shipping_lines.map((line) => charge(line, line.method_title));
  const fees = order.fee_lines.map((line) => charge(line, line.name));
  const total = toCents(decimalOf(order.total, 'total'));
  if (total < 0) throw unexpected('total', 'must not be negative');
  settle({ lines, shipping, fees, total }, order.currency);
  return {
    remoteId: String(order.id),
    number: clean(order.number ?? order.id),
    status: order.status.replace(/^wc-/, ''),
    currency: order.currency,
    createdAt,
    modifiedAt: order.date_modified_gmt ? moment(order.date_modified_gmt, 'date_modified_gmt') : createdAt,
    customer: customerOf(order, keys),
    deliverTo: deliverTo(order),
    payment: {
      method: clean(order.payment_method),
      title: clean(order.payment_method_title),
      paid: Boolean(order.date_paid_gmt),
      transaction: clean(order.transaction_id),
    },
    note: clean(order.customer_note),
    lines,
    shipping,
    fees,
    coupons: order.coupon_lines.map(({ code }) => clean(code)).filter(Boolean),
    total,
    refunded: order.refunds.reduce((sum: Cents, refund) => sum + refundCents(refund.total), 0),
    marker: metaText(order.meta_data, [documentMeta]),
  };
}

function orderLine(line: OrderLineAnswer): OrderLine {
  const what = `line_items ${line.id}`;
  const quantity = toThousandths(decimalOf(line.quantity, `${what}, quantity`));
  if (quantity <= 0) throw unexpected(`${what}, quantity`, 'must be more than 0');
  if (!Number.isSafeInteger(quantity)) throw unexpected(`${what}, quantity`, 'must be a number of pieces');
  const product = line.variation_id || line.product_id;
  return {
    remoteId: String(line.id),
    remoteProductId: product === 0 ? '' : String(product),
    sku: clean(line.sku),
    name: clean(line.name),
    quantity,
    gross: grossCents(line.total, line.total_tax, `${what}, total`),
    grossBefore: grossCents(line.subtotal, line.subtotal_tax, `${what}, subtotal`),
    vat: grossCents('0', line.total_tax, `${what}, total_tax`),
  };
}

const charge = (
  line: { id: number; total: string | number; total_tax: string | number },
  name: string | number,
): OrderCharge => ({
  remoteId: String(line.id),
  name: clean(name),
  gross: grossCents(line.total, line.total_tax, `${clean(name)}, total`),
  vat: grossCents('0', line.total_tax, `${clean(name)}, total_tax`),
});

/** A refund's total is negative ("-5.00"). */
const refundCents = (total: string | number): Cents =>
  Math.abs(toCents(decimalOf(total === '' ? '0' : total, 'refunds, total')));

/** The `_gmt` fields are the only ones free of the site's time zone; they come without a mark for it. */
function moment(text: string, field: string): Date {
  const date = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(date.getTime())) throw unexpected(field, 'must be a date');
  return date;
}

const unexpected = (field: string, what: string): ProblemError =>
  new ProblemError({
    code: 'order-unreadable',
    text: {
      bg: `Поръчката не може да се прочете: полето ${field} няма очакваната стойност.`,
      en: `The order cannot be read: the field ${field} has not the expected value.`,
    },
    advice: {
      bg: 'Отворете поръчката в магазина и я запазете отново. Ако не помогне, добавка променя поръчките.',
      en: 'Open the order in the shop and save it again. If that does not help, a plug-in changes the orders.',
    },
    details: `${field}: ${what}`,
  });

/** Id and number as far as they can be told. */
function nameOf(answer: unknown): { remoteId: string; number: string } {
  const { id, number } = v.parse(nameSchema, answer);
  return { remoteId: String(id), number: String(number || id) };
}

const loose = v.fallback(v.union([v.string(), v.number()]), '');
const nameSchema = v.fallback(v.object({ id: loose, number: loose }), { id: '', number: '' });
