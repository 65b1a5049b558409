import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { exchange, type HttpRequest, retryAfterOf } from '../../src/integrations/http.ts';
import { networkProblem, provesUnsent } from '../../src/integrations/network-problem.ts';
import { ShopError } from '../../src/integrations/shop-error.ts';
import { listening } from './answering.ts';

const request = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: new URL(url),
  headers: {},
  timeout: 5_000,
  signal: new AbortController().signal,
  ...more,
});

const failure = async (asked: HttpRequest): Promise<ShopError> => {
  const error = await exchange(asked).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ShopError);
  return error as ShopError;
};

/** An address at which nothing listens any more. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

const post = { method: 'POST', body: '{}' } as const;

test('an answer of any status is an answer, and a redirect is not followed', async () => {
  const url = await listening((_, res) => {
    res.writeHead(301, { location: 'http://127.0.0.1:1/' }).end('moved');
  });
  const answer = await exchange(request(url));
  expect(answer).toMatchObject({ status: 301, text: 'moved' });
  expect(answer.headers.get('location')).toBe('http://127.0.0.1:1/');
});

describe('an answer without an end', () => {
  const endless = () =>
    listening((_, res) => {
      const piece = 'x'.repeat(1_000_000);
      const more = () => {
        while (!res.destroyed && res.write(piece));
      };
      res.on('drain', more);
      more();
    });

  test('is not read to the end of the memory', { timeout: 60_000 }, async () => {
    const error = await failure(request(await endless(), { timeout: 60_000 }));
    expect(error).toMatchObject({ kind: 'shape', outcome: 'nothing', problem: { code: 'answer-too-large' } });
  });

  test('leaves the outcome of a write unknown', { timeout: 60_000 }, async () => {
    const error = await failure(request(await endless(), { ...post, timeout: 60_000 }));
    expect(error).toMatchObject({ outcome: 'unknown', problem: { code: 'answer-too-large' } });
  });
});

describe('a connection that is refused', () => {
  test('proves that nothing was done, even by a write', async () => {
    const error = await failure(request(await closedPort(), post));
    expect(error).toMatchObject({ kind: 'unreachable', outcome: 'nothing' });
    expect(error.problem.code).toBe('connection-refused');
  });
});

describe('an answer that never comes', () => {
  const silent = () => listening(() => undefined);

  test('leaves the outcome of a write unknown', async () => {
    const error = await failure(request(await silent(), { ...post, timeout: 100 }));
    expect(error).toMatchObject({ kind: 'unreachable', outcome: 'unknown' });
    expect(error.problem.code).toBe('timeout');
  });

  test('costs a read nothing', async () => {
    const error = await failure(request(await silent(), { timeout: 100 }));
    expect(error).toMatchObject({ outcome: 'nothing' });
  });

  test('also counts when it stops in the middle of the body', async () => {
    const url = await listening((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      res.write('{"crea');
    });
    const error = await failure(request(url, { ...post, timeout: 200 }));
    expect(error.outcome).toBe('unknown');
    expect(error.problem.code).toBe('timeout');
  });
});

test('a connection that breaks off leaves the outcome of a write unknown', async () => {
  const url = await listening((req) => {
    req.socket.destroy();
  });
  const error = await failure(request(url, post));
  expect(error.outcome).toBe('unknown');
  expect(error.problem.code).toBe('connection-lost');
});

test('a stop by the agent is told as such', async () => {
  const url = await listening(() => undefined);
  const error = await failure(request(url, { ...post, signal: AbortSignal.timeout(50) }));
  expect(error.outcome).toBe('unknown');
  expect(error.problem.code).toBe('cancelled');
});

test('https to a server that speaks http says so, and nothing was done', async () => {
  const url = await listening((_, res) => {
    res.end();
  });
  const error = await failure(request(url.replace('http:', 'https:'), post));
  expect(error.problem.code).toBe('not-https');
  expect(error.outcome).toBe('nothing');
});

test.each([
  ['CERT_HAS_EXPIRED', 'изтекъл'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'самоподписан'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'за друг адрес'],
])('the certificate fault %s is told in words', (code, words) => {
  const problem = networkProblem(code, 'shop.example', code);
  expect(problem.code).toBe('certificate');
  expect(problem.text.bg).toContain(words);
  expect(provesUnsent(code)).toBe(true);
});

test('an unknown host is told from a broken connection', () => {
  expect(networkProblem('ENOTFOUND', 'shop.example', '').code).toBe('host-not-found');
  expect(networkProblem('ECONNRESET', 'shop.example', '').code).toBe('connection-lost');
  expect(provesUnsent('ECONNRESET')).toBe(false);
});

test.each([
  ['120', 120_000],
  ['Sun, 22 Nov 2026 10:01:00 GMT', 60_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
])('Retry-After %j is %j ms', (value, expected) => {
  const headers = new Headers(value ? { 'retry-after': value } : {});
  expect(retryAfterOf(headers, new Date('2026-11-22T10:00:00Z'))).toBe(expected);
});
