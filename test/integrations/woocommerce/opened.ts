import * as v from 'valibot';
import { settingsSchema } from '../../../src/integrations/fields.ts';
import type { Shop } from '../../../src/integrations/shop.ts';
import { WooCommerceClient } from '../../../src/integrations/woocommerce/client.ts';
import {
  type WooCommerceSettings,
  woocommerceSettings,
} from '../../../src/integrations/woocommerce/settings.ts';
import { woocommerceShop } from '../../../src/integrations/woocommerce/shop.ts';
import { type Answered, answering, contextAt, type Received } from '../answering.ts';

/** The defaults with some settings changed. */
export const settingsWith = (changes: Partial<WooCommerceSettings>): WooCommerceSettings =>
  v.parse(settingsSchema(woocommerceSettings), {
    url: 'https://shop.example',
    consumerKey: 'ck_1',
    consumerSecret: 'cs_1',
    ...changes,
  }) as unknown as WooCommerceSettings;

/** Path below `wc/v3/` of what was received; '' for the site's own index. */
export const pathOf = ({ url }: Received): string => url.pathname.split('/wc/v3/')[1] ?? '';

/** The shop as the jobs open it, its answers given by the test; what was asked, without the look at the index. */
export function opened(answers: (request: Received, path: string) => Answered): {
  shop: Shop;
  asked: () => Received[];
} {
  const received = answering((request) => {
    const path = pathOf(request);
    return path === '' ? { body: { name: 'Магазин', namespaces: ['wc/v3'] } } : answers(request, path);
  });
  const settings = settingsWith({});
  const shop = woocommerceShop(new WooCommerceClient(settings, contextAt(), { pauses: [] }), settings);
  return { shop, asked: () => received.filter((request) => pathOf(request) !== '') };
}

export async function all<T>(items: AsyncIterable<T> | undefined): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items ?? []) list.push(item);
  return list;
}

/** A WordPress error answer. */
export const wpError = (status: number, code: string, message = 'No.'): Answered => ({
  status,
  body: { code, message, data: { status } },
});
