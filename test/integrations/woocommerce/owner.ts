import { authorised, schemesFor } from '../../../src/integrations/woocommerce/auth.ts';
import { WooCommerceClient } from '../../../src/integrations/woocommerce/client.ts';
import { woocommerce } from '../../../src/integrations/woocommerce/integration.ts';
import { contextAt } from '../answering.ts';
import type { Owner } from '../contract.ts';
import { settingsWith } from './opened.ts';

export interface ShopAddress {
  url: string;
  key: string;
  secret: string;
}

const idOf = (value: unknown): string => String((value as { id: number }).id);

/** The owner of a WooCommerce shop, acting over REST; works the same on a real shop. */
export function ownerOf(address: ShopAddress, close: () => Promise<void>): Owner {
  const client = new WooCommerceClient(
    { url: address.url, consumerKey: address.key, consumerSecret: address.secret },
    { ...contextAt(), now: () => new Date() },
  );
  const post = async (path: string, body: unknown) =>
    idOf((await client.call({ method: 'POST', path, body })).value);
  const line = ({ remoteId, quantity }: { remoteId: string; quantity: number }) => ({
    product_id: Number(remoteId),
    quantity,
  });
  return {
    open: () =>
      woocommerce.open(
        settingsWith({ url: address.url, consumerKey: address.key, consumerSecret: address.secret }),
        { ...contextAt(), now: () => new Date() },
      ),
    placeOrder: (lines) => post('orders', { status: 'processing', line_items: lines.map(line) }),
    placeDraft: (bought) => post('orders', { status: 'checkout-draft', line_items: [line(bought)] }),
    async trash(remoteId) {
      const { base, home } = await client.site();
      const [scheme = 'basic'] = schemesFor(base);
      const request = { method: 'DELETE', url: new URL(`products/${remoteId}`, base), params: [] };
      const keys = { key: address.key, secret: address.secret };
      const { url, headers } = authorised(scheme, request, keys, home, new Date());
      const answer = await fetch(url, { method: 'DELETE', headers });
      if (!answer.ok) throw new Error(`DELETE answered ${answer.status}`);
    },
    async addVariations(keys) {
      const options = ['S', 'M'];
      const parent = await post('products', {
        name: 'Тениска',
        type: 'variable',
        attributes: [{ name: 'Размер', visible: true, variation: true, options }],
      });
      for (const [i, sku] of keys.entries()) {
        await post(`products/${parent}/variations`, {
          sku,
          regular_price: '25.00',
          attributes: [{ name: 'Размер', option: options[i] }],
        });
      }
      return parent;
    },
    close,
  };
}
