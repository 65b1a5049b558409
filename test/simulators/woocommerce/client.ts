import { randomBytes } from 'node:crypto';
import { oauthSignature } from '../../../src/simulators/woocommerce/auth/oauth-signature.ts';
import type { Simulator } from '../../../src/simulators/woocommerce/simulator.ts';

/** An answer with the parts that tests look at. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers have as many shapes as there are routes
  body: any;
  text: string;
  headers: Headers;
}

/** Adds the OAuth parameters of one request to its address. */
export function signed(
  url: string,
  method: string,
  key: { key: string; secret: string },
  given: { nonce?: string; timestamp?: number; digest?: 'HMAC-SHA1' | 'HMAC-SHA256' } = {},
): string {
  const address = new URL(url);
  const parameters: Record<string, string> = {
    ...Object.fromEntries(address.searchParams),
    oauth_consumer_key: key.key,
    oauth_timestamp: String(given.timestamp ?? Math.floor(Date.now() / 1000)),
    oauth_nonce: given.nonce ?? randomBytes(8).toString('hex'),
    oauth_signature_method: given.digest ?? 'HMAC-SHA256',
  };
  const digest = given.digest ?? 'HMAC-SHA256';
  const base = `${address.origin}${address.pathname}`;
  parameters.oauth_signature = oauthSignature(method, base, parameters, key.secret, digest);
  const query = Object.entries(parameters).map(
    ([n, v]) => `${encodeURIComponent(n)}=${encodeURIComponent(v)}`,
  );
  return `${base}?${query.join('&')}`;
}

/** A client behind a trusted proxy: Basic keys over "https", to a simulator started with `trustProxy`. */
export function client(simulator: Simulator) {
  const basic = Buffer.from(`${simulator.keys.key}:${simulator.keys.secret}`).toString('base64');
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${simulator.url}/wp-json/wc/v3${path}`, {
      method,
      headers: {
        Authorization: `Basic ${basic}`,
        'X-Forwarded-Proto': 'https',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : text,
      text,
      headers: response.headers,
    };
  };
}
