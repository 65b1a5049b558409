import { setTimeout as pause } from 'node:timers/promises';
import type { JobKind } from '../../src/integrations/define.ts';
import { integrationType, integrationTypes } from '../../src/integrations/registry.ts';
import type { Effects } from '../../src/jobs/effect.ts';
import { recoverRuns } from '../../src/jobs/run-states.ts';
import { Runner } from '../../src/jobs/runner.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import type { RunnerDeps } from '../../src/jobs/session.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { SharedWarehouse, storedWarehouse } from '../../src/shared-warehouse.ts';
import { importConfiguration } from '../../src/state/import-configuration.ts';
import { listIntegrations } from '../../src/state/integrations.ts';
import { openState, type State } from '../../src/state/open.ts';
import type { Run } from '../../src/state/runs.ts';

/** One start of the agent on a data folder. */
export interface Workday {
  dataDir: string;
  /** Taken over when the folder has no integration yet. */
  configuration: unknown;
  job: JobKind;
  /** How far the clock is ahead: pauses after failures are over by then. Milliseconds. */
  later: number;
}

/** The simulated shop ends its work in milliseconds after its client has gone: waiting for that is cut short. */
const haste = 20;

/** A few goods make several requests, so that a crash meets batches that are done, under way and still to come. */
const smallBatches: RunnerDeps['type'] = (id) => {
  const type = integrationType(id);
  return (
    type && {
      ...type,
      open: async (settings, context) => ({
        ...(await type.open(settings, context)),
        limits: { batch: 3, concurrency: 2 },
      }),
    }
  );
};

/** Opens the data folder; the integration's id is that of the only one. */
export function openWorkplace({ dataDir, configuration }: Workday): { state: State; integrationId: string } {
  const state = openState(dataDir);
  if (listIntegrations(state).length === 0) {
    const parts = {
      types: storedTypes(integrationTypes),
      warehouse: storedWarehouse,
      schedule: scheduleSchema,
    };
    importConfiguration(state, parts, configuration);
  }
  return { state, integrationId: listIntegrations(state)[0]?.id ?? '' };
}

/** Does what the agent does when it starts: goes on with what a crash cut off, then runs the job anew. */
export async function workday(day: Workday, effects: Effects): Promise<Run> {
  const { state, integrationId } = openWorkplace(day);
  const warehouse = new SharedWarehouse(state);
  const now = () => new Date(Date.now() + day.later);
  const runner = new Runner({
    state,
    effects,
    type: smallBatches,
    warehouse: () => warehouse.get(),
    now,
    sleep: (milliseconds) => pause(milliseconds / haste),
  });
  try {
    for (const run of recoverRuns(state, now())) await runner.resume(run.id);
    return await runner.run(integrationId, day.job, {
      trigger: 'command',
      accept: { first: true, brakes: true },
    });
  } finally {
    await runner.stop();
    await warehouse.close();
    state.close();
  }
}
