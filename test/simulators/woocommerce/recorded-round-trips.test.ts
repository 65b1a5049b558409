import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';
import { client } from './client.ts';
import { recording } from './replay.ts';

interface RoundTrip {
  field: string;
  sent: Record<string, unknown>;
  status: number;
  answer: Record<string, unknown>;
}

let shop: Simulator;

beforeAll(async () => {
  shop = await startWooCommerceSimulator({ trustProxy: true });
});
afterAll(() => shop.close());

describe('what a real shop gives back of what was sent', () => {
  it.each(recording<RoundTrip>('round-trips'))('$field: $sent', async ({ sent, status, answer }) => {
    const call = client(shop);
    const made = await call('POST', '/products', sent);
    expect(made.status).toBe(status);
    if (status === 400) {
      const { code, data } = answer as { code: string; data: { unique_sku: string } };
      expect(made.body).toMatchObject({ code, data: { unique_sku: data.unique_sku } });
      return;
    }
    expect((await call('GET', `/products/${made.body.id}`)).body).toMatchObject(answer);
  });
});
