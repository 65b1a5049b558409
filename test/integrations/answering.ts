import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import type { IntegrationContext } from '../../src/integrations/define.ts';

export interface Received {
  method: string;
  url: URL;
  headers: Headers;
  /** Parsed JSON; undefined when there was none. */
  body: unknown;
}

export interface Answered {
  status?: number;
  headers?: Record<string, string>;
  /** A text goes out as it is; anything else as JSON. */
  body?: unknown;
}

export type Answers = (request: Received) => Answered;

const jsonType = { 'content-type': 'application/json; charset=UTF-8' };

function response({ status = 200, headers = {}, body = '' }: Answered): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: { ...(typeof body === 'string' ? {} : jsonType), ...headers },
  });
}

/** Answers every request of this test in place of the network, at any address; returns what was received. */
export function answering(answers: Answers): Received[] {
  const received: Received[] = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const request = new Request(input, init);
    const text = await request.text();
    const url = new URL(request.url);
    const got = {
      method: request.method,
      url,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    received.push(got);
    return response(answers(got));
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return received;
}

/** A server on loopback that does to a connection whatever the test says. */
export async function listening(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const contextAt = (now = new Date('2026-11-22T10:00:00Z')): IntegrationContext => ({
  log: () => undefined,
  signal: new AbortController().signal,
  now: () => now,
});
