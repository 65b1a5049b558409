import type { Currency } from './money.ts';

/** Kinds of document the agent writes: Поръчка (19) and Продажба (2). */
export const documentKinds = ['order', 'sale'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** `Operations.OperType` of the two. */
export const operTypeOf: Record<DocumentKind, number> = { order: 19, sale: 2 };

/** One row of `Operations`; decimal texts so that no cent is lost before the database's own float. */
export interface DocumentLine {
  goodId: number;
  /** Positive, in base units. */
  quantity: string;
  /** Unit price after discount, **VAT included**, base currency. */
  priceGross: string;
  /** Discount percent, for information; negative is a markup. */
  discountPercent: string;
}

/** A payment received with a sale. */
export interface DocumentPayment {
  /** PaymentTypes.ID, chosen by the merchant. */
  typeId: number;
  /** VAT included, base currency. */
  amount: string;
  /** The shop's transaction reference, '' when none. */
  reference: string;
}

/** A whole document, ready to be written in one transaction. */
export interface WarehouseDocument {
  kind: DocumentKind;
  /** Found again in `Operations.Note`, at its very beginning: what makes an order exactly one operation. */
  token: string;
  /** Text after the token. */
  note: string;
  /** Local calendar day of the document, YYYY-MM-DD. */
  date: string;
  /** The earliest day on which this document can stand in the warehouse, YYYY-MM-DD; absent: a year before `date`. */
  since?: string;
  objectId: number;
  partnerId: number;
  userId: number;
  currency: Currency;
  lines: DocumentLine[];
  /** Only for a sale. */
  payments: DocumentPayment[];
}

/** A document that stands in the warehouse. */
export interface WrittenDocument {
  kind: DocumentKind;
  operType: number;
  acct: number;
  objectId: number;
  /** false when the document was found already there by its token. */
  created: boolean;
}
