import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { client } from '../client.ts';

let shop: Simulator;
let call: ReturnType<typeof client>;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-22T02:24:25Z');
  shop = await startWooCommerceSimulator({ trustProxy: true, now: () => now });
  call = client(shop);
});
afterEach(() => shop.close());

const skus = async (path: string) => (await call('GET', path)).body.map((row: { sku: string }) => row.sku);

const stockOf = async (id: number) => (await call('GET', `/products/${id}`)).body.stock_quantity;

const order = async (body: unknown) => (await call('POST', '/orders', body)).body;

describe('lists', () => {
  it('17: modified_after is strict and in whole seconds; a bare time is local unless dates_are_gmt', async () => {
    await shop.addProduct({ name: 'а', sku: 'M' });
    expect(await skus('/products?modified_after=2026-11-22T02:24:25&dates_are_gmt=true')).toEqual([]);
    expect(await skus('/products?modified_after=2026-11-22T02:24:24&dates_are_gmt=true')).toEqual(['M']);
    expect(await skus('/products?modified_after=2026-11-22T04:24:25')).toEqual([]);
    expect(await skus('/products?modified_after=2026-11-22T04:24:24')).toEqual(['M']);
    for (const zone of ['Z', '.000Z', '%2B00:00']) {
      expect(await skus(`/products?modified_after=2026-11-22T02:24:25${zone}`)).toEqual([]);
      expect(await skus(`/products?modified_after=2026-11-22T02:24:24${zone}`)).toEqual(['M']);
    }
    const past = await call('GET', '/products?page=9');
    expect([past.status, past.body]).toEqual([200, []]);
  });

  it('17: orders read a time with a fraction of a second as local, whatever its zone', async () => {
    shop.placeOrder({ items: [] });
    const ids = async (time: string) => (await call('GET', `/orders?modified_after=${time}`)).body.length;
    expect(await ids('2026-11-22T02:24:25Z')).toBe(0);
    expect(await ids('2026-11-22T02:24:25.000Z')).toBe(1);
  });

  it('18: orders list drafts of the checkout unless a status is asked for', async () => {
    const draft = await order({ line_items: [], coupon_lines: [{ code: 'няма' }] });
    const { id } = shop.placeOrder({ items: [] });
    const ids = async (query: string) =>
      (await call('GET', `/orders${query}`)).body.map((o: { id: number }) => o.id);
    expect(await ids('')).toEqual([id, draft.data.new_draft_order_id]);
    expect(await ids('?status=processing,completed')).toEqual([id]);
  });
});

describe('orders', () => {
  it('19: a bad coupon is a 400 that leaves a draft behind', async () => {
    const { id } = await shop.addProduct({ name: 'а', regular_price: '5' });
    const answer = await order({
      line_items: [{ product_id: id, quantity: 1 }],
      coupon_lines: [{ code: 'няма' }],
    });
    expect(answer.code).toBe('woocommerce_rest_invalid_coupon');
    expect(answer.message).toBe('Coupon &quot;няма&quot; cannot be applied because it does not exist.');
    const left = await call('GET', `/orders/${answer.data.new_draft_order_id}`);
    expect(left.body).toMatchObject({ status: 'checkout-draft', total: '5.00' });
  });

  it('20: an unknown product gives an empty line, a quantity of 0 a 500; lines may name a SKU', async () => {
    await shop.addProduct({ name: 'а', sku: 'S-1', regular_price: '5' });
    const empty = await order({ line_items: [{ product_id: 999999, quantity: 1 }] });
    expect(empty.line_items).toMatchObject([{ product_id: 0, sku: null, total: '0.00', price: 0 }]);
    const none = await call('POST', '/orders', { line_items: [{ sku: 'S-1', quantity: 0 }] });
    expect([none.status, none.body.code]).toEqual([500, 'internal_server_error']);
    expect((await order({ line_items: [{ sku: 'S-1', quantity: 2 }] })).total).toBe('10.00');
  });

  it('21: lines and shipping are net, the nested tax may be a cent off, a discount comes unpadded', async () => {
    const { id } = await shop.addProduct({ name: 'Шал', regular_price: '9.99' });
    await call('POST', '/coupons', { code: 'p10', discount_type: 'percent', amount: '10' });
    const made = await order({
      line_items: [{ product_id: id, quantity: 3 }],
      shipping_lines: [{ method_id: 'flat_rate', method_title: 'Еконт', total: '4.17' }],
    });
    expect(made.line_items[0]).toMatchObject({ subtotal: '24.98', subtotal_tax: '4.99' });
    expect(made.line_items[0].price).toBeCloseTo(8.325, 10);
    expect(made.line_items[0].taxes).toMatchObject([{ subtotal: '5.00' }]);
    expect(made).toMatchObject({ shipping_total: '4.17', shipping_tax: '0.83', total: '34.97' });
    const discounted = await order({
      line_items: [{ product_id: id, quantity: 2 }],
      coupon_lines: [{ code: 'P10' }],
    });
    expect(discounted.coupon_lines[0].discount).toBe('1.67');
    const round = await shop.addProduct({ name: 'к', regular_price: '60' });
    const unpadded = await order({
      line_items: [{ product_id: round.id, quantity: 1 }],
      coupon_lines: [{ code: 'p10' }],
    });
    expect(unpadded.coupon_lines[0].discount).toBe('5');
  });

  it('22: stock is taken at processing, on-hold and completed, below zero, and given back when cancelled', async () => {
    const { id } = await shop.addProduct({
      name: 'а',
      regular_price: '5',
      manage_stock: true,
      stock_quantity: 2,
    });
    const line_items = [{ product_id: id, quantity: 3 }];
    const pending = await order({ status: 'pending', line_items });
    expect(await stockOf(id)).toBe(2);
    const cod = await order({ status: 'processing', payment_method: 'cod', line_items });
    expect(await stockOf(id)).toBe(-1);
    expect(cod.date_paid_gmt).toBeNull();
    expect(
      (await order({ status: 'processing', payment_method: 'bacs', line_items })).date_paid_gmt,
    ).not.toBeNull();
    expect(await stockOf(id)).toBe(-4);
    await call('PUT', `/orders/${cod.id}`, { status: 'completed' });
    expect(await stockOf(id)).toBe(-4);
    await call('PUT', `/orders/${cod.id}`, { status: 'cancelled' });
    expect(await stockOf(id)).toBe(-1);
    await call('PUT', `/orders/${pending.id}`, { status: 'on-hold' });
    expect(await stockOf(id)).toBe(-4);
  });

  it('23: coupon codes are in lower case, Cyrillic too', async () => {
    expect((await call('POST', '/coupons', { code: 'ЛЯТО10', amount: '1' })).body.code).toBe('лято10');
    const again = await call('POST', '/coupons', { code: 'Лято10', amount: '1' });
    expect(again.body.code).toBe('woocommerce_rest_coupon_code_already_exists');
  });

  it('24: an absolute stock overwrites a sale that it did not see; a price alone does not', async () => {
    const { id } = await shop.addProduct({
      name: 'а',
      regular_price: '5',
      manage_stock: true,
      stock_quantity: 50,
    });
    shop.placeOrder({ items: [{ productId: id, quantity: 3 }] });
    await call('PUT', `/products/${id}`, { regular_price: '6' });
    expect(await stockOf(id)).toBe(47);
    await call('PUT', `/products/${id}`, { stock_quantity: 50 });
    expect(await stockOf(id)).toBe(50);
  });
});
