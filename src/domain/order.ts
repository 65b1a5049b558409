import type { Cents, Currency } from './money.ts';
import type { Thousandths } from './quantity.ts';

/** Who ordered: every text trimmed, '' when absent. */
export interface Customer {
  firstName: string;
  lastName: string;
  company: string;
  /** ЕИК (Bulstat), without spaces. */
  eik: string;
  /** ДДС номер, e.g. BG123456789. */
  vatNumber: string;
  /** МОЛ, the responsible person. */
  responsible: string;
  email: string;
  phone: string;
  country: string;
  city: string;
  postcode: string;
  address: string;
}

/** Goods of an order. Amounts are for the whole line, **VAT included**, in the order's currency. */
export interface OrderLine {
  remoteId: string;
  remoteProductId: string;
  sku: string;
  name: string;
  quantity: Thousandths;
  /** What the customer pays for the line, after its share of coupons. */
  gross: Cents;
  /** Before coupons. */
  grossBefore: Cents;
  /** VAT inside `gross`. */
  vat: Cents;
}

/** Shipping or a fee; **VAT included**, negative for a discount given as a fee. */
export interface OrderCharge {
  remoteId: string;
  name: string;
  gross: Cents;
  vat: Cents;
}

/** An order as any shop gives it, in our own terms. */
export interface ShopOrder {
  /** The shop's own key of the order; unique within the shop. */
  remoteId: string;
  /** The number that people see; plugins may change it. */
  number: string;
  status: string;
  currency: Currency;
  createdAt: Date;
  modifiedAt: Date;
  customer: Customer;
  /** Name and address the parcel goes to when it is another one; one line of text, '' when the same. */
  deliverTo: string;
  payment: { method: string; title: string; paid: boolean; transaction: string };
  note: string;
  lines: OrderLine[];
  shipping: OrderCharge[];
  fees: OrderCharge[];
  coupons: string[];
  /** What the customer pays, VAT included. */
  total: Cents;
  /** Money already given back, VAT included, ≥ 0. */
  refunded: Cents;
  /** Document number that the agent wrote into the order earlier, '' when none. */
  marker: string;
}
