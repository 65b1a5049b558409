import { text } from '../rest/query.ts';
import { WpError } from '../rest/wp-error.ts';
import type { ApiKey } from '../state/records.ts';
import type { NonceMemory } from './nonce-memory.ts';
import { type OAuthRequest, verifyOAuth } from './oauth.ts';

/** A WordPress user with an application password, as people type it into a client by mistake. */
export interface ApplicationPassword {
  user: string;
  password: string;
}

/** What authentication looks at. */
export interface AuthRequest extends OAuthRequest {
  /** Path and query exactly as they came. */
  rawUrl: string;
  /** The shop believes that the connection is https. */
  secure: boolean;
}

export interface AuthState {
  keys: Map<string, ApiKey>;
  applicationPasswords: ApplicationPassword[];
  nonces: NonceMemory;
}

const refused = (message: string): WpError =>
  new WpError(401, 'woocommerce_rest_authentication_error', message);

function basic(header: string | undefined): [string, string] | undefined {
  if (!header?.startsWith('Basic ')) return undefined;
  const decoded = Buffer.from(header.slice(6), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : [decoded.slice(0, colon), decoded.slice(colon + 1)];
}

function overHttps(request: AuthRequest, state: AuthState): ApiKey | undefined {
  const key = text(request.query, 'consumer_key');
  const secret = text(request.query, 'consumer_secret');
  const [user, password] = key && secret ? [key, secret] : (basic(request.authorization) ?? []);
  const found = user === undefined ? undefined : state.keys.get(user);
  if (found && found.secret !== password) throw refused('Consumer secret is invalid.');
  if (found) return found;
  const person = state.applicationPasswords.find((p) => p.user === user && p.password === password);
  return person ? { key: person.user, secret: person.password, permissions: 'read_write' } : undefined;
}

/**
 * Who sends this request; undefined is an anonymous visitor. Keys count only where the address has `wp-json/wc/`, and
 * over plain http only with OAuth.
 * @throws WpError 401 when credentials were given and are wrong, or do not permit the method.
 */
export function authenticate(request: AuthRequest, state: AuthState, now: number): ApiKey | undefined {
  if (!/wp-json\/wc[/-]/.test(request.rawUrl)) return undefined;
  const key =
    (request.secure ? overHttps(request, state) : undefined) ??
    verifyOAuth(request, (name) => state.keys.get(name), state.nonces, now);
  if (!key) return undefined;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && key.permissions === 'write') {
    throw refused('The API key provided does not have read permissions.');
  }
  if (!reads && request.method !== 'OPTIONS' && key.permissions === 'read') {
    throw refused('The API key provided does not have write permissions.');
  }
  return key;
}
