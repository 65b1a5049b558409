import { createHash, createHmac } from 'node:crypto';
import { orderAnswer } from '../orders/order-view.ts';
import { productAnswer } from '../products/product-view.ts';
import { phpJson } from '../rest/php-json.ts';
import type { Shop, ShopEvent } from '../shop/shop.ts';
import type { WebhookRecord } from '../state/records.ts';

const userAgent = 'WooCommerce/10.0.2 Hookshot (WordPress/6.8.8)';
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
const timeLimit = 5_000;

/** Sends to this machine only; the shop does not care whether anybody listens. */
async function post(url: string, headers: Record<string, string>, body: string): Promise<void> {
  if (!URL.canParse(url) || !loopback.has(new URL(url).hostname)) return;
  const signal = AbortSignal.timeout(timeLimit);
  await fetch(url, { method: 'POST', headers: { 'User-Agent': userAgent, ...headers }, body, signal }).then(
    (answer) => answer.arrayBuffer(),
    () => undefined,
  );
}

/** The unsigned first call that a new webhook makes. */
export const ping = (hook: WebhookRecord): Promise<void> =>
  post(hook.deliveryUrl, { 'Content-Type': 'application/x-www-form-urlencoded' }, `webhook_id=${hook.id}`);

function payload(shop: Shop, event: ShopEvent): unknown {
  const deleted = { id: event.id };
  if (event.topic.startsWith('order.')) {
    const order = shop.store.orders.get(event.id);
    return order ? orderAnswer(shop, order) : deleted;
  }
  const product = shop.store.products.get(event.id);
  return product ? productAnswer(product, { shop, edit: false }) : deleted;
}

/** The delivery id is made of the webhook and the second: two deliveries within one second share it. */
const deliveryId = (hook: WebhookRecord, now: number): string =>
  createHash('md5').update(`${hook.id}/${now}`).digest('hex');

/** Delivers an event to every active webhook of its topic. */
export async function deliver(shop: Shop, event: ShopEvent): Promise<void> {
  for (const hook of shop.store.webhooks.all()) {
    if (hook.topic !== event.topic || hook.status !== 'active') continue;
    const [resource = '', action = ''] = hook.topic.split('.');
    const body = phpJson(payload(shop, event));
    await post(
      hook.deliveryUrl,
      {
        'Content-Type': 'application/json',
        'X-WC-Webhook-Source': `${shop.config.home}/`,
        'X-WC-Webhook-Topic': hook.topic,
        'X-WC-Webhook-Resource': resource,
        'X-WC-Webhook-Event': action,
        'X-WC-Webhook-Signature': createHmac('sha256', hook.secret).update(body).digest('base64'),
        'X-WC-Webhook-ID': String(hook.id),
        'X-WC-Webhook-Delivery-ID': deliveryId(hook, shop.clock.now()),
      },
      body,
    );
  }
}
