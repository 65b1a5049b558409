import { timingSafeEqual } from 'node:crypto';
import type { Query } from '../rest/query.ts';
import { WpError } from '../rest/wp-error.ts';
import type { ApiKey } from '../state/records.ts';
import { type NonceMemory, oauthWindow } from './nonce-memory.ts';
import { oauthSignature } from './oauth-signature.ts';

const required = [
  'oauth_consumer_key',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_signature',
  'oauth_signature_method',
] as const;

/** What the check needs of a request. */
export interface OAuthRequest {
  method: string;
  /** Home address and path as the shop sees them, with its idea of the scheme, without the query. */
  url: string;
  query: Query;
  authorization: string | undefined;
}

const refused = (message: string): WpError =>
  new WpError(401, 'woocommerce_rest_authentication_error', message);

/** Parameters of an `Authorization: OAuth …` header. */
function headerParameters(header: string | undefined): Query {
  if (!header?.startsWith('OAuth ')) return {};
  const found = header.slice(6).matchAll(/(oauth_[a-z_]+)="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, decodeURIComponent(value ?? '')]));
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Verifies an OAuth 1.0a request; undefined when the request carries no OAuth parameter at all.
 * @throws WpError 401 for everything that is wrong with it.
 */
export function verifyOAuth(
  request: OAuthRequest,
  findKey: (key: string) => ApiKey | undefined,
  nonces: NonceMemory,
  now: number,
): ApiKey | undefined {
  const parameters: Query = { ...request.query, ...headerParameters(request.authorization) };
  const missing = required.filter((name) => !parameters[name]);
  if (missing.length === required.length) return undefined;
  if (missing.length > 0) {
    const message = `Missing OAuth parameter${missing.length > 1 ? 's' : ''} ${missing.join(', ')}`;
    throw new WpError(401, 'woocommerce_rest_authentication_missing_parameter', message);
  }
  const [consumer, timestamp, nonce, signature, digest] = required.map((name) => String(parameters[name]));
  const key = findKey(consumer ?? '');
  if (!key) throw refused('Consumer key is invalid.');
  if (digest !== 'HMAC-SHA1' && digest !== 'HMAC-SHA256') {
    throw refused('Invalid signature - signature method is invalid.');
  }
  const expected = oauthSignature(request.method, request.url, parameters, key.secret, digest);
  if (!same((signature ?? '').replaceAll(' ', '+'), expected)) {
    throw refused('Invalid signature - provided signature does not match.');
  }
  const at = Number(timestamp);
  if (!Number.isFinite(at) || Math.abs(now - at) > oauthWindow) throw refused('Invalid timestamp.');
  if (!nonces.accept(key.key, nonce ?? '', at, now)) {
    throw refused('Invalid nonce - nonce has already been used.');
  }
  return key;
}
