import { describe, expect, test } from 'vitest';
import { ShopError } from '../../../src/integrations/shop-error.ts';
import { type ClientOptions, WooCommerceClient } from '../../../src/integrations/woocommerce/client.ts';
import { type Answered, answering, contextAt, type Received } from '../answering.ts';

const index = (home: string): Answered => ({
  body: { name: 'Магазин', home, namespaces: ['wp/v2', 'wc/v3'] },
});
const anonymous: Answered = {
  status: 401,
  body: { code: 'woocommerce_rest_cannot_view', message: 'Sorry.', data: { status: 401 } },
};
const keyError: Answered = {
  status: 401,
  body: { code: 'woocommerce_rest_authentication_error', message: 'Грешен ключ.', data: { status: 401 } },
};

const isIndex = ({ url }: Received) => url.pathname.endsWith('/wp-json/');

const clientAt = (url: string, options: ClientOptions = { pauses: [] }, now?: Date) =>
  new WooCommerceClient({ url, consumerKey: ' ck_1 ', consumerSecret: 'cs_1' }, contextAt(now), options);

const failure = async (work: Promise<unknown>): Promise<ShopError> => {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ShopError);
  return error as ShopError;
};

const way = ({ headers, url }: Received): string => {
  if (headers.has('authorization')) return 'basic';
  if (url.searchParams.has('consumer_secret')) return 'query';
  return url.searchParams.has('oauth_signature') ? 'oauth' : 'none';
};

describe('the ladder of authentication', () => {
  test('begins with Basic over https, and keeps to what worked', async () => {
    const received = answering((r) => (isIndex(r) ? index('https://shop.example') : { body: [] }));
    const client = clientAt('https://shop.example');
    await client.call({ path: 'products' });
    await client.call({ path: 'orders' });
    expect(received.map(way)).toEqual(['none', 'basic', 'basic']);
    expect(received[1]?.headers.get('authorization')).toBe(`Basic ${btoa('ck_1:cs_1')}`);
    expect(received[1]?.headers.get('cache-control')).toBe('no-cache');
  });

  test('goes on to the query and then to OAuth, and remembers', async () => {
    let oauth = 0;
    const received = answering((r) => {
      if (isIndex(r)) return index('https://shop.example');
      if (way(r) !== 'oauth') return anonymous;
      oauth += 1;
      return oauth === 1 ? keyError : { body: [] };
    });
    const client = clientAt('https://shop.example');
    await client.call({ path: 'products' });
    expect(received.map(way)).toEqual(['none', 'basic', 'query', 'oauth', 'oauth']);
    expect(client.scheme).toBe('oauth-http');
    await client.call({ path: 'products' });
    expect(received).toHaveLength(6);
  });

  test('signs every attempt anew', async () => {
    const received = answering((r) =>
      isIndex(r) ? index('http://shop.example') : way(r) === 'oauth' ? keyError : anonymous,
    );
    await failure(clientAt('https://shop.example').call({ path: 'products' }));
    const nonces = received.map((r) => r.url.searchParams.get('oauth_nonce')).filter(Boolean);
    expect(nonces).toHaveLength(2);
    expect(new Set(nonces).size).toBe(2);
  });

  test('never shows the secret over plain http', async () => {
    const received = answering((r) => (isIndex(r) ? index('http://shop.example') : keyError));
    const error = await failure(clientAt('http://shop.example').call({ path: 'products' }));
    expect(received.map(way)).toEqual(['none', 'oauth']);
    expect(received.some((r) => r.url.href.includes('cs_1') || r.headers.has('authorization'))).toBe(false);
    expect(error).toMatchObject({ kind: 'auth', outcome: 'nothing' });
    expect(error.problem.code).toBe('key-refused');
  });

  test('stops at Basic when the key is known and the secret wrong', async () => {
    const received = answering((r) => (isIndex(r) ? index('https://shop.example') : keyError));
    const error = await failure(clientAt('https://shop.example').call({ path: 'products' }));
    expect(received.map(way)).toEqual(['none', 'basic']);
    expect(error.problem.code).toBe('key-refused');
  });

  test('names the clock when it is to blame', async () => {
    answering((r) =>
      isIndex(r)
        ? index('http://shop.example')
        : { ...keyError, headers: { date: 'Sun, 22 Nov 2026 10:00:00 GMT' } },
    );
    const client = clientAt('http://shop.example', { pauses: [] }, new Date('2026-11-22T11:00:00Z'));
    const error = await failure(client.call({ path: 'products' }));
    expect(error.problem.code).toBe('clock-skew');
    expect(error.problem.text.bg).toContain('60 мин. напред');
  });

  test('tells a read-only key once reading worked', async () => {
    answering((r) =>
      isIndex(r) ? index('https://shop.example') : r.method === 'POST' ? keyError : { body: [] },
    );
    const client = clientAt('https://shop.example');
    await client.call({ path: 'products' });
    const error = await failure(client.call({ method: 'POST', path: 'products/batch', body: {} }));
    expect(error.problem.code).toBe('key-read-only');
  });

  test('takes no success of a public answer for proof of the keys', async () => {
    const received = answering((r) =>
      isIndex(r)
        ? index('https://shop.example')
        : r.url.pathname.endsWith('statuses') || way(r) === 'query'
          ? { body: [] }
          : anonymous,
    );
    const client = clientAt('https://shop.example');
    await client.call({ path: 'orders/statuses', open: true });
    await client.call({ path: 'products' });
    expect(received.map(way)).toEqual(['none', 'basic', 'basic', 'query']);
  });

  test("leaves a site's own password to its owner", async () => {
    const received = answering((r) =>
      isIndex(r) ? index('https://shop.example') : { status: 401, body: '<h1>Authorization Required</h1>' },
    );
    const error = await failure(clientAt('https://shop.example').call({ path: 'products' }));
    expect(error.problem.code).toBe('site-password');
    expect(received).toHaveLength(2);
  });

  test("signs with the host of WordPress' own home", async () => {
    const received = answering((r) => (isIndex(r) ? index('http://www.shop.example') : { body: [] }));
    await clientAt('http://shop.example').call({ path: 'products' });
    const { signedParams } = await import('../../../src/integrations/woocommerce/oauth.ts');
    const query = received[1]?.url.searchParams;
    const expected = signedParams(
      { method: 'GET', url: 'http://www.shop.example/wp-json/wc/v3/products', params: [] },
      { key: 'ck_1', secret: 'cs_1' },
      { nonce: query?.get('oauth_nonce') ?? '', timestamp: Number(query?.get('oauth_timestamp')) },
    );
    expect(query?.get('oauth_signature')).toBe(expected.at(-1)?.[1]);
  });
});

