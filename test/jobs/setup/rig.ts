import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { integrationTypes } from '../../../src/integrations/registry.ts';
import type { LiveRun } from '../../../src/jobs/controls.ts';
import type { SetupDeps } from '../../../src/jobs/setup/deps.ts';
import { type Setup, setupOf } from '../../../src/jobs/setup/setup.ts';
import { storedWarehouse } from '../../../src/shared-warehouse.ts';
import { createSampleSqlite } from '../../../src/simulators/warehouse/create.ts';
import { type Simulator, startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';
import { connectWarehouse } from '../../../src/skladpro/connect.ts';
import type { Warehouse } from '../../../src/skladpro/warehouse.ts';
import { openState } from '../../../src/state/open.ts';

export interface SetupRig {
  deps: SetupDeps & { lives: LiveRun[]; cancelled: number[]; changes: string[]; clock: { now: number } };
  setup: Setup;
  shop: Simulator;
  warehouseFile: string;
  /** An integration that reaches the simulated shop. */
  integrationId: string;
}

/** The settings side over real parts: own data, the sample warehouse and a simulated shop. */
export async function setupRig(): Promise<SetupRig> {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-setup-'));
  const warehouseFile = join(folder, 'warehouse.db');
  createSampleSqlite(warehouseFile);
  const state = openState(join(folder, 'data'));
  const clock = { now: new Date('2026-11-22T12:00:00Z').getTime() };
  const now = () => new Date(clock.now);
  const shop = await startWooCommerceSimulator({ now });
  let connected: Promise<Warehouse> | undefined;
  const deps: SetupRig['deps'] = {
    lives: [],
    cancelled: [],
    changes: [],
    clock,
    state,
    types: integrationTypes,
    warehouse: () => {
      connected ??= connectWarehouse({ engine: 'sqlite', file: warehouseFile });
      return connected;
    },
    warehouseValue: storedWarehouse,
    live: () => deps.lives,
    cancel: (runId) => void deps.cancelled.push(runId),
    changed: (integrationId) => void deps.changes.push(integrationId),
    now,
  };
  onTestFinished(async () => {
    await (await connected)?.close();
    state.close();
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const setup = setupOf(deps);
  const integrationId = setup.create({ name: 'Гювече', type: 'woocommerce' });
  const { settings, schedules } = setup.integration(integrationId);
  const { key, secret } = shop.keys;
  setup.save(
    integrationId,
    { settings: { ...settings, url: shop.url, consumerKey: key, consumerSecret: secret }, schedules },
    { sameShop: false },
  );
  return { deps, setup, shop, warehouseFile, integrationId };
}
