import { created, idOf } from '../rest/call.ts';
import { links } from '../rest/links.ts';
import type { RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { restBase, type Shop } from '../shop/shop.ts';
import type { WebhookRecord } from '../state/records.ts';
import { ping } from './deliver.ts';

const topics = /^(order|product|customer|coupon)\.(created|updated|deleted|restored)$/;

const hooks: Readonly<Record<string, string>> = {
  'order.created': 'woocommerce_new_order',
  'order.updated': 'woocommerce_update_order',
  'product.created': 'woocommerce_new_product',
  'product.updated': 'woocommerce_update_product',
};

function answer(shop: Shop, hook: WebhookRecord): Record<string, unknown> {
  const [resource, event] = hook.topic.split('.');
  return {
    id: hook.id,
    name: hook.name,
    status: hook.status,
    topic: hook.topic,
    resource,
    event,
    hooks: hooks[hook.topic] ? [hooks[hook.topic]] : [],
    delivery_url: hook.deliveryUrl,
    date_created: shop.clock.local(hook.created),
    date_created_gmt: shop.clock.gmt(hook.created),
    date_modified: null,
    date_modified_gmt: null,
    _links: links(restBase(shop, 'webhooks'), hook.id),
  };
}

function insert(shop: Shop, body: Record<string, unknown>): WebhookRecord {
  const topic = String(body.topic ?? '');
  if (!topics.test(topic)) {
    const message = 'Webhook topic is required and must be valid.';
    throw new WpError(400, 'woocommerce_rest_shop_webhook_invalid_topic', message);
  }
  const deliveryUrl = String(body.delivery_url ?? '');
  if (!/^https?:\/\//.test(deliveryUrl)) {
    const message = 'Webhook delivery URL must be a valid URL starting with http:// or https://.';
    throw new WpError(400, 'woocommerce_rest_shop_webhook_invalid_delivery_url', message);
  }
  const hook: WebhookRecord = {
    id: shop.store.next('webhook'),
    name: String(body.name ?? 'Webhook'),
    status: 'active',
    topic,
    deliveryUrl,
    secret: String(body.secret ?? ''),
    created: shop.clock.now(),
  };
  shop.store.webhooks.put(hook);
  return hook;
}

/** Webhooks: list, get, create (with the ping that comes at once), delete. */
export function webhookRoutes(rest: RestApp): void {
  rest.route('GET', '/webhooks', { right: 'list' }, ({ shop }) =>
    [...shop.store.webhooks.all()].map((hook) => answer(shop, hook)),
  );
  rest.route('POST', '/webhooks', { right: 'create' }, async ({ shop, body }) => {
    const hook = insert(shop, body);
    await ping(hook);
    return created(answer(shop, hook));
  });
  const one = '/webhooks/:id{[0-9]+}';
  const found = (shop: Shop, id: number): WebhookRecord => {
    const hook = shop.store.webhooks.get(id);
    if (!hook) throw new WpError(404, 'woocommerce_rest_shop_webhook_invalid_id', 'Invalid ID.');
    return hook;
  };
  rest.route('GET', one, { right: 'view' }, (call) => answer(call.shop, found(call.shop, idOf(call))));
  rest.route('DELETE', one, { right: 'delete' }, (call) => {
    const hook = found(call.shop, idOf(call));
    call.shop.store.webhooks.remove(hook.id);
    return answer(call.shop, hook);
  });
}
