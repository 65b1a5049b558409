import type { MetaEntry, Seconds } from './records.ts';

/** Net amounts and taxes are unrounded decimal texts; they are rounded when shown. */
export interface OrderItemTax {
  rateId: number;
  total: string;
  subtotal: string;
}

export interface OrderLineItem {
  id: number;
  name: string;
  productId: number;
  variationId: number;
  quantity: number;
  taxClass: string;
  taxable: boolean;
  /** Before coupons, net. */
  subtotal: string;
  /** After coupons, net. */
  total: string;
  taxes: OrderItemTax[];
  sku: string | null;
  parentName: string | null;
  meta: MetaEntry[];
}

/** Shipping or fee; `total` is net. */
export interface OrderExtraItem {
  id: number;
  name: string;
  methodId: string;
  instanceId: string;
  taxClass: string;
  taxable: boolean;
  total: string;
  taxes: OrderItemTax[];
  meta: MetaEntry[];
}

export interface OrderCoupon {
  id: number;
  code: string;
  couponId: number;
  discountType: string;
  amount: number;
  freeShipping: boolean;
  discount: string;
  discountTax: string;
  metaId: number;
}

export interface OrderTaxItem {
  id: number;
  rateId: number;
  taxTotal: string;
  shippingTaxTotal: string;
}

export interface OrderNote {
  id: number;
  created: Seconds;
  note: string;
  customerNote: boolean;
}

export interface OrderRefund {
  id: number;
  created: Seconds;
  /** VAT included, positive. */
  amount: string;
  reason: string;
  lines: unknown[];
}

/** Totals of an order, computed whenever its items change; two decimals. */
export interface OrderTotals {
  discount: string;
  discountTax: string;
  shipping: string;
  shippingTax: string;
  cartTax: string;
  total: string;
  totalTax: string;
}

export interface OrderRecord {
  id: number;
  number: string;
  status: string;
  currency: string;
  pricesIncludeTax: boolean;
  created: Seconds;
  modified: Seconds;
  paid: Seconds | null;
  completed: Seconds | null;
  customerId: number;
  orderKey: string;
  billing: Record<string, string>;
  shipping: Record<string, string>;
  paymentMethod: string;
  paymentMethodTitle: string;
  transactionId: string;
  createdVia: string;
  customerNote: string;
  meta: MetaEntry[];
  lines: OrderLineItem[];
  shippingLines: OrderExtraItem[];
  fees: OrderExtraItem[];
  coupons: OrderCoupon[];
  taxLines: OrderTaxItem[];
  totals: OrderTotals;
  refunds: OrderRefund[];
  notes: OrderNote[];
  /** Stock was taken for this order and not given back. */
  stockTaken: boolean;
}
