import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { shopIdentity, startPage } from '../../../src/integrations/woocommerce/address.ts';
import { decodeEntities, plainText } from '../../../src/integrations/woocommerce/entities.ts';
import { skuIdentity, skuProblem } from '../../../src/integrations/woocommerce/sku.ts';

describe('the address as people type it', () => {
  test.each([
    'https://www.Shop.example',
    'http://shop.example/',
    ' https://shop.example/wp-admin/admin.php?page=wc-settings ',
    'https://shop.example/wp-json/wc/v3/system-status/',
    'https://shop.example/index.php/wp-json/',
    'https://shop.example/#top',
  ])('%s is one and the same shop', (typed) => {
    expect(shopIdentity(typed)).toBe('shop.example');
  });

  test('a folder and a port belong to the name', () => {
    expect(shopIdentity('https://shop.example:8443/BG/Shop/')).toBe('shop.example:8443/bg/shop');
    expect(shopIdentity('https://магазин.бг/')).toBe(shopIdentity('http://www.МАГАЗИН.бг'));
  });

  test.each(['shop.example', 'ftp://shop.example', '', 'https://'])('%j is no address', (typed) => {
    expect(() => startPage(typed)).toThrow(ProblemError);
  });
});

test.each([
  ['Р&amp;Д', 'Р&Д'],
  ['A&lt;B', 'A<B'],
  ['&#8364; &#x20AC; &euro;', '€ € €'],
  ['&amp;lt;', '&lt;'],
  ['&unknown; & alone', '&unknown; & alone'],
  ['&#0;', '&#0;'],
])('%j decodes to %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test('a page becomes its words', () => {
  expect(plainText('<style>p{}</style><p>There has been\n a <b>critical</b> error &amp; more</p>')).toBe(
    'There has been a critical error & more',
  );
});

describe('SKUs', () => {
  test.each([
    ['BG-001', ' bg-001 '],
    ['Арт  5', 'арт 5'],
    ['A&B', 'a&amp;b'],
    ['Чай', 'Чай'.normalize('NFD')],
  ])('%j and %j are the same to the shop', (a, b) => {
    expect(skuIdentity(a)).toBe(skuIdentity(b));
  });

  test('inner spaces still count', () => {
    expect(skuIdentity('A B')).not.toBe(skuIdentity('AB'));
  });

  test.each(['A<b>c</b>', 'A%20B', 'A&lt;B', 'x'.repeat(101), '', '  '])('%j would not be kept', (key) => {
    expect(skuProblem(key)?.code).toBe('key-unusable');
  });

  test.each(['BG-001', 'Арт/№ 5', 'A,B', '100% памук', 'Р&Д', '😀-1'])('%j is kept', (key) => {
    expect(skuProblem(key)).toBeNull();
  });
});
