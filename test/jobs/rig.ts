import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JobKind } from '../../src/integrations/define.ts';
import { integrationType, integrationTypes } from '../../src/integrations/registry.ts';
import { directEffects, type Effects } from '../../src/jobs/effect.ts';
import { Runner, type RunOptions } from '../../src/jobs/runner.ts';
import type { RunnerDeps } from '../../src/jobs/session.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';
import type { ProductRecord } from '../../src/simulators/woocommerce/state/records.ts';
import { connectWarehouse } from '../../src/skladpro/connect.ts';
import type { Warehouse } from '../../src/skladpro/warehouse.ts';
import { createIntegration, getIntegration, updateIntegration } from '../../src/state/integrations.ts';
import { openState, type State } from '../../src/state/open.ts';
import { itemsOf, type RunItem } from '../../src/state/run-items.ts';
import type { Run } from '../../src/state/runs.ts';
import { itemKinds, itemOutcomes } from '../../src/state/schema.ts';
import { openSettings } from '../../src/state/settings.ts';
import type { StoredType } from '../../src/state/types.ts';
import type { Row } from '../skladpro/store.ts';
import { sqliteStore } from '../skladpro/store.ts';
import { goodsFrom, type ShelfGood, shelf } from './shelf.ts';

const type = storedTypes(integrationTypes).get('woocommerce') as StoredType;

/** A warehouse, a shop and a runner between them, with a clock that only the test moves. */
export interface Rig {
  deps: RunnerDeps;
  state: State;
  runner: Runner;
  shop: Simulator;
  integrationId: string;
  warehouseFile: string;
  /** Milliseconds that runs have waited. */
  waited: () => number;
  /** Moves the clock on. */
  later(milliseconds: number): void;
  /** Runs SQL on the warehouse, past the agent. */
  sql(statement: string): Promise<Row[]>;
  /** Changes some settings of the integration. */
  set(settings: Record<string, unknown>): void;
  /** As typed on the command line, unless said otherwise. */
  run(job: JobKind, options?: Partial<RunOptions>): Promise<Run>;
  items(run: Run): RunItem[];
  /** The shop's product with this SKU. */
  product(sku: string): ProductRecord | undefined;
}

export interface RigOptions {
  goods?: ShelfGood[];
  settings?: Record<string, unknown>;
  shop?: Parameters<typeof startWooCommerceSimulator>[0];
  effects?: Effects;
}

/** Real parts on a temporary folder; everything is taken down when the test ends. */
export async function setUp(options: RigOptions = {}): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-jobs-'));
  const store = await sqliteStore(shelf(options.goods ?? goodsFrom(10, 3)));
  let clock = new Date('2026-11-20T10:00:00Z').getTime();
  let waited = 0;
  const now = () => new Date(clock);
  const shop = await startWooCommerceSimulator({ now, ...options.shop });
  const state = openState(folder);
  let connected: Promise<Warehouse> | undefined;
  const deps: RunnerDeps = {
    state,
    effects: options.effects ?? directEffects,
    type: integrationType,
    warehouse: () => {
      connected ??= connectWarehouse(store.config);
      return connected;
    },
    now,
    sleep: async (milliseconds) => {
      waited += milliseconds;
    },
  };
  const { id: integrationId } = createIntegration(state, type, {
    name: 'Магазин',
    settings: {
      url: shop.url,
      consumerKey: shop.keys.key,
      consumerSecret: shop.keys.secret,
      keyField: 'Code',
      objectId: 2,
      userId: 2,
      ...options.settings,
    },
  });
  const runner = new Runner(deps);
  onTestFinished(async () => {
    await runner.stop();
    await (await connected?.catch(() => undefined))?.close();
    state.close();
    await shop.close();
    await store.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    deps,
    state,
    runner,
    shop,
    integrationId,
    warehouseFile: store.config.engine === 'sqlite' ? store.config.file : '',
    waited: () => waited,
    later: (milliseconds) => {
      clock += milliseconds;
    },
    sql: (statement) => store.sql(statement),
    set: (settings) => {
      const present = openSettings(state, type, getIntegration(state, integrationId));
      updateIntegration(state, type, integrationId, { ...present, ...settings }, { sameShop: true });
    },
    run: (job, given = {}) =>
      runner.run(integrationId, job, { trigger: 'command', accept: { first: true }, ...given }),
    items: (run) =>
      itemsOf(state, run.id, {
        kinds: [...itemKinds],
        outcomes: [...itemOutcomes],
        after: 0,
        limit: 100_000,
      }),
    product: (sku) => shop.store.products.bySku(sku)[0],
  };
}

/** Bodies of the writes to products that reached the shop since the log was last emptied. */
export function productWrites(shop: Simulator): { create: unknown[]; update: Record<string, unknown>[] } {
  const bodies = shop.requests
    .filter(
      (request) => request.method === 'POST' && /products\/(\d+\/variations\/)?batch$/.test(request.path),
    )
    .map((request) => request.body as { create?: unknown[]; update?: Record<string, unknown>[] });
  return {
    create: bodies.flatMap((body) => body.create ?? []),
    update: bodies.flatMap((body) => body.update ?? []),
  };
}
