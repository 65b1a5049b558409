import { Decimal } from 'decimal.js';
import { activePrice } from '../products/price.ts';
import { variationTitle } from '../products/variation-title.ts';
import { PhpFatal } from '../rest/php-fatal.ts';
import { WpError } from '../rest/wp-error.ts';
import type { Shop } from '../shop/shop.ts';
import { taxRateFor } from '../shop/tax-rates.ts';
import type { OrderExtraItem, OrderLineItem } from '../state/order-records.ts';
import type { MetaEntry, ProductRecord } from '../state/records.ts';
import { slugOf } from '../text/slug.ts';
import { taxInside } from './rounding.ts';

type Input = Record<string, unknown>;

function productOf(shop: Shop, input: Input): ProductRecord | undefined {
  const id = Number(input.variation_id || input.product_id || 0);
  if (id > 0) return shop.store.products.get(id);
  const sku = String(input.sku ?? '');
  if (sku === '') {
    throw new WpError(400, 'woocommerce_rest_required_product_reference', 'Product ID or SKU is required.');
  }
  return shop.store.products.bySku(sku).find((row) => row.status !== 'trash');
}

/** Net of so many pieces at the product's own price. */
function netPrice(shop: Shop, product: ProductRecord, quantity: number): string {
  const price = activePrice(product, shop.store, shop.clock.now());
  const gross = new Decimal(price === '' ? 0 : price).times(quantity);
  const rate =
    product.taxStatus === 'taxable' ? taxRateFor(taxClassOf(shop, product), shop.config.country) : undefined;
  if (!shop.config.pricesIncludeTax || !rate) return gross.toString();
  return gross.minus(taxInside(gross, rate.rate)).toString();
}

const taxClassOf = (shop: Shop, product: ProductRecord): string =>
  product.taxClass === 'parent'
    ? (shop.store.products.get(product.parentId)?.taxClass ?? '')
    : product.taxClass;

const choiceMeta = (shop: Shop, variation: ProductRecord): MetaEntry[] =>
  variation.variationAttributes.map((attribute) => ({
    id: shop.store.next('meta'),
    key: attribute.slug,
    value: attribute.id > 0 ? slugOf(attribute.option) : attribute.option,
  }));

/**
 * A line of goods. An unknown product gives an empty line; amounts sent by hand are net and stand as they are.
 * @throws WpError without a product reference; PhpFatal for a quantity of 0.
 */
export function orderLine(shop: Shop, input: Input): OrderLineItem {
  const quantity = Number(input.quantity ?? 1);
  const product = productOf(shop, input);
  if (quantity === 0) {
    const where =
      'WC_REST_Orders_Controller::remove_item(): Argument #3 ($item_id) must be of type int, null given';
    throw new PhpFatal(`TypeError: ${where}`, 219);
  }
  const parent = product?.type === 'variation' ? shop.store.products.get(product.parentId) : undefined;
  const net = product ? netPrice(shop, product, quantity) : '0';
  const title = product?.type === 'variation' ? variationTitle(product) : '';
  return {
    id: shop.store.next('orderItem'),
    name: String(
      input.name ?? (parent ? [parent.name, title].filter(Boolean).join(' - ') : (product?.name ?? '')),
    ),
    productId: parent?.id ?? product?.id ?? 0,
    variationId: product?.type === 'variation' ? product.id : 0,
    quantity,
    taxClass: product ? taxClassOf(shop, product) : '',
    taxable: product ? product.taxStatus === 'taxable' : true,
    subtotal: String(input.subtotal ?? input.total ?? net),
    total: String(input.total ?? net),
    taxes: [],
    sku: product?.sku ?? null,
    parentName: parent?.name ?? null,
    meta: product?.type === 'variation' ? choiceMeta(shop, product) : [],
  };
}

/** Shipping or a fee; `total` is net, a negative fee is a discount. */
export const extraItem = (shop: Shop, input: Input, kind: 'shipping' | 'fee'): OrderExtraItem => ({
  id: shop.store.next('orderItem'),
  name: String(input[kind === 'shipping' ? 'method_title' : 'name'] ?? ''),
  methodId: String(input.method_id ?? ''),
  instanceId: String(input.instance_id ?? ''),
  taxClass: String(input.tax_class ?? ''),
  taxable: input.tax_status !== 'none',
  total: new Decimal(String(input.total || '0')).toString(),
  taxes: [],
  meta: [],
});
