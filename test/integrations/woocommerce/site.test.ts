import { describe, expect, test } from 'vitest';
import { ShopError } from '../../../src/integrations/shop-error.ts';
import { WooCommerceClient } from '../../../src/integrations/woocommerce/client.ts';
import { type Answered, answering, contextAt } from '../answering.ts';

const siteAt = (url: string) =>
  new WooCommerceClient({ url, consumerKey: 'ck', consumerSecret: 'cs' }, contextAt(), { pauses: [] }).site();

const index = (namespaces: string[]): Answered => ({
  body: { name: 'Магазин', home: 'https://shop.example', namespaces },
});
const page = (status: number): Answered => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Моят сайт</h1>',
});

const problemAt = async (url: string): Promise<string> => {
  const error = await siteAt(url).then(
    () => undefined,
    (e: unknown) => e,
  );
  return error instanceof ShopError ? error.problem.code : `no ShopError: ${error}`;
};

test('the REST interface is below the start page, also in a folder', async () => {
  const received = answering(() => index(['wc/v3']));
  const site = await siteAt('https://shop.example/bg/shop/');
  expect(site.base.href).toBe('https://shop.example/bg/shop/wp-json/wc/v3/');
  expect(site.name).toBe('Магазин');
  expect(received).toHaveLength(1);
  expect(received[0]?.headers.has('authorization')).toBe(false);
});

test('a server without rewriting is found behind index.php', async () => {
  answering(({ url }) => (url.pathname === '/index.php/wp-json/' ? index(['wc/v3']) : page(404)));
  expect((await siteAt('https://shop.example')).base.href).toBe(
    'https://shop.example/index.php/wp-json/wc/v3/',
  );
});

test('an index closed to strangers may still open the shop to keys', async () => {
  answering(() => ({
    status: 401,
    body: { code: 'rest_login_required', message: 'No.', data: { status: 401 } },
  }));
  expect((await siteAt('https://shop.example')).base.href).toBe('https://shop.example/wp-json/wc/v3/');
});

describe('what stands at the address instead', () => {
  test('plain permalinks', async () => {
    answering(({ url }) => (url.searchParams.has('rest_route') ? index(['wc/v3']) : page(404)));
    expect(await problemAt('https://shop.example')).toBe('plain-permalinks');
  });

  test('WordPress without WooCommerce', async () => {
    answering(() => index(['wp/v2', 'oembed/1.0']));
    expect(await problemAt('https://shop.example')).toBe('woocommerce-inactive');
  });

  test('no WordPress at all', async () => {
    answering(() => page(404));
    expect(await problemAt('https://shop.example')).toBe('not-a-shop');
  });

  test('a page for everything', async () => {
    const received = answering(() => page(200));
    expect(await problemAt('https://shop.example')).toBe('not-json');
    expect(received).toHaveLength(1);
  });

  test('some other JSON', async () => {
    answering(() => ({ body: { hello: 'world' } }));
    expect(await problemAt('https://shop.example')).toBe('not-a-shop');
  });

  test('a move to another address', async () => {
    answering(() => ({ status: 301, headers: { location: 'https://www.shop.example/wp-json/' } }));
    expect(await problemAt('http://shop.example')).toBe('redirected');
  });
});
