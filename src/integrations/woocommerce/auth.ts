import { freshStamp, queryText, signedParams } from './oauth.ts';

/** Ways to present the keys, most ordinary first. */
export type Scheme = 'basic' | 'query' | 'oauth-https' | 'oauth-http';

export interface Keys {
  key: string;
  secret: string;
}

/**
 * The ladder for an address. Over https: Basic; keys in the query, for hosts that strip the Authorization header; OAuth;
 * OAuth signed as if over http, for proxies that end TLS and let WordPress believe it serves http. Over plain http only
 * OAuth, because the other ways would show the secret to anyone on the way.
 */
export const schemesFor = (url: URL): Scheme[] =>
  url.protocol === 'https:' ? ['basic', 'query', 'oauth-https', 'oauth-http'] : ['oauth-http'];

/** Address and headers of a request with the keys on it; each call makes a new signature. */
export function authorised(
  scheme: Scheme,
  request: { method: string; url: URL; params: readonly (readonly [string, string])[] },
  keys: Keys,
  /** WordPress' own home URL, whose host is the one it checks signatures with. */
  home: URL,
  now: Date,
): { url: URL; headers: Record<string, string> } {
  const withQuery = (params: readonly (readonly [string, string])[]) => {
    const url = new URL(request.url);
    url.search = queryText(params);
    return url;
  };
  switch (scheme) {
    case 'basic': {
      const token = Buffer.from(`${keys.key}:${keys.secret}`).toString('base64');
      return { url: withQuery(request.params), headers: { authorization: `Basic ${token}` } };
    }
    case 'query':
      return {
        url: withQuery([...request.params, ['consumer_key', keys.key], ['consumer_secret', keys.secret]]),
        headers: {},
      };
    default: {
      const protocol = scheme === 'oauth-https' ? 'https:' : 'http:';
      const signedUrl = `${protocol}//${home.host}${request.url.pathname}`;
      const params = signedParams({ ...request, url: signedUrl }, keys, freshStamp(now));
      return { url: withQuery(params), headers: {} };
    }
  }
}

/** An error page may repeat the request that it answers; what is shown or kept of it must not hold the secret. */
export function withoutSecret(text: string, { key, secret }: Keys): string {
  if (secret === '') return text;
  const forms = [
    secret,
    encodeURIComponent(secret),
    Buffer.from(`${key}:${secret}`).toString('base64'),
    Buffer.from(secret).toString('base64'),
  ];
  return forms.reduce((clean, form) => clean.replaceAll(form, '…'), text);
}
