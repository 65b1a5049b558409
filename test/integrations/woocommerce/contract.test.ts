import { startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';
import { shopContract } from '../contract.ts';
import { ownerOf } from './owner.ts';

shopContract('WooCommerce, simulated', async () => {
  const simulator = await startWooCommerceSimulator();
  return ownerOf({ url: simulator.url, ...simulator.keys }, () => simulator.close());
});

const {
  SKLADBRIDGE_TEST_WOO_URL: url,
  SKLADBRIDGE_TEST_WOO_KEY: key,
  SKLADBRIDGE_TEST_WOO_SECRET: secret,
} = process.env;

// Tried on a real shop only where one is given: it is written to.
if (url && key && secret) {
  shopContract('WooCommerce, real', async () => ownerOf({ url, key, secret }, async () => undefined));
}
