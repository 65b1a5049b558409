import { integrationType } from '../integrations/registry.ts';
import { directEffects } from '../jobs/effect.ts';
import { Runner } from '../jobs/runner.ts';
import { SharedWarehouse } from '../shared-warehouse.ts';
import { openState, type State } from '../state/open.ts';

/** What a command works with: the data folder opened, runs possible, no page and no schedule. */
export interface Workshop {
  state: State;
  warehouse: SharedWarehouse;
  runner: Runner;
}

/** Opens the data folder for one command and closes everything afterwards. */
export async function withWorkshop<T>(dataDir: string, work: (workshop: Workshop) => Promise<T>): Promise<T> {
  const state = openState(dataDir);
  const warehouse = new SharedWarehouse(state);
  const runner = new Runner({
    state,
    effects: directEffects,
    type: integrationType,
    warehouse: () => warehouse.get(),
    now: () => new Date(),
  });
  const stop = () => void runner.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work({ state, warehouse, runner });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await runner.stop();
    await warehouse.close();
    state.close();
  }
}
