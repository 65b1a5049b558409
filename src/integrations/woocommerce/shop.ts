import type { Shop } from '../shop.ts';
import { acknowledgeOrder } from './acknowledge.ts';
import { Categories } from './categories.ts';
import type { WooCommerceClient } from './client.ts';
import { shopFacts } from './facts.ts';
import { readOrder, readOrders } from './orders.ts';
import { catalogue, findByKeys } from './products.ts';
import type { WooCommerceSettings } from './settings.ts';
import { createProducts, updateProducts } from './write.ts';

/** All verbs of the port over one client. At most 100 items go in a request; two requests at a time were best measured. */
export function woocommerceShop(client: WooCommerceClient, settings: WooCommerceSettings): Shop {
  const categories = new Categories(client);
  const companyKeys = {
    eik: settings.eikMetaKeys,
    vat: settings.vatMetaKeys,
    responsible: settings.responsibleMetaKeys,
  };
  return {
    limits: { batch: 100, concurrency: 2 },
    withdrawals: { cancelled: 'cancelled', refunded: 'refunded', failed: 'failed' },
    reserving: ['on-hold', 'processing'],
    facts: () => shopFacts(client),
    catalogue: () => catalogue(client),
    findByKeys: (keys) => findByKeys(client, keys),
    ensureGroups: (paths) => categories.ensure(paths),
    create: (items) => createProducts(client, categories, items),
    update: (items) => updateProducts(client, categories, items),
    orders: (query) => readOrders(client, query, companyKeys),
    order: (remoteId) => readOrder(client, remoteId, companyKeys),
    acknowledge: (ack) => acknowledgeOrder(client, ack),
    close: async () => undefined,
  };
}
