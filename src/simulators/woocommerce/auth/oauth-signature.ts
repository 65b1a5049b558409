import { createHmac } from 'node:crypto';
import type { Query } from '../rest/query.ts';

/** RFC 3986: only letters, digits and `-._~` stay. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function pairs(name: string, value: string | string[]): string[] {
  if (!Array.isArray(value)) return [`${encode(name)}=${encode(value)}`];
  return value.map((item, i) => `${encode(name)}%5B${i}%5D=${encode(item)}`);
}

/**
 * The OAuth 1.0a signature WooCommerce expects: one-legged, the secret followed by `&` as the key.
 * Parameters are sorted by their top-level names; the body of a JSON request is not part of it.
 */
export function oauthSignature(
  method: string,
  url: string,
  parameters: Query,
  secret: string,
  digest: 'HMAC-SHA1' | 'HMAC-SHA256',
): string {
  const signed = Object.keys(parameters)
    .filter((name) => name !== 'oauth_signature')
    .sort(byBytes)
    .flatMap((name) => pairs(name, parameters[name] ?? ''))
    .map(encode)
    .join('%26');
  return createHmac(digest === 'HMAC-SHA1' ? 'sha1' : 'sha256', `${secret}&`)
    .update(`${method.toUpperCase()}&${encode(url)}&${signed}`)
    .digest('base64');
}
