import { afterEach, describe, expect, it } from 'vitest';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { client, signed } from '../client.ts';

let shop: Simulator;
afterEach(() => shop.close());

const json = async (path: string) => {
  const answer = await fetch(`${shop.url}${path}`);
  return [answer.status, await answer.json()] as const;
};

describe('addresses', () => {
  it('the index names the site, its home and zone, to anybody', async () => {
    shop = await startWooCommerceSimulator({ siteName: 'Проба' });
    const [status, index] = await json('/wp-json/');
    expect(status).toBe(200);
    expect(index).toMatchObject({ name: 'Проба', home: shop.url, timezone_string: 'Europe/Sofia' });
    expect((index as { namespaces: string[] }).namespaces).toContain('wc/v3');
    expect(await json('/wp-json/wc/v3')).toEqual([200, { namespace: 'wc/v3', routes: {} }]);
  });

  it('plain permalinks leave only rest_route, where keys do not count', async () => {
    shop = await startWooCommerceSimulator({ permalinks: 'plain' });
    const page = await fetch(`${shop.url}/wp-json/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect((await json('/?rest_route=/'))[0]).toBe(200);
    const url = signed(`${shop.url}/?rest_route=/wc/v3/products`, 'GET', shop.keys);
    expect((await fetch(url)).status).toBe(401);
  });

  it('a POST may name the method that a host blocks', async () => {
    shop = await startWooCommerceSimulator({ trustProxy: true });
    const call = client(shop);
    const { id } = await shop.addProduct({ name: 'а', regular_price: '1' });
    expect((await call('POST', `/products/${id}?_method=PUT`, { regular_price: '2' })).body.price).toBe('2');
    expect((await call('POST', `/products/${id}?_method=GET`, {})).body.price).toBe('2');
    expect((await call('POST', '/products/1?_method=GET', {})).status).toBe(404);
    expect((await call('POST', `/products/${id}?_method=DELETE&force=true`)).status).toBe(200);
    expect(shop.store.products.size).toBe(0);
  });

  it('answers as PHP writes JSON, and forbids caching', async () => {
    shop = await startWooCommerceSimulator({ trustProxy: true });
    const answer = await client(shop)('POST', '/products', { name: 'Кафе/чай' });
    expect(answer.text).toContain('"name":"\\u041a\\u0430\\u0444\\u0435\\/\\u0447\\u0430\\u0439"');
    expect(answer.headers.get('cache-control')).toBe(
      'no-cache, must-revalidate, max-age=0, no-store, private',
    );
  });

  it('says that a body is not JSON', async () => {
    shop = await startWooCommerceSimulator({ trustProxy: true });
    const answer = await client(shop)('POST', '/products', '{"name":');
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        code: 'rest_invalid_json',
        message: 'Invalid JSON body passed.',
        data: { status: 400, json_error_code: 4, json_error_message: 'Syntax error' },
      },
    ]);
  });

  it('signs against the configured home, not the address that was asked', async () => {
    shop = await startWooCommerceSimulator({ home: 'http://www.shop.example' });
    const wrong = await fetch(signed(`${shop.url}/wp-json/wc/v3/products`, 'GET', shop.keys));
    expect(await wrong.json()).toMatchObject({
      message: 'Invalid signature - provided signature does not match.',
    });
    const right = signed('http://www.shop.example/wp-json/wc/v3/products', 'GET', shop.keys);
    expect((await fetch(right.replace('http://www.shop.example', shop.url))).status).toBe(200);
  });
});
