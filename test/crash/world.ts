import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { JobKind } from '../../src/integrations/define.ts';
import type { EffectName } from '../../src/jobs/effect.ts';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';
import type { Run } from '../../src/state/runs.ts';
import { sqliteStore, type TestStore } from '../skladpro/store.ts';
import type { Gate } from './gate.ts';
import { crashWarehouse, objectId } from './goods.ts';
import { countingEffects, type Kill } from './kill.ts';
import { stockShop } from './orders.ts';
import { type Workday, workday } from './workday.ts';

const hour = 60 * 60_000;

export interface WorldOptions {
  job: JobKind;
  /** Settings of the integration besides those that say where everything is. */
  settings?: Record<string, unknown>;
  store?: (rows: ReturnType<typeof crashWarehouse>) => Promise<TestStore>;
  /** What is otherwise in this world. */
  prepare?: (world: World) => Promise<void>;
}

/** A warehouse and a shop that outlive every process of the agent, and the agent's data folder. */
export interface World {
  shop: Simulator;
  store: TestStore;
  dataDir: string;
  orderIds: number[];
  day(): Workday;
  /** Lets so many hours pass for everybody. */
  wait(hours: number): void;
  /** A whole start of the agent in this process. */
  work(names?: EffectName[]): Promise<Run>;
  remove(): Promise<void>;
}

export async function makeWorld(options: WorldOptions): Promise<World> {
  const { job, settings, prepare, store: makeStore } = options;
  let later = 0;
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-crash-'));
  const store = await (makeStore ?? sqliteStore)(crashWarehouse());
  const shop = await startWooCommerceSimulator({ now: () => new Date(Date.now() + later) });
  const orderIds = await stockShop(shop);
  const configuration = configurationOf(shop, store, settings);
  const day = (): Workday => ({ dataDir: join(folder, 'data'), configuration, job, later });
  const world: World = {
    shop,
    store,
    dataDir: join(folder, 'data'),
    orderIds,
    day,
    wait: (hours) => {
      later += hours * hour;
    },
    work: (names = []) => workday(day(), countingEffects(names)),
    async remove() {
      await shop.close();
      await store.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await prepare?.(world);
  return world;
}

const configurationOf = (shop: Simulator, store: TestStore, settings: Record<string, unknown> = {}) => ({
  format: 'skladbridge-configuration',
  version: 1,
  warehouse: store.config,
  integrations: [
    {
      name: 'Магазин',
      type: 'woocommerce',
      settings: {
        url: shop.url,
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
});

/** How a process of the agent ended, and the effects that it began. */
export interface Ended {
  signal: string | null;
  code: number | null;
  names: string[];
  words: string;
}

/** A process that hangs is ended (by SIGTERM) before its test is. Milliseconds. */
const longest = 45_000;

/** Runs `program` (the bundled child) for one day until its kill. */
export async function workUntil(program: string, day: Workday, kill: Kill, gate?: Gate): Promise<Ended> {
  const child = spawn(process.execPath, [program, JSON.stringify({ day, kill, gate })], { timeout: longest });
  const [[code, signal], names, words] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, signal, names: names.split('\n').filter((name) => name !== ''), words };
}
