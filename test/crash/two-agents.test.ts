import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { EffectName } from '../../src/jobs/effect.ts';
import { mariadbServer } from '../services/mariadb.ts';
import { dropSpareDatabases, mariadbStore, sqliteStore } from '../skladpro/store.ts';
import { bundle } from './bundle.ts';
import { expectGoodsExported, expectOrdersImported } from './expected.ts';
import type { Kill } from './kill.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { type Ended, makeWorld, type World, type WorldOptions, workUntil } from './world.ts';

const child = await bundle('test/crash/child.ts');
const sale = { documentKind: 'sale', notSupto: true, paymentTypeId: 1 };
const never: Kill = { at: 0, when: 'before' };

/** Two agents that know nothing of each other have planned the same and go on at the same moment; one may be killed. */
function together(world: World, before: EffectName, kill: Kill = never): Promise<[Ended, Ended]> {
  const day = world.day();
  const other = { ...day, dataDir: otherFolder(world) };
  const gate = { folder: join(world.dataDir, '..', 'gate'), before };
  return Promise.all([workUntil(child, day, kill, gate), workUntil(child, other, never, gate)]);
}

const otherFolder = ({ dataDir }: World) => join(dataDir, '..', 'other');

function suite(store: NonNullable<WorldOptions['store']>): void {
  test.for([1, 2, 3])('write one sale for each order (try %i)', async () => {
    const options = { job: 'import', settings: sale, store } as const;
    const world = await makeWorld(options);
    try {
      for (const ended of await together(world, 'warehouse.good'))
        expect(ended).toMatchObject({ code: 0, words: '' });
      const outcome = await outcomeOf(world);
      expectOrdersImported(outcome, 'sale');
      const stock = new Map(outcome.stock.map(({ Code, Qtty }) => [Code, Qtty]));
      expect([stock.get('A-5'), stock.get('A-7')]).toEqual([9, 26]);
      expect(outcome.payments).toHaveLength(5);
      expect(outcome.cashBook).toHaveLength(2);
      for (const dataDir of [world.dataDir, otherFolder(world)]) {
        expect(faultsOfData({ ...world, dataDir })).toEqual([]);
      }
    } finally {
      await world.remove();
    }
  });

  test('show every good once though one of them dies on the way', async () => {
    const options = { job: 'export', store } as const;
    const world = await makeWorld(options);
    try {
      const kill: Kill = { at: 1, when: 'after', only: 'shop.create' };
      const [killed, other] = await together(world, 'shop.create', kill);
      expect(killed.signal).toBe('SIGKILL');
      expect(other).toMatchObject({ code: 0, words: '' });
      expect(await world.work()).toMatchObject({ state: 'done', counts: { failed: 0 } });
      const outcome = await outcomeOf(world);
      expectOrdersImported(outcome, 'order');
      expectGoodsExported(outcome);
      for (const dataDir of [world.dataDir, otherFolder(world)]) {
        expect(faultsOfData({ ...world, dataDir })).toEqual([]);
      }
    } finally {
      await world.remove();
    }
  });
}

describe.concurrent('two agents on one SQLite warehouse', { timeout: 60_000 }, () => suite(sqliteStore));

const mariadbSuite = 'Two agents on one MariaDB warehouse';
const server = await mariadbServer(mariadbSuite);
describe.skipIf(server === null)(mariadbSuite, { timeout: 60_000, concurrent: true }, () => {
  suite(mariadbStore);
  afterAll(dropSpareDatabases);
});
