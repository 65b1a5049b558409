import { authorised } from '../src/integrations/woocommerce/auth.ts';
import type { ShopAccess } from './shop.ts';
import type { RecordedRequest } from './shop-messages.ts';

/** Sends one recorded request with a signature of its own. Returns the answer's text. @throws unless it succeeds */
export async function sendBare(shop: ShopAccess, request: RecordedRequest): Promise<string> {
  const { method, path, params, body } = request;
  const url = new URL(`/wp-json${path}`, shop.url);
  const signed = authorised('oauth-http', { method, url, params }, shop, new URL(shop.url), new Date());
  const answer = await fetch(signed.url, {
    method,
    headers: body === null ? signed.headers : { ...signed.headers, 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}
