import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { client } from '../client.ts';

let shop: Simulator;
let call: ReturnType<typeof client>;
let pictures: Server;
let picture: string;
let now: Date;

beforeAll(async () => {
  pictures = createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'image/png' }).end('png'));
  await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
  picture = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/ok.png`;
});
afterAll(() => pictures.close());
beforeEach(async () => {
  now = new Date('2026-11-22T01:38:34Z');
  shop = await startWooCommerceSimulator({ trustProxy: true, now: () => now });
  call = client(shop);
});
afterEach(() => shop.close());

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

describe('products', () => {
  it('6: an unknown category throws the old ones away; an unknown tag is dropped', async () => {
    const category = (await call('POST', '/products/categories', { name: 'Обувки' })).body.id;
    const { id } = await shop.addProduct({ name: 'а', categories: [{ id: category }] });
    for (const categories of [[{ id: 99999 }], [{ name: 'Обувки' }], []]) {
      await call('PUT', `/products/${id}`, { categories: [{ id: category }] });
      const { status, body } = await call('PUT', `/products/${id}`, { categories });
      expect(status).toBe(200);
      expect(body.categories).toEqual([{ id: 15, name: 'Uncategorized', slug: 'uncategorized' }]);
    }
    expect((await call('PUT', `/products/${id}`, { tags: [{ id: 88888 }] })).body.tags).toEqual([]);
  });

  it('7: SKUs are compared without letter case and cleaned; beyond 100 characters they are not kept apart', async () => {
    await shop.addProduct({ name: 'а', sku: 'Арт-1' });
    for (const sku of ['АРТ-1', ' Арт-1 ', 'А<b>рт</b>-1']) {
      expect((await call('POST', '/products', { sku })).body.code).toBe('product_invalid_sku');
    }
    const long = 'x'.repeat(101);
    expect((await call('POST', '/products', { sku: long })).status).toBe(201);
    expect((await call('POST', '/products', { sku: long })).status).toBe(201);
    expect((await call('GET', `/products?sku=${long}`)).body).toEqual([]);
    await shop.addProduct({ name: 'б', sku: 'A,B' });
    expect((await call('GET', '/products?sku=A,B')).body).toMatchObject([{ sku: 'A,B' }]);
    expect((await call('GET', '/products?sku=A,B,арт-1&orderby=id&order=asc')).body).toMatchObject([
      { sku: 'Арт-1' },
    ]);
  });

  it('8: prices come back as text as they were sent; a sale price that is no bargain is dropped', async () => {
    const { id } = await shop.addProduct({ name: 'а', regular_price: '007.10', sale_price: '7' });
    expect((await call('GET', `/products/${id}`)).body).toMatchObject({
      regular_price: '007.10',
      price: '7',
    });
    const lower = await call('PUT', `/products/${id}`, { regular_price: '6' });
    expect(lower.body).toMatchObject({ regular_price: '6', sale_price: '', price: '6' });
    const equal = await call('PUT', `/products/${id}`, { regular_price: '12,50', sale_price: '12.5' });
    expect(equal.body).toMatchObject({ regular_price: '12.50', sale_price: '' });
  });

  it('9: stock counts only with manage_stock, and then decides the stock status', async () => {
    const { id } = await shop.addProduct({ name: 'а' });
    const put = async (body: unknown) => (await call('PUT', `/products/${id}`, body)).body;
    expect(await put({ stock_quantity: 9 })).toMatchObject({ stock_quantity: null, stock_status: 'instock' });
    expect(await put({ manage_stock: true })).toMatchObject({
      stock_quantity: null,
      stock_status: 'outofstock',
    });
    expect(await put({ stock_quantity: 9 })).toMatchObject({ stock_quantity: 9, stock_status: 'instock' });
    expect(await put({ stock_quantity: 0, stock_status: 'instock' })).toMatchObject({
      stock_status: 'outofstock',
    });
    expect(await put({ stock_quantity: null })).toMatchObject({ stock_quantity: 0 });
    expect(await put({ stock_quantity: -2 })).toMatchObject({ stock_quantity: -2 });
    expect(await put({ inventory_delta: 5 })).toMatchObject({ stock_quantity: 3 });
    expect((await put({ stock_quantity: 2.5 })).code).toBe('rest_invalid_param');
  });

  it('10: names and descriptions come back changed', async () => {
    const { id } = await shop.addProduct({
      name: ' \\2 < 3 и 5 > 4 & ',
      description: '<p onclick="x()">т</p><iframe></iframe>',
    });
    const { body } = await call('GET', `/products/${id}`);
    expect(body.name).toBe('2  4 &amp;');
    expect(body.description).toBe('<p>т</p>\n');
  });

  it('11: meta is set by key, removed by null, the last of two wins; _stock changes the stock', async () => {
    const { id } = await shop.addProduct({ name: 'а', manage_stock: true, stock_quantity: 1 });
    const put = async (meta_data: unknown) => (await call('PUT', `/products/${id}`, { meta_data })).body;
    const twice = await put([
      { key: '_erp', value: '1' },
      { key: '_erp', value: { a: [2] } },
    ]);
    expect(twice.meta_data).toMatchObject([{ key: '_erp', value: { a: [2] } }]);
    const changed = await put([
      { key: '_erp', value: null },
      { key: '_stock', value: '999' },
    ]);
    expect(changed).toMatchObject({ meta_data: [], stock_quantity: 999 });
  });

  it('12: an image is downloaded anew each time; one that fails stops everything', async () => {
    const { id } = await shop.addProduct({ name: 'а', images: [{ src: picture }] });
    const first = (await call('GET', `/products/${id}`)).body.images[0];
    const second = (await call('PUT', `/products/${id}`, { images: [{ src: picture }] })).body.images[0];
    expect(second.id).not.toBe(first.id);
    expect(second.src).toMatch(/ok-1\.png$/);
    const failed = await call('PUT', `/products/${id}`, {
      regular_price: '55',
      images: [{ src: 'http://example.invalid/a.png' }],
    });
    expect(failed.body.code).toBe('woocommerce_product_image_upload_error');
    expect((await call('GET', `/products/${id}`)).body.regular_price).toBe('');
  });

  it('13: variations are lenient with attributes, apart from products, and fragile', async () => {
    const attributes = [{ name: 'Цвят', variation: true, options: ['Син'] }];
    const { id } = await shop.addProduct({ name: 'Тениска', type: 'variable', attributes });
    const add = (body: unknown) => call('POST', `/products/${id}/variations`, body);
    const odd = await add({
      sku: 'V-1',
      regular_price: '5',
      attributes: [{ name: 'Цвят', option: 'Зелен' }],
    });
    expect(odd.body.attributes).toMatchObject([{ option: 'Зелен' }]);
    expect((await add({ sku: 'V-2', attributes: [{ name: 'Цвят', option: 'Зелен' }] })).status).toBe(201);
    expect(
      (await add({ sku: 'V-3', attributes: [{ name: 'Плат', option: 'Лен' }] })).body.attributes,
    ).toEqual([]);
    const batch = await call('POST', '/products/batch', {
      update: [{ id: odd.body.id, regular_price: '6' }],
    });
    expect(batch.body.update[0].error.code).toBe('woocommerce_rest_invalid_product_id');
    expect((await call('GET', '/products?sku=V-1')).body).toMatchObject([
      { type: 'variation', parent_id: id },
    ]);
    expect((await call('DELETE', `/products/${id}/variations/${odd.body.id}`)).status).toBe(200);
    expect((await call('GET', `/products/${odd.body.id}`)).status).toBe(404);
    await call('PUT', `/products/${id}`, { type: 'simple' });
    expect((await call('GET', '/products?sku=V-2,V-3')).body).toEqual([]);
  });

  it('14: category names that differ in case, or in how й is composed, are two categories', async () => {
    const add = async (name: string) => (await call('POST', '/products/categories', { name })).status;
    expect(await add('Чай')).toBe(201);
    expect(await add('чай')).toBe(201);
    expect(await add('Чай'.normalize('NFD'))).toBe(201);
    expect(await add(' Чай ')).toBe(400);
  });

  it('15: date_modified moves with every PUT, and when an order takes stock, of the parent too', async () => {
    const { id } = await shop.addProduct({ name: 'а', regular_price: '5' });
    const modified = async (product: number) =>
      (await call('GET', `/products/${product}`)).body.date_modified_gmt;
    for (const body of [{ regular_price: '5' }, { meta_data: [{ key: 'k', value: '1' }] }]) {
      later(1);
      await call('PUT', `/products/${id}`, body);
      expect(await modified(id)).toBe(now.toISOString().slice(0, 19));
    }
    const parent = await shop.addProduct({ name: 'Т', type: 'variable', attributes: [] });
    const variation = (
      await call('POST', `/products/${parent.id}/variations`, { manage_stock: true, stock_quantity: 3 })
    ).body.id;
    later(1);
    shop.placeOrder({ items: [{ productId: parent.id, variationId: variation, quantity: 1 }] });
    expect(await modified(parent.id)).toBe(now.toISOString().slice(0, 19));
    expect(await modified(variation)).toBe(now.toISOString().slice(0, 19));
  });

  it('16: a local date_created is taken for UTC; image dates are shifted twice', async () => {
    const { body } = await call('POST', '/products', {
      date_created: '2020-05-05T10:00:00',
      images: [{ src: picture }],
    });
    expect(body).toMatchObject({
      date_created: '2020-05-05T13:00:00',
      date_created_gmt: '2020-05-05T10:00:00',
    });
    expect(body.images[0]).toMatchObject({
      date_created: '2026-11-22T05:38:34',
      date_created_gmt: '2026-11-22T01:38:34',
    });
  });
});
