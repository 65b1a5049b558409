import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Simulator } from '../../src/simulators/woocommerce/simulator.ts';
import { bundle } from '../crash/bundle.ts';
import { crashWarehouse } from '../crash/goods.ts';
import { outcomeOf } from '../crash/outcome.ts';
import { faultsOfData } from '../crash/own-data.ts';
import { makeWorld, type World } from '../crash/world.ts';
import { mariadbServer } from '../services/mariadb.ts';
import { dropSpareDatabases, mariadbStore, type TestStore } from '../skladpro/store.ts';
import { startBeside } from './beside.ts';
import { faultsOfBooks, opening } from './books.ts';

const suite = 'A busy day on one MariaDB warehouse';
const server = await mariadbServer(suite);
const programs =
  server === null
    ? null
    : {
        agent: await bundle('test/concurrency/agent.ts'),
        till: await bundle('test/concurrency/till.ts'),
        operator: await bundle('test/concurrency/operator.ts'),
      };

const ordersOfShop = 20;

/** More orders, of customers some of whom come twice, for the two goods that the tills sell too. */
function placeOrders({ shop, orderIds }: World): void {
  for (let i = 0; i < ordersOfShop; i += 1) {
    const customer = { email: `customer${i % 7}@example.test`, phone: `+35988877700${i % 7}` };
    const order = shop.placeOrder({
      items: [
        { sku: 'A-5', quantity: 1 + (i % 3) },
        { sku: 'A-7', quantity: 1 },
      ],
      billing: { ...customer, last_name: `Клиент ${i % 7}` },
      ...(i % 2 === 0 && { payment: { method: 'card', title: 'Карта' } }),
    });
    orderIds.push(order.id);
  }
}

/** The shop serves everybody: enough of both goods is there. */
function fillShelves(shop: Simulator): void {
  for (const sku of ['A-5', 'A-7']) {
    for (const product of shop.store.products.bySku(sku)) {
      shop.store.products.put({ ...product, stockQuantity: 1_000 });
    }
  }
}

const worldOn = (store: TestStore, settings: Record<string, unknown>): Promise<World> =>
  makeWorld({
    job: 'import',
    settings,
    store: async () => ({ ...store, remove: async () => undefined }),
    prepare: async (world) => {
      fillShelves(world.shop);
      placeOrders(world);
    },
  });

const sale = { documentKind: 'sale', notSupto: true, paymentTypeId: 1 };

describe.skipIf(programs === null)(suite, { timeout: 120_000 }, () => {
  afterAll(dropSpareDatabases);

  test('two tills, an operator and four agents of two shops leave books in which everything is right', async () => {
    const { agent, till, operator } = programs ?? { agent: '', till: '', operator: '' };
    const store = await mariadbStore(crashWarehouse());
    await store.sql('update store set Qtty = 100000 where ObjectID = 2');
    const worlds = [await worldOn(store, {}), await worldOn(store, sale)];
    const { config } = store;
    try {
      const before = await opening(store);
      const tills = ['Каса1', 'Каса2'].map((name) => startBeside(till, { config, name }));
      const editing = startBeside(operator, { config, name: 'Иван' });
      const agents = worlds.flatMap((world) =>
        [world.dataDir, otherFolder(world)].map((dataDir) =>
          startBeside(agent, { day: { ...world.day(), dataDir } }),
        ),
      );
      const troubles = (await Promise.all(agents.map((one) => one.stop()))).flat();
      const clashes = (await editing.stop()).reduce((sum, line) => sum + Number(line), 0);
      const sold = (await Promise.all(tills.map((one) => one.stop()))).map((lines) => lines.length);

      expect(await faultsOfBooks(store, before)).toEqual([]);
      for (const [i, world] of worlds.entries()) {
        const { orders, partners } = await outcomeOf(world);
        expect(orders).toEqual(
          orders.map(() => ({ status: 'completed', toldRightly: true, documents: [expect.anything()] })),
        );
        expect(orders.flatMap(({ documents }) => documents.map(({ kind }) => kind))).toEqual(
          orders.map(() => ['order', 'sale'][i]),
        );
        expect(new Set(partners.filter((name) => String(name).includes('Клиент'))).size).toBe(7);
        expect(partners.filter((name) => String(name).includes('Клиент'))).toHaveLength(7);
        for (const dataDir of [world.dataDir, otherFolder(world)]) {
          // What the other agent of this shop has done meanwhile is gone from the list of those to import.
          const faults = faultsOfData({ ...world, dataDir }).filter(
            (fault) => !/is still skipped$/.test(fault),
          );
          expect(faults).toEqual([]);
        }
      }
      // Without clashes the day was not as busy as it has to be.
      expect(Math.min(...sold)).toBeGreaterThan(20);
      expect(troubles).toContain('database-busy');
      expect(new Set(troubles)).toEqual(new Set(['database-busy']));
      expect(clashes + troubles.length).toBeGreaterThan(1);
    } finally {
      for (const world of worlds) await world.remove();
      await store.remove();
    }
  });
});

const otherFolder = ({ dataDir }: World): string => join(dataDir, '..', 'other');
