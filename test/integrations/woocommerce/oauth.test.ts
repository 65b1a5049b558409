import { describe, expect, test } from 'vitest';
import { freshStamp, queryText, signedParams } from '../../../src/integrations/woocommerce/oauth.ts';

const keys = { key: 'ck_example', secret: 'cs_example' };
const stamp = { nonce: 'n0nce1', timestamp: 1_700_000_000 };

const signature = (params: [string, string][]) =>
  params.find(([name]) => name === 'oauth_signature')?.[1] ?? '';

describe('the signature that WooCommerce 10.0.2 accepts', () => {
  test('of a plain request', () => {
    const request = {
      method: 'GET',
      url: 'http://shop.example/wp-json/wc/v3/products',
      params: [['per_page', '1']] as const,
    };
    expect(signature(signedParams(request, keys, stamp))).toBe(
      'bPH/GKKVlp53oYMfQpmbezRrBTrxqhyLZkD/yrJW7s0=',
    );
  });

  const cyrillic = {
    method: 'GET',
    url: 'http://shop.example/wp-json/wc/v3/orders',
    params: [
      ['sku', 'Арт/№ 5'],
      ['per_page', '10'],
      ['status[0]', 'processing'],
    ] as const,
  };

  test('with Cyrillic letters, a space and an array', () => {
    expect(signature(signedParams(cyrillic, keys, stamp))).toBe(
      'BgR9EANPihXkAmYM95O6ckSvp0XoN2k5G6gSNm32xJ8=',
    );
  });

  test('by SHA-1', () => {
    expect(signature(signedParams(cyrillic, keys, { ...stamp, method: 'HMAC-SHA1' }))).toBe(
      '8mXQ1wrlMz9g1oItd9SDg2YGbRk=',
    );
  });
});

test('a query keeps plus and space apart', () => {
  expect(queryText([['q', "a+b c~!'()*"]])).toBe('q=a%2Bb%20c~%21%27%28%29%2A');
});

test('no two stamps share a nonce', () => {
  const now = new Date(0);
  expect(freshStamp(now).nonce).not.toBe(freshStamp(now).nonce);
  expect(freshStamp(new Date(1_700_000_000_999)).timestamp).toBe(1_700_000_000);
});
