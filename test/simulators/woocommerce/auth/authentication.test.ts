import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oauthSignature } from '../../../../src/simulators/woocommerce/auth/oauth-signature.ts';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { signed } from '../client.ts';

let shop: Simulator;
let products: string;

beforeAll(async () => {
  shop = await startWooCommerceSimulator({
    trustProxy: true,
    applicationPasswords: [{ user: 'admin', password: 'xxxx yyyy' }],
  });
  products = `${shop.url}/wp-json/wc/v3/products`;
});
afterAll(() => shop.close());

const https = { 'X-Forwarded-Proto': 'https' };
const basic = (user: string, password: string) => ({
  Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

async function ask(url: string, init: RequestInit = {}): Promise<(number | string)[]> {
  const answer = await fetch(url, init);
  const body = (await answer.json()) as { code?: string; message?: string };
  return [answer.status, body.code, body.message].filter((part) => part !== undefined);
}

const cannotList = [401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.'];
const refused = (message: string) => [401, 'woocommerce_rest_authentication_error', message];

describe('OAuth signature', () => {
  const oauth = { oauth_consumer_key: 'ck_example', oauth_timestamp: '1700000000', oauth_nonce: 'n0nce1' };
  const list = { sku: 'Арт/№ 5', per_page: '10', status: ['processing'] };

  it.each([
    ['products', { per_page: '1' }, 'HMAC-SHA256', 'bPH/GKKVlp53oYMfQpmbezRrBTrxqhyLZkD/yrJW7s0='],
    ['orders', list, 'HMAC-SHA256', 'BgR9EANPihXkAmYM95O6ckSvp0XoN2k5G6gSNm32xJ8='],
    ['orders', list, 'HMAC-SHA1', '8mXQ1wrlMz9g1oItd9SDg2YGbRk='],
  ] as const)('of %s is the one a real shop takes (%#)', (path, query, digest, expected) => {
    const parameters = { ...oauth, ...query, oauth_signature_method: digest };
    const url = `http://shop.example/wp-json/wc/v3/${path}`;
    expect(oauthSignature('GET', url, parameters as never, 'cs_example', digest)).toBe(expected);
  });
});

describe('over https', () => {
  it('takes Basic keys, keys in the query and application passwords', async () => {
    const { key, secret } = shop.keys;
    expect(await ask(products, { headers: { ...https, ...basic(key, secret) } })).toEqual([200]);
    const query = `${products}?consumer_key=${key}&consumer_secret=${secret}`;
    expect(await ask(query, { headers: https })).toEqual([200]);
    expect(await ask(products, { headers: { ...https, ...basic('admin', 'xxxx yyyy') } })).toEqual([200]);
  });

  it('takes no key and an unknown key for a visitor without rights', async () => {
    expect(await ask(products, { headers: https })).toEqual(cannotList);
    expect(await ask(products, { headers: { ...https, ...basic('ck_nobody', 'cs_x') } })).toEqual(cannotList);
    expect(await ask(products, { method: 'POST', headers: https })).toEqual([
      401,
      'woocommerce_rest_cannot_create',
      'Sorry, you are not allowed to create resources.',
    ]);
  });

  it('tells a wrong secret', async () => {
    expect(await ask(products, { headers: { ...https, ...basic(shop.keys.key, 'cs_wrong') } })).toEqual(
      refused('Consumer secret is invalid.'),
    );
  });

  it('tells a key that may only read, or only write', async () => {
    const reader = shop.addKey('read');
    const writer = shop.addKey('write');
    expect(await ask(products, { headers: { ...https, ...basic(reader.key, reader.secret) } })).toEqual([
      200,
    ]);
    expect(
      await ask(products, { method: 'POST', headers: { ...https, ...basic(reader.key, reader.secret) } }),
    ).toEqual(refused('The API key provided does not have write permissions.'));
    expect(await ask(products, { headers: { ...https, ...basic(writer.key, writer.secret) } })).toEqual(
      refused('The API key provided does not have read permissions.'),
    );
  });

  it('reads keys only where the address has wp-json/wc/', async () => {
    const headers = { ...https, ...basic(shop.keys.key, shop.keys.secret) };
    expect(await ask(`${shop.url}/?rest_route=/wc/v3/products`, { headers })).toEqual(cannotList);
    expect(await ask(`${shop.url}/index.php/wp-json/wc/v3/products`, { headers })).toEqual([200]);
    expect(await ask(`${products}/`, { headers })).toEqual([200]);
    expect(await ask(`${shop.url}/wp-json/wc/v3//products`, { headers })).toEqual([
      404,
      'rest_no_route',
      'No route was found matching the URL and request method.',
    ]);
  });
});

describe('over http', () => {
  it('ignores Basic keys and keys in the query', async () => {
    const { key, secret } = shop.keys;
    expect(await ask(products, { headers: basic(key, secret) })).toEqual(cannotList);
    expect(await ask(`${products}?consumer_key=${key}&consumer_secret=${secret}`)).toEqual(cannotList);
  });

  it('takes a signed request once, with either digest', async () => {
    const url = signed(`${products}?per_page=3&search=а б`, 'GET', shop.keys);
    expect(await ask(url)).toEqual([200]);
    expect(await ask(url)).toEqual(refused('Invalid nonce - nonce has already been used.'));
    expect(await ask(signed(products, 'GET', shop.keys, { digest: 'HMAC-SHA1' }))).toEqual([200]);
  });

  it('takes a signed POST whose JSON body is not signed', async () => {
    const url = signed(products, 'POST', shop.keys);
    const headers = { 'Content-Type': 'application/json' };
    expect((await ask(url, { method: 'POST', headers, body: '{"name":"x"}' }))[0]).toBe(201);
  });

  it('refuses a changed query, another method, a strange key, an old time and a missing parameter', async () => {
    const mismatch = refused('Invalid signature - provided signature does not match.');
    expect(await ask(`${signed(products, 'GET', shop.keys)}&page=2`)).toEqual(mismatch);
    expect(await ask(signed(products, 'POST', shop.keys))).toEqual(mismatch);
    expect(await ask(signed(products, 'GET', { key: 'ck_no', secret: 'cs_no' }))).toEqual(
      refused('Consumer key is invalid.'),
    );
    const old = Math.floor(Date.now() / 1000) - 16 * 60;
    expect(await ask(signed(products, 'GET', shop.keys, { timestamp: old }))).toEqual(
      refused('Invalid timestamp.'),
    );
    expect(await ask(signed(products, 'GET', shop.keys).replace('oauth_nonce', 'x'))).toEqual([
      401,
      'woocommerce_rest_authentication_missing_parameter',
      'Missing OAuth parameter oauth_nonce',
    ]);
  });
});
