import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';
import { type Opening, opening } from '../concurrency/books.ts';
import { crashWarehouse, objectId } from '../crash/goods.ts';
import { stockShop } from '../crash/orders.ts';
import { sqliteStore, type TestStore } from '../skladpro/store.ts';

const inMemory = '/dev/shm';

/** A warehouse and a shop that outlive every process of the agent, and a clock that only the history moves. */
export interface ChaosWorld {
  shop: Simulator;
  store: TestStore;
  orderIds: number[];
  /** Books of the warehouse before anything happened. */
  before: Opening;
  configuration: unknown;
  /** Holds the data folders of the agents. */
  folder: string;
  now: () => Date;
  /** Moves everybody's clock. Milliseconds. */
  wait(milliseconds: number): void;
  remove(): Promise<void>;
}

/** A simulated shop, and the address at which the agent finds it. */
export interface OpenShop {
  shop: Simulator;
  url: string;
  close(): Promise<void>;
}

async function plainShop(now: () => Date): Promise<OpenShop> {
  const shop = await startWooCommerceSimulator({ now });
  return { shop, url: shop.url, close: () => shop.close() };
}

export async function makeChaosWorld(
  settings: Record<string, unknown>,
  openShop: (now: () => Date) => Promise<OpenShop> = plainShop,
): Promise<ChaosWorld> {
  let clock = Date.UTC(2026, 10, 20, 10);
  const now = () => new Date(clock);
  // A thousand histories write a hundred thousand times; a disk would be waited for each time.
  const folder = mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), 'skladbridge-chaos-'));
  const store = await sqliteStore(crashWarehouse());
  await store.sql('pragma synchronous = off');
  await store.sql(`update store set Qtty = Qtty + 500 where ObjectID = ${objectId} and GoodID in (6, 8)`);
  const { shop, url, close } = await openShop(now);
  const orderIds = await stockShop(shop);
  return {
    shop,
    store,
    orderIds,
    before: await opening(store),
    configuration: {
      format: 'skladbridge-configuration',
      version: 1,
      warehouse: store.config,
      integrations: [
        {
          name: 'Магазин',
          type: 'woocommerce',
          settings: {
            url,
            consumerKey: shop.keys.key,
            consumerSecret: shop.keys.secret,
            objectId,
            userId: 2,
            missingGoods: 'service',
            importSince: '2020-01-01',
            ...settings,
          },
        },
      ],
    },
    folder,
    now,
    wait(milliseconds) {
      clock += milliseconds;
    },
    async remove() {
      await close();
      await store.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
