import * as v from 'valibot';
import type { ShopItem } from '../shop.ts';
import { ShopError } from '../shop-error.ts';
import type { WooCommerceClient } from './client.ts';
import { pagesById } from './paging.ts';
import { catalogueFields, type Product, productFields, productSchema, shopItem } from './product-schema.ts';
import { shaped } from './shape.ts';
import { skuIdentity } from './sku.ts';

/** The list without `status` leaves the bin out, yet its SKUs are taken. */
const statuses = ['any', 'trash'];

/** Every product in the order of its id, each variable product followed by its variations; then the bin. */
export async function* catalogue(client: WooCommerceClient): AsyncGenerator<ShopItem> {
  for (const status of statuses) {
    const query = { status, _fields: catalogueFields };
    for await (const products of pagesById(client, 'products', query, productSchema)) {
      for (const product of products) {
        yield shopItem(product);
        if (product.type === 'variable') yield* variationsOf(client, product.id);
      }
    }
  }
}

async function* variationsOf(client: WooCommerceClient, parentId: number): AsyncGenerator<ShopItem> {
  const path = `products/${parentId}/variations`;
  for await (const variations of pagesById(client, path, { _fields: catalogueFields }, productSchema)) {
    for (const variation of variations) yield shopItem(variation, parentId);
  }
}

/** Most SKUs, and most characters of them as sent, in one look-up: hosts refuse long addresses. */
const lookup = { keys: 50, characters: 3000 };

/**
 * Products whose SKU equals one of the keys, variations and the bin included. A SKU with a comma is asked for alone,
 * for in a list it would be taken as two. Every hit is compared with what was asked: a shop with SKUs switched off
 * answers with anything.
 */
export async function findByKeys(client: WooCommerceClient, keys: string[]): Promise<ShopItem[]> {
  const wanted = new Map(keys.map((key) => [skuIdentity(key), key.trim()]));
  wanted.delete('');
  const found = new Map<string, ShopItem>();
  for (const chunk of chunksOf([...wanted.values()])) {
    for (const status of statuses) {
      for (const product of await lookUp(client, chunk, status)) {
        const item = shopItem(product);
        if (wanted.has(skuIdentity(item.key))) found.set(item.remoteId, item);
      }
    }
  }
  return [...found.values()];
}

async function lookUp(client: WooCommerceClient, keys: string[], status: string): Promise<Product[]> {
  const perPage = 100;
  const query = { sku: keys.join(','), status, per_page: perPage, _fields: productFields };
  const { value } = await client.call({ path: 'products', query });
  const products = shaped(v.array(productSchema), value, { path: 'products', write: false });
  const asked = new Set(keys.map(skuIdentity));
  if (products.length === perPage && !products.some((p) => asked.has(skuIdentity(String(p.sku))))) {
    throw new ShopError('shape', 'nothing', {
      code: 'sku-search-ignored',
      text: {
        bg: 'Магазинът не търси по SKU: SKU е изключено от добавка.',
        en: 'The shop does not search by SKU: a plug-in has switched SKUs off.',
      },
      advice: {
        bg: 'Включете SKU (филтър wc_product_sku_enabled). Без него стоките не могат да се съпоставят.',
        en: 'Switch SKUs on (filter wc_product_sku_enabled). Without them goods cannot be matched.',
      },
    });
  }
  return products;
}

function* chunksOf(keys: string[]): Generator<string[]> {
  let chunk: string[] = [];
  let characters = 0;
  for (const key of keys) {
    if (key.includes(',')) {
      yield [key];
      continue;
    }
    const length = encodeURIComponent(key).length + 3;
    if (chunk.length === lookup.keys || characters + length > lookup.characters) {
      if (chunk.length > 0) yield chunk;
      chunk = [];
      characters = 0;
    }
    chunk.push(key);
    characters += length;
  }
  if (chunk.length > 0) yield chunk;
}
