import type { Simulator } from '../../src/simulators/woocommerce/simulator.ts';
import type { PlacedOrder } from '../../src/simulators/woocommerce/storefront/place-order.ts';

const maria = { email: 'maria@example.test', phone: '+359 888 111 222' };

/** A coupon, a delivery, a customer nobody knows. To be paid on delivery. */
const withCoupon: PlacedOrder = {
  items: [
    { sku: 'A-5', quantity: 2 },
    { sku: 'A-7', quantity: 1 },
  ],
  billing: maria,
  coupons: ['есен'],
  delivery: { title: 'Еконт до офис', price: '5.90' },
};

/** The same customer once more, a fee, paid by card. */
const withFee: PlacedOrder = {
  items: [{ sku: 'A-7', quantity: 3 }],
  billing: maria,
  fees: [{ name: 'Опаковане', price: '2.00' }],
  payment: { method: 'card', title: 'Карта' },
};

/** A company that the warehouse knows, a good that it does not know, a discount given as a fee. Paid. */
const withUnknownGood: PlacedOrder = {
  items: [
    { sku: 'A-5', quantity: 1 },
    { sku: 'GONE', quantity: 1 },
  ],
  billing: { company: 'Билка ООД', email: 'billing@example.test' },
  fees: [{ name: 'Отстъпка', price: '-1.00' }],
  payment: { method: 'bacs', title: 'Банков път' },
  meta: { _billing_eik: '203456789' },
};

const product = (sku: string, price: string, units: number) => ({
  name: `Стока ${sku}`,
  sku,
  status: 'publish',
  regular_price: price,
  manage_stock: true,
  stock_quantity: units,
});

/**
 * What the shop has before the agent comes: A-5 with other figures than the warehouse, A-6 in the bin, A-7 as it should
 * be once its orders are taken off, a good that the warehouse does not know, and three orders. Returns their ids.
 */
export async function stockShop(shop: Simulator): Promise<number[]> {
  await shop.addProduct(product('A-5', '9.90', 5));
  const binned = await shop.addProduct(product('A-6', '8.00', 4));
  shop.store.products.put({ ...binned, status: 'trash' });
  await shop.addProduct(product('A-7', '6.40', 30));
  await shop.addProduct(product('GONE', '3.50', 9));
  const now = shop.shop.clock.now();
  shop.store.coupons.put({
    id: shop.store.next('post'),
    code: 'есен',
    discountType: 'percent',
    amount: '10',
    freeShipping: false,
    description: '',
    created: now,
    modified: now,
    usageCount: 0,
  });
  return [withCoupon, withFee, withUnknownGood].map((order) => shop.placeOrder(order).id);
}
