import { createHmac, randomBytes } from 'node:crypto';

/** What an OAuth 1.0a signature is made of besides the request itself. */
export interface OAuthStamp {
  nonce: string;
  /** Unix seconds. */
  timestamp: number;
  method?: 'HMAC-SHA256' | 'HMAC-SHA1';
}

/** A stamp that was never used: a nonce may not repeat within 15 minutes, so every retry needs a new one. */
export const freshStamp = (now: Date): OAuthStamp => ({
  nonce: randomBytes(12).toString('hex'),
  timestamp: Math.floor(now.getTime() / 1000),
});

/** RFC 3986: everything but letters, digits and `-._~`. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Query text in the encoding that is signed: a space is %20, a plus %2B. */
export const queryText = (params: readonly (readonly [string, string])[]): string =>
  params.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');

/**
 * Adds the five OAuth parameters to a request's query, as WooCommerce checks them: one-legged, without
 * `oauth_version`, and without the JSON body, which is not signed. Parameters are ordered by the bytes of their bare
 * name; elements of an array (`name[0]`) keep the order they were given in.
 */
export function signedParams(
  request: { method: string; url: string; params: readonly (readonly [string, string])[] },
  keys: { key: string; secret: string },
  stamp: OAuthStamp,
): [string, string][] {
  const method = stamp.method ?? 'HMAC-SHA256';
  const all: [string, string][] = [
    ...request.params.map(([name, value]): [string, string] => [name, value]),
    ['oauth_consumer_key', keys.key],
    ['oauth_nonce', stamp.nonce],
    ['oauth_signature_method', method],
    ['oauth_timestamp', String(stamp.timestamp)],
  ];
  const bare = (name: string) => Buffer.from(name.replace(/\[.*$/, ''));
  const sorted = [...all].sort(([a], [b]) => Buffer.compare(bare(a), bare(b)));
  const base = [request.method.toUpperCase(), request.url, queryText(sorted)].map(percentEncode).join('&');
  const signature = createHmac(method === 'HMAC-SHA1' ? 'sha1' : 'sha256', `${keys.secret}&`)
    .update(base)
    .digest('base64');
  return [...all, ['oauth_signature', signature]];
}
