import { describe, expect, test } from 'vitest';
import type { HttpAnswer } from '../../../src/integrations/http.ts';
import { ShopError } from '../../../src/integrations/shop-error.ts';
import { jsonOf } from '../../../src/integrations/woocommerce/answer.ts';

const json = { 'content-type': 'application/json; charset=UTF-8' };
const html = { 'content-type': 'text/html; charset=UTF-8' };

const answer = (status: number, text: string, headers: Record<string, string>): HttpAnswer => ({
  status,
  text,
  headers: new Headers(headers),
});

const asked = (write: boolean) => ({
  write,
  url: new URL('https://shop.example/wp-json/wc/v3/products/batch'),
  now: new Date('2026-11-22T10:00:00Z'),
});

const judge = (given: HttpAnswer, write = true): ShopError => {
  try {
    jsonOf(given, asked(write));
  } catch (error) {
    if (error instanceof ShopError) return error;
    throw error;
  }
  throw new Error('the answer was taken');
};

const wordpress = (status: number, code: string, message = 'No.') =>
  answer(status, JSON.stringify({ code, message, data: { status } }), json);

test('a whole JSON answer is its value', () => {
  expect(jsonOf(answer(200, '{"create":[]}', json), asked(true))).toEqual({ create: [] });
  expect(jsonOf(answer(201, '  [1]\n', json), asked(true))).toEqual([1]);
});

describe('what an answer proves about a write', () => {
  test.each([
    ['400 with a WordPress error', wordpress(400, 'product_invalid_sku'), 'refused', 'nothing'],
    ['404 with a WordPress error', wordpress(404, 'rest_no_route'), 'refused', 'nothing'],
    ['403 with a WordPress error', wordpress(403, 'woocommerce_rest_cannot_batch'), 'auth', 'nothing'],
    ['413 of nginx', answer(413, '<h1>413</h1>', html), 'too-large', 'nothing'],
    [
      '413 of WooCommerce',
      wordpress(413, 'woocommerce_rest_request_entity_too_large'),
      'too-large',
      'nothing',
    ],
    ['429', answer(429, 'Too many', html), 'limited', 'nothing'],
    [
      'maintenance',
      answer(503, '<h1>Maintenance</h1>', { ...html, 'retry-after': '600' }),
      'server',
      'nothing',
    ],
    ['503 without a promise', answer(503, '<h1>Busy</h1>', html), 'server', 'unknown'],
    ['a PHP fatal', wordpress(500, 'internal_server_error'), 'server', 'unknown'],
    ['502 of a proxy', answer(502, '<h1>502</h1>', html), 'server', 'unknown'],
    ['504 of a proxy', answer(504, '', html), 'server', 'unknown'],
    ['403 of a firewall', answer(403, '<h1>Forbidden</h1>', html), 'refused', 'unknown'],
    ['200 with a page', answer(200, '<h1>Welcome</h1>', html), 'shape', 'unknown'],
    ['200 with nothing', answer(200, '', json), 'shape', 'unknown'],
    ['200 cut off', answer(200, '{"create":[{"id":1', json), 'shape', 'unknown'],
    ['200 with JSON called text', answer(200, '{"create":[]}', html), 'shape', 'unknown'],
    [
      'a permanent redirect',
      answer(301, '', { location: 'https://www.shop.example/' }),
      'refused',
      'nothing',
    ],
    ['a redirect to a login', answer(302, '', { location: '/wp-login.php' }), 'refused', 'unknown'],
  ])('%s', (_, given, kind, outcome) => {
    expect(judge(given)).toMatchObject({ kind, outcome });
    expect(judge(given, false).outcome).toBe('nothing');
  });
});

describe('words for people', () => {
  test.each([
    ['text-before-answer', answer(200, '<b>Notice</b>: Undefined index in x.php\n{"create":[]}', html)],
    ['login-page', answer(200, '<form action="/wp-login.php"><input type="password"></form>', html)],
    ['blocked', answer(503, '<title>Just a moment...</title>', { ...html, 'cf-mitigated': 'challenge' })],
    ['shop-database-down', answer(500, '<title>Database Error</title>', html)],
    ['shop-maintenance', answer(503, '<p>Briefly unavailable</p>', { ...html, 'retry-after': '600' })],
    ['not-a-shop', answer(404, '<h1>404 Not Found</h1>', html)],
    ['not-json', answer(200, '<h1>Моят сайт</h1>', html)],
    ['answer-cut-off', answer(200, '[{"id":1,"na', json)],
    ['empty-answer', answer(200, '', json)],
    ['method-blocked', answer(405, '<h1>405</h1>', html)],
    [
      'site-password',
      answer(401, '<h1>Authorization Required</h1>', { ...html, 'www-authenticate': 'Basic' }),
    ],
    ['no-route', wordpress(404, 'rest_no_route')],
    ['shop-failing', wordpress(500, 'internal_server_error')],
  ])('%s', (code, given) => {
    const { problem } = judge(given);
    expect(problem.code).toBe(code);
    expect(problem.text.bg).toMatch(/[а-я]/);
    expect(problem.text.en).not.toMatch(/[а-я]/);
    expect(problem.advice?.bg).toMatch(/[а-я]/);
  });

  test('the text before the answer is quoted, at most 200 characters of it', () => {
    const { problem } = judge(answer(200, `${'Warning! '.repeat(60)}[]`, html));
    expect(problem.text.bg).toContain('Warning! Warning!');
    expect(problem.text.bg.length).toBeLessThan(280);
  });

  test('a message of the shop is shown without entities', () => {
    const { problem } = judge(wordpress(400, 'some_plugin', 'Use &lt;product_id&gt; &amp; “id”'));
    expect(problem.text.en).toContain('Use <product_id> & “id”');
  });

  test('a redirect tells where to', () => {
    const given = answer(301, '', { location: 'https://www.shop.example/wp-json/wc/v3/products/batch' });
    expect(judge(given).problem.text.bg).toMatch(/https:\/\/www\.shop\.example$/);
  });
});

test('Retry-After is kept for the caller', () => {
  expect(judge(answer(429, '', { 'retry-after': '7' })).retryAfter).toBe(7000);
});
