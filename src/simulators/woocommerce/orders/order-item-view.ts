import { Decimal } from 'decimal.js';
import type { Shop } from '../shop/shop.ts';
import type {
  OrderCoupon,
  OrderExtraItem,
  OrderItemTax,
  OrderLineItem,
  OrderRecord,
} from '../state/order-records.ts';
import type { MetaEntry } from '../state/records.ts';
import { itemTax } from './totals.ts';

const amount = (value: Decimal.Value): string => new Decimal(value).toFixed(2);

/** The nested taxes are rounded half up, so that they may differ by a cent from the line's own tax. */
const taxesView = (taxes: OrderItemTax[]): unknown[] =>
  taxes.map((tax) => ({
    id: tax.rateId,
    total: amount(tax.total),
    subtotal: tax.subtotal === '' ? '' : amount(tax.subtotal),
  }));

function metaView(shop: Shop, meta: MetaEntry): Record<string, unknown> {
  for (const attribute of shop.store.attributes.all()) {
    if (attribute.slug !== meta.key) continue;
    const term = shop.store.terms.bySlug(meta.key, String(meta.value));
    return { ...meta, display_key: attribute.name, display_value: term?.name ?? meta.value };
  }
  return { ...meta, display_key: meta.key, display_value: meta.value };
}

/** The SKU is read from the product: null once that is gone. */
const skuOf = (shop: Shop, line: OrderLineItem): string | null =>
  shop.store.products.get(line.variationId || line.productId)?.sku ?? null;

export function lineView(shop: Shop, order: OrderRecord, line: OrderLineItem): Record<string, unknown> {
  const inclusive = order.pricesIncludeTax;
  const simple = line.productId > 0 && line.variationId === 0;
  return {
    id: line.id,
    name: line.name,
    product_id: line.productId,
    variation_id: line.variationId,
    quantity: line.quantity,
    tax_class: line.taxClass,
    subtotal: amount(line.subtotal),
    subtotal_tax: amount(itemTax(line.taxes, 'subtotal', inclusive)),
    total: amount(line.total),
    total_tax: amount(itemTax(line.taxes, 'total', inclusive)),
    taxes: taxesView(line.taxes),
    meta_data: line.meta.map((meta) => metaView(shop, meta)),
    sku: skuOf(shop, line),
    price: Number(line.total) / line.quantity,
    image: { id: simple ? '' : 0, src: '' },
    parent_name: line.parentName,
  };
}

export function extraView(
  order: OrderRecord,
  item: OrderExtraItem,
  kind: 'shipping' | 'fee',
): Record<string, unknown> {
  const money = {
    total: amount(item.total),
    total_tax: amount(itemTax(item.taxes, 'total', order.pricesIncludeTax)),
    taxes: taxesView(item.taxes),
  };
  const taxStatus = item.taxable ? 'taxable' : 'none';
  if (kind === 'fee') {
    const { id, name, taxClass } = item;
    return {
      id,
      name,
      tax_class: taxClass,
      tax_status: taxStatus,
      amount: '',
      ...money,
      meta_data: item.meta,
    };
  }
  return {
    id: item.id,
    method_title: item.name,
    method_id: item.methodId,
    instance_id: item.instanceId,
    ...money,
    tax_status: taxStatus,
    meta_data: item.meta,
  };
}

/** `discount` and its tax come without padding: "5.4". */
export function couponView(coupon: OrderCoupon): Record<string, unknown> {
  const type = coupon.discountType === 'fixed_cart' ? null : coupon.discountType;
  const info = JSON.stringify([coupon.couponId, coupon.code, type, coupon.amount]).replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return {
    id: coupon.id,
    code: coupon.code,
    discount: coupon.discount,
    discount_tax: coupon.discountTax,
    meta_data: [
      { id: coupon.metaId, key: 'coupon_info', value: info, display_key: 'coupon_info', display_value: info },
    ],
    discount_type: coupon.discountType,
    nominal_amount: coupon.amount,
    free_shipping: coupon.freeShipping,
  };
}