describe('repetition', () => {
  const failing = (times: number, status = 502) => {
    let left = times;
    return answering((r) => {
      if (isIndex(r)) return index('https://shop.example');
      left -= 1;
      return left >= 0 ? { status, body: '<h1>Bad gateway</h1>' } : { body: [] };
    });
  };

  test('a read is tried again', async () => {
    const received = failing(2);
    await clientAt('https://shop.example', { pauses: [1, 1] }).call({ path: 'products' });
    expect(received).toHaveLength(4);
  });

  test('but not for ever', async () => {
    failing(9);
    const error = await failure(
      clientAt('https://shop.example', { pauses: [1, 1] }).call({ path: 'products' }),
    );
    expect(error).toMatchObject({ kind: 'server', outcome: 'nothing' });
  });

  test('a write never, and its outcome is unknown', async () => {
    const received = failing(1);
    const client = clientAt('https://shop.example', { pauses: [1, 1] });
    const error = await failure(client.call({ method: 'POST', path: 'products/batch', body: {} }));
    expect(error).toMatchObject({ kind: 'server', outcome: 'unknown' });
    expect(received).toHaveLength(2);
  });

  test('a refusal is not repeated', async () => {
    const received = failing(1, 404);
    await failure(clientAt('https://shop.example', { pauses: [1, 1] }).call({ path: 'products' }));
    expect(received).toHaveLength(2);
  });
});

test('a PUT that the server blocks goes as POST, from then on at once', async () => {
  const received = answering((r) => {
    if (isIndex(r)) return index('https://shop.example');
    return r.method === 'PUT' ? { status: 405, body: '<h1>405</h1>' } : { body: { id: 1 } };
  });
  const client = clientAt('https://shop.example');
  await client.call({ method: 'PUT', path: 'orders/1', body: { status: 'completed' } });
  await client.call({ method: 'PUT', path: 'orders/2', body: { status: 'completed' } });
  expect(received.slice(1).map((r) => `${r.method} ${r.url.search}`)).toEqual([
    'PUT ',
    'POST ?_method=PUT',
    'POST ?_method=PUT',
  ]);
});

test('no message of a failure holds the secret', async () => {
  answering((r) => (isIndex(r) ? index('https://shop.example') : anonymous));
  const error = await failure(clientAt('https://shop.example').call({ path: 'products' }));
  expect(JSON.stringify([error.problem, error.message, error.stack])).not.toContain('cs_1');
});
