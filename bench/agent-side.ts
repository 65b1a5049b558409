import { type Workshop, withWorkshop } from '../src/cli/workshop.ts';
import type { JobKind } from '../src/integrations/define.ts';
import { integrationTypes } from '../src/integrations/registry.ts';
import { scheduleSchema } from '../src/jobs/schedule.ts';
import { storedTypes } from '../src/jobs/types.ts';
import { storedWarehouse } from '../src/shared-warehouse.ts';
import { importConfiguration } from '../src/state/import-configuration.ts';
import { integrationByName } from '../src/state/integrations.ts';
import type { Run } from '../src/state/runs.ts';
import type { ShopAccess } from './shop.ts';

/** Ids of the sample warehouse. */
export const sample = { onlineObject: 4, agentUser: 3, onlineClients: 4 };

const name = 'bench';

/** One agent on its own data folder, with one integration. */
export interface AgentSide extends Workshop {
  integrationId: string;
  /** Carries the job out as the command line does. @throws when it does not end well */
  run(job: JobKind, options?: { dryRun?: boolean }): Promise<Run>;
}

/** A configuration as a merchant would write it; both jobs run only when told to. */
export const configuration = (warehouseFile: string, shop: ShopAccess) => ({
  format: 'skladbridge-configuration',
  version: 1,
  warehouse: { engine: 'sqlite', file: warehouseFile },
  integrations: [
    {
      name,
      type: 'woocommerce',
      schedules: { import: { kind: 'manual' }, export: { kind: 'manual' } },
      settings: {
        url: shop.url,
        consumerKey: shop.key,
        consumerSecret: shop.secret,
        objectId: sample.onlineObject,
        userId: sample.agentUser,
        partnerGroupId: sample.onlineClients,
        importSince: '2020-01-01',
      },
    },
  ],
});

export function configure({ state }: Pick<Workshop, 'state'>, warehouseFile: string, shop: ShopAccess): void {
  const parts = {
    types: storedTypes(integrationTypes),
    warehouse: storedWarehouse,
    schedule: scheduleSchema,
  };
  importConfiguration(state, parts, configuration(warehouseFile, shop));
}

/** Opens data folder and warehouse, as they stand open in a running agent. */
export function withAgentSide<T>(
  dataDir: string,
  warehouseFile: string,
  shop: ShopAccess,
  work: (agent: AgentSide) => Promise<T>,
): Promise<T> {
  return withWorkshop(dataDir, async (workshop) => {
    configure(workshop, warehouseFile, shop);
    await workshop.warehouse.get();
    const integrationId = integrationByName(workshop.state, name)?.id ?? '';
    const run: AgentSide['run'] = async (job, { dryRun = false } = {}) => {
      const ended = await workshop.runner.run(integrationId, job, {
        trigger: 'command',
        dryRun,
        accept: { first: true, brakes: true },
      });
      const wanted = dryRun ? 'planned' : 'done';
      if (ended.state === wanted && ended.counts.failed === 0 && ended.counts.conflicts === 0) return ended;
      throw new Error(
        `${job} ended as ${ended.state}: ${JSON.stringify({ ...ended.counts, ...ended.problem })}`,
      );
    };
    return work({ ...workshop, integrationId, run });
  });
}

/** @throws when the run did not do what is being measured */
export function expectCount(run: Run, count: keyof Run['counts'], expected: number): void {
  if (run.counts[count] === expected) return;
  throw new Error(`expected ${expected} ${count}, but the run says ${JSON.stringify(run.counts)}`);
}
