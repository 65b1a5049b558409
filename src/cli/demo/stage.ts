import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Agent, startAgent } from '../../agent.ts';
import { integrationTypes } from '../../integrations/registry.ts';
import { scheduleSchema } from '../../jobs/schedule.ts';
import { storedTypes } from '../../jobs/types.ts';
import { storedWarehouse } from '../../shared-warehouse.ts';
import { createSampleSqlite } from '../../simulators/warehouse/create.ts';
import type { SampleFacts } from '../../simulators/warehouse/facts.ts';
import { startWarehousePage } from '../../simulators/warehouse/server.ts';
import { sampleObjects, sampleUsers } from '../../simulators/warehouse/shop-data/people-and-places.ts';
import { type Simulator, startWooCommerceSimulator } from '../../simulators/woocommerce/simulator.ts';
import { importConfiguration } from '../../state/import-configuration.ts';
import { integrationByName } from '../../state/integrations.ts';

/** Everything the demo runs on: a sample warehouse, a simulated shop and the agent between them. */
export interface Stage {
  facts: SampleFacts;
  warehouseFile: string;
  warehouseUrl: string;
  shop: Simulator;
  agent: Agent;
  integrationId: string;
  /** Ends all parts; the data folder goes too unless a person named it. */
  clear(): Promise<void>;
}

export const demoName = 'Гювече и приятели';

/** The same document that a person would bring in by `integrations import`. */
const configuration = (warehouseFile: string, shop: Simulator) => ({
  format: 'skladbridge-configuration',
  version: 1,
  warehouse: { engine: 'sqlite', file: warehouseFile },
  integrations: [
    {
      name: demoName,
      type: 'woocommerce',
      schedules: { export: { kind: 'manual' }, import: { kind: 'manual' } },
      settings: {
        url: shop.url,
        consumerKey: shop.keys.key,
        consumerSecret: shop.keys.secret,
        keyField: 'BarCode1',
        objectId: sampleObjects.central,
        userId: sampleUsers.agent,
      },
    },
  ],
});

/** Sets the stage up in an empty folder, on loopback and without any installed service. */
export async function setStage(options: {
  dataDir: string | undefined;
  port: number | undefined;
}): Promise<Stage> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'skladbridge-demo-'));
  const warehouseFile = join(folder, 'demo-warehouse.db');
  const agent = await startAgent({ dataDir: folder, port: options.port ?? 0 });
  const facts = createSampleSqlite(warehouseFile);
  const shop = await startWooCommerceSimulator({ siteName: demoName });
  const page = await startWarehousePage({ file: warehouseFile });
  const parts = {
    types: storedTypes(integrationTypes),
    warehouse: storedWarehouse,
    schedule: scheduleSchema,
  };
  importConfiguration(agent.state, parts, configuration(warehouseFile, shop));
  const integrationId = integrationByName(agent.state, demoName)?.id ?? '';
  return {
    facts,
    warehouseFile,
    warehouseUrl: page.url,
    shop,
    agent,
    integrationId,
    clear: async () => {
      await agent.stop();
      await page.close();
      await shop.close();
      if (options.dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
