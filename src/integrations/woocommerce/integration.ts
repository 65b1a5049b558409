import { defineIntegration } from '../define.ts';
import { shopIdentity } from './address.ts';
import { WooCommerceClient } from './client.ts';
import { probe } from './probe.ts';
import { woocommerceSettings } from './settings.ts';
import { woocommerceShop } from './shop.ts';

/** WooCommerce 3.5 and newer by its published REST API v3. */
export const woocommerce = defineIntegration({
  id: 'woocommerce',
  title: { bg: 'WooCommerce', en: 'WooCommerce' },
  protocol: 'verified',
  jobs: ['import', 'export'],
  version: 1,
  migrations: {},
  settings: woocommerceSettings,
  identity: (settings) => shopIdentity(settings.url),
  test: probe,
  open: async (settings, context) => woocommerceShop(new WooCommerceClient(settings, context), settings),
});
