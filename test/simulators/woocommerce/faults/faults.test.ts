import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/simulators/woocommerce/faults/fault.ts';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';
import { client, signed } from '../client.ts';

let shop: Simulator;
let call: ReturnType<typeof client>;

beforeEach(async () => {
  shop = await startWooCommerceSimulator({ trustProxy: true });
  call = client(shop);
});
afterEach(() => shop.close());

const create = { method: 'POST', path: '/products' };
const made = () => shop.store.products.size;

describe('instead of the work', () => {
  const cases: [Fault, number, string, RegExp][] = [
    [{ kind: 'status', status: 401 }, 401, 'text/html', /401 Authorization Required/],
    [{ kind: 'status', status: 403 }, 403, 'text/html', /403 Forbidden/],
    [{ kind: 'status', status: 429, retryAfter: 7 }, 429, 'text/html', /429/],
    [{ kind: 'status', status: 502 }, 502, 'text/html', /502 Bad Gateway/],
    [{ kind: 'status', status: 504 }, 504, 'text/html', /504 Gateway Time-out/],
    [{ kind: 'maintenance' }, 503, 'text/html; charset=UTF-8', /Briefly unavailable/],
    [{ kind: 'database-down' }, 500, 'text/html; charset=UTF-8', /<title>Database Error<\/title>/],
    [{ kind: 'body-too-large' }, 413, 'text/html', /413 Request Entity Too Large/],
    [{ kind: 'critical-error' }, 500, 'application/json; charset=UTF-8', /internal_server_error/],
    [{ kind: 'plugin-gone' }, 404, 'application/json; charset=UTF-8', /rest_no_route/],
    [{ kind: 'html' }, 200, 'text/html; charset=UTF-8', /<!DOCTYPE html>/],
  ];

  it.each(cases)('$kind answers %i', async (fault, status, type, text) => {
    shop.faults.next(create, fault);
    const answer = await call('POST', '/products', { name: 'а' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.text).toMatch(text);
    expect(made()).toBe(0);
    expect((await call('POST', '/products', { name: 'а' })).status).toBe(201);
  });

  it('429 and the maintenance page say when to come again', async () => {
    shop.faults.next({}, { kind: 'status', status: 429, retryAfter: 7 });
    expect((await call('GET', '/products')).headers.get('retry-after')).toBe('7');
    shop.faults.next({}, { kind: 'maintenance' });
    expect((await call('GET', '/products')).headers.get('retry-after')).toBe('600');
  });

  it('close ends the connection and hang never answers, with nothing done', async () => {
    shop.faults.next(create, { kind: 'close' });
    await expect(call('POST', '/products', { name: 'а' })).rejects.toThrow();
    shop.faults.next(create, { kind: 'hang' });
    const hung = fetch(`${shop.url}/wp-json/wc/v3/products`, {
      method: 'POST',
      signal: AbortSignal.timeout(50),
    });
    await expect(hung).rejects.toThrow();
    expect(made()).toBe(0);
    expect(shop.requests.map((request) => request.status)).toEqual([0, 0]);
  });

  it('redirect points elsewhere', async () => {
    shop.faults.next({}, { kind: 'redirect', to: 'https://www.shop.example/' });
    const answer = await fetch(`${shop.url}/wp-json/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, 'https://www.shop.example/']);
  });
});

describe('after the work', () => {
  it.each<Fault>([{ kind: 'commit-then-close' }, { kind: 'commit-then-hang' }])(
    '$kind keeps the answer',
    async (fault) => {
      shop.faults.next(create, fault);
      const url = signed(`${shop.url}/wp-json/wc/v3/products`, 'POST', shop.keys);
      const headers = { 'Content-Type': 'application/json' };
      const sent = fetch(url, {
        method: 'POST',
        headers,
        body: '{"sku":"S"}',
        signal: AbortSignal.timeout(300),
      });
      await expect(sent).rejects.toThrow();
      expect(shop.store.products.bySku('S')).toHaveLength(1);
    },
  );

  it('commit-then-status answers with a gateway error', async () => {
    shop.faults.next(create, { kind: 'commit-then-status', status: 504 });
    expect((await call('POST', '/products', { name: 'а' })).status).toBe(504);
    expect(made()).toBe(1);
  });

  it('the answer comes empty, broken off, with text before it or as another type', async () => {
    const { id } = await shop.addProduct({ name: 'а' });
    const read = async (fault: Fault) => {
      shop.faults.next({}, fault);
      const answer = await fetch(signed(`${shop.url}/wp-json/wc/v3/products/${id}`, 'GET', shop.keys));
      return [answer.status, answer.headers.get('content-type'), await answer.text()] as const;
    };
    expect((await read({ kind: 'empty' }))[2]).toBe('');
    expect((await read({ kind: 'truncated', bytes: 20 }))[2]).toHaveLength(20);
    expect((await read({ kind: 'text-before' }))[2]).toMatch(/^<br \/>\n<b>Deprecated.*\{"id":/s);
    const bom = Buffer.from((await read({ kind: 'text-before', text: '\ufeff' }))[2]);
    expect(bom.length).toBeGreaterThan(100);
    expect((await read({ kind: 'content-type', type: 'text/html' }))[1]).toBe('text/html');
  });
});

describe('inside the work', () => {
  const ids = async (page: number) =>
    (await call('GET', `/products?per_page=2&page=${page}&orderby=id&order=asc`)).body.map(
      (p: { id: number }) => p.id,
    );

  it('pages shift or repeat while they are read', async () => {
    const all: number[] = [];
    for (const name of 'абвгд') all.push((await shop.addProduct({ name })).id);
    shop.faults.always({ path: /page=2/ }, { kind: 'shift-pages', by: 1 });
    expect(await ids(1)).toEqual(all.slice(0, 2));
    expect(await ids(2)).toEqual(all.slice(1, 3));
    shop.faults.clear();
    shop.faults.next({ path: /page=2/ }, { kind: 'shift-pages', by: -1 });
    expect(await ids(2)).toEqual(all.slice(3, 5));
    shop.faults.next({ path: /page=3/ }, { kind: 'repeat-page' });
    expect(await ids(3)).toEqual(all.slice(2, 4));
    expect(await ids(3)).toEqual(all.slice(4));
  });

  it("a SKU's lock is held by another request", async () => {
    shop.faults.next({ path: '/products/batch' }, { kind: 'sku-locked', sku: 's-2' });
    const { body } = await call('POST', '/products/batch', { create: [{ sku: 'S-1' }, { sku: 'S-2' }] });
    expect(body.create[0].sku).toBe('S-1');
    expect(body.create[1].error).toEqual({
      code: 'woocommerce_rest_product_not_created',
      message: 'The product with SKU (S-2) you are trying to insert is already present in the lookup table',
      data: { status: 400 },
    });
  });

  it('single items of a batch fail', async () => {
    const item = (sent: unknown) => (sent as { sku?: string }).sku === 'B';
    shop.faults.next({}, { kind: 'fail-item', item, code: 'plugin_error', message: 'Не може.' });
    const { body } = await call('POST', '/products/batch', {
      create: [{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }],
    });
    expect(body.create.map((result: { id: number }) => result.id > 0)).toEqual([true, false, true]);
    expect(body.create[1].error.code).toBe('plugin_error');
  });

  it('the clock is off: signatures are out of date and the Date header says so', async () => {
    shop.faults.always({}, { kind: 'clock-skew', seconds: 3600 });
    const answer = await fetch(signed(`${shop.url}/wp-json/wc/v3/products`, 'GET', shop.keys));
    expect(((await answer.json()) as { message: string }).message).toBe('Invalid timestamp.');
    const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now();
    expect(Math.round(ahead / 60_000)).toBe(60);
  });

  it('a cache answers with what it saw first', async () => {
    shop.faults.always({}, { kind: 'cached' });
    expect((await call('GET', '/products')).body).toEqual([]);
    await call('POST', '/products', { name: 'а' });
    const second = await call('GET', '/products');
    expect([second.body, second.headers.get('x-cache')]).toEqual([[], 'HIT']);
    shop.faults.clear();
    expect((await call('GET', '/products')).body).toHaveLength(1);
  });
});

describe('the plan', () => {
  it('strikes as often as it says, by method, path and body', async () => {
    shop.faults.next(
      { method: 'PUT', path: '/orders', body: /completed/ },
      { kind: 'status', status: 500 },
      2,
    );
    const { id } = shop.placeOrder({ items: [] });
    const put = async (status: string) => (await call('PUT', `/orders/${id}`, { status })).status;
    expect([
      await put('on-hold'),
      await put('completed'),
      await put('completed'),
      await put('completed'),
    ]).toEqual([200, 500, 500, 200]);
  });

  it('strikes the same share of the requests for the same seed', async () => {
    const statuses = async () => {
      shop.faults.clear();
      shop.faults.sometimes({}, { kind: 'status', status: 502 }, 0.5, 42);
      const seen: number[] = [];
      for (let i = 0; i < 20; i += 1) seen.push((await call('GET', '/orders/statuses')).status);
      return seen;
    };
    const first = await statuses();
    expect(await statuses()).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 502]));
  });

  it('latency delays every answer when the shop is started with it', async () => {
    const slow = await startWooCommerceSimulator({ latency: 60 });
    const started = performance.now();
    await fetch(`${slow.url}/wp-json/`);
    expect(performance.now() - started).toBeGreaterThan(55);
    await slow.close();
  });
});
