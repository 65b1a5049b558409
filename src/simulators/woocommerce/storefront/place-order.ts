import { Decimal } from 'decimal.js';
import { createOrder } from '../orders/order-service.ts';
import { taxInside } from '../orders/rounding.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderRecord } from '../state/order-records.ts';

/** An order as a customer places it. */
export interface PlacedOrder {
  items: { sku?: string; productId?: number; variationId?: number; quantity: number }[];
  /** Address fields as the shop names them: `first_name`, `email`, `city` … */
  billing?: Record<string, string>;
  shippingAddress?: Record<string, string>;
  /** Price of the delivery, VAT included. */
  delivery?: { title: string; price: string };
  /** Fees, VAT included; negative for a discount. */
  fees?: { name: string; price: string }[];
  coupons?: string[];
  /** `cod` (default), `bacs`, `card` … */
  payment?: { method: string; title: string };
  note?: string;
  /** What a checkout's plugins add, e.g. `_billing_eik`. */
  meta?: Record<string, unknown>;
  /** `processing` unless said otherwise. */
  status?: string;
}

const standardRate = 20;

/** Net of a price with the standard rate inside, to the cent: the shop stores delivery and fees so. */
const net = (gross: string): string => new Decimal(gross).minus(taxInside(gross, standardRate)).toFixed(2);

const billingDefaults = {
  first_name: 'Мария',
  last_name: 'Иванова',
  city: 'София',
  postcode: '1000',
  country: 'BG',
};

/** Places the order: stock is taken, coupons come off, the number is the order's own. */
export function placeOrder(shop: Shop, order: PlacedOrder): OrderRecord {
  const payment = order.payment ?? { method: 'cod', title: 'Наложен платеж' };
  return createOrder(
    shop,
    {
      status: order.status ?? 'processing',
      payment_method: payment.method,
      payment_method_title: payment.title,
      customer_note: order.note ?? '',
      billing: { ...billingDefaults, ...order.billing },
      shipping: order.shippingAddress ?? { ...billingDefaults, ...order.billing },
      line_items: order.items.map((item) => ({
        ...(item.sku === undefined ? {} : { sku: item.sku }),
        ...(item.productId === undefined ? {} : { product_id: item.productId }),
        ...(item.variationId === undefined ? {} : { variation_id: item.variationId }),
        quantity: item.quantity,
      })),
      shipping_lines: order.delivery
        ? [{ method_id: 'flat_rate', method_title: order.delivery.title, total: net(order.delivery.price) }]
        : [],
      fee_lines: (order.fees ?? []).map((fee) => ({ name: fee.name, total: net(fee.price) })),
      coupon_lines: (order.coupons ?? []).map((code) => ({ code })),
      meta_data: Object.entries(order.meta ?? {}).map(([key, value]) => ({ key, value })),
    },
    'checkout',
  );
}
