import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';
import type { Pace, RecordedRequest, ShopOrderToPlace, ToShop } from '../shop-messages.ts';

let simulator: Simulator | undefined;

/** Milliseconds that an answer waits at the pace of a tenth. */
const waits = { productBatch: 300, other: 13 };

async function open(pace: Pace): Promise<{ url: string; key: string; secret: string }> {
  await simulator?.close();
  simulator = await startWooCommerceSimulator();
  if (pace === 'tenth') {
    const productBatch = '/products/batch';
    simulator.faults.always({ path: productBatch }, { kind: 'latency', ms: waits.productBatch });
    simulator.faults.always(
      { path: new RegExp(`^(?!.*${productBatch})`) },
      { kind: 'latency', ms: waits.other },
    );
  }
  return { url: simulator.url, key: simulator.keys.key, secret: simulator.keys.secret };
}

const running = (): Simulator => {
  if (!simulator) throw new Error('no shop is open');
  return simulator;
};

function requests(): RecordedRequest[] {
  return running().requests.map(({ method, path, query, body }) => {
    const params = [...new URLSearchParams(query)].filter(([name]) => !name.startsWith('oauth_'));
    return { method, path, params, body: method === 'GET' ? null : JSON.stringify(body) };
  });
}

async function addProducts(products: { sku: string; name: string; price: string }[]): Promise<void> {
  for (const { sku, name, price } of products) {
    await running().addProduct({ sku, name, type: 'simple', status: 'publish', regular_price: price });
  }
}

function placeOrders(orders: ShopOrderToPlace[]): void {
  for (const { items, email, phone, name } of orders) {
    const [first_name = '', last_name = ''] = name.split(' ');
    running().placeOrder({
      items,
      billing: { first_name, last_name, email, phone },
      delivery: { title: 'Куриер', price: '5.90' },
    });
  }
}

async function answer(message: ToShop): Promise<unknown> {
  switch (message.ask) {
    case 'open':
      return open(message.pace);
    case 'requests':
      return requests();
    case 'addProducts':
      return addProducts(message.products);
    case 'placeOrders':
      return placeOrders(message.orders);
  }
}

process.on('message', async (message: ToShop) => {
  process.send?.({ value: await answer(message) });
});
process.on('disconnect', () => process.exit(0));
