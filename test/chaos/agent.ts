import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JobKind } from '../../src/integrations/define.ts';
import { integrationType } from '../../src/integrations/registry.ts';
import { WooCommerceClient } from '../../src/integrations/woocommerce/client.ts';
import { woocommerceShop } from '../../src/integrations/woocommerce/shop.ts';
import { directEffects, type EffectName } from '../../src/jobs/effect.ts';
import { recoverRuns } from '../../src/jobs/run-states.ts';
import { Runner } from '../../src/jobs/runner.ts';
import type { RunnerDeps } from '../../src/jobs/session.ts';
import { connectWarehouse } from '../../src/skladpro/connect.ts';
import type { Warehouse } from '../../src/skladpro/warehouse.ts';
import { backupState } from '../../src/state/backup.ts';
import { restoreState } from '../../src/state/restore.ts';
import type { Run } from '../../src/state/runs.ts';
import { openWorkplace } from '../crash/workday.ts';
import { type Crash, crashAt } from './crash.ts';
import type { ChaosWorld } from './world.ts';

/** A few goods make several requests and a few rows several pages; one request at a time, so that a history replays. */
const small = { pageSize: 3, batch: 3 };

const type: RunnerDeps['type'] = (id) => {
  const real = integrationType(id);
  return (
    real && {
      ...real,
      open: async (settings, context) => {
        const client = new WooCommerceClient(settings as never, context, {
          pauses: [0],
          pageSize: small.pageSize,
        });
        return {
          ...woocommerceShop(client, settings as never),
          limits: { batch: small.batch, concurrency: 1 },
        };
      },
    }
  );
};

export interface Day {
  job: JobKind;
  /** The effect at which the process dies; absent: it lives. */
  crash?: { at: number; when: 'before' | 'after' };
  /** How far this agent's clock is off. Milliseconds. */
  offset?: number;
  /** Stands between the agent and the warehouse. */
  line?: (warehouse: Warehouse) => Warehouse;
}

/** How a day of the agent ended. */
export type Ended = { died: EffectName } | { run: Run };

/** One agent with its own data on a world; it may die and lose its data, and starts anew every day. */
export class ChaosAgent {
  readonly #world: ChaosWorld;
  readonly #name: string;
  #lives = 0;

  constructor(world: ChaosWorld, name: string) {
    this.#world = world;
    this.#name = name;
  }

  get dataDir(): string {
    return join(this.#world.folder, `${this.#name}-${this.#lives}`);
  }

  get hasData(): boolean {
    return existsSync(this.dataDir);
  }

  #open = () =>
    openWorkplace({
      dataDir: this.dataDir,
      configuration: this.#world.configuration,
      job: 'import',
      later: 0,
    });

  /** Goes on with what a crash cut off, then runs the job anew. */
  async day({ job, crash: fatal, offset = 0, line = (warehouse) => warehouse }: Day): Promise<Ended> {
    const { state, integrationId } = this.#open();
    const crash: Crash | undefined = fatal && crashAt(fatal.at, fatal.when);
    const real = await connectWarehouse(this.#configured());
    const warehouse = line(real);
    const now = () => new Date(this.#world.now().getTime() + offset);
    const runner = new Runner({
      state,
      effects: crash?.effects ?? directEffects,
      type,
      warehouse: async () => warehouse,
      now,
      sleep: async () => undefined,
    });
    const work = async (): Promise<Ended> => {
      for (const run of recoverRuns(state, now())) await runner.resume(run.id);
      const accept = { first: true, brakes: true };
      return { run: await runner.run(integrationId, job, { trigger: 'command', accept }) };
    };
    const working = work();
    const ended = await Promise.race([working, ...(crash ? [crash.died.then((died) => ({ died }))] : [])]);
    if ('died' in ended) {
      // The dead process can do nothing any more; what it still holds open falls to the copy's owner as after a reboot.
      working.catch(() => undefined);
      this.#leaveData();
    }
    await real.close();
    state.close();
    return ended;
  }

  #configured = () =>
    (this.#world.configuration as { warehouse: Parameters<typeof connectWarehouse>[0] }).warehouse;

  /** What the disk held at this moment becomes the data of the next life; the locks of the dead are gone. */
  #leaveData(): void {
    const from = this.dataDir;
    this.#lives += 1;
    cpSync(from, this.dataDir, { recursive: true, filter: (path) => !path.endsWith('locks') });
  }

  /** All its data is gone, and so is the key without which a backup does not open the shop. */
  lose(): void {
    this.#lives += 1;
    rmSync(this.#backup(), { force: true });
  }

  #backup = () => join(this.#world.folder, `${this.#name}.backup`);

  async backUp(): Promise<void> {
    const { state } = this.#open();
    await backupState(state, this.#backup());
    state.close();
  }

  /** Its data is again as when it was backed up; false when it never was. */
  restore(): boolean {
    if (!existsSync(this.#backup())) return false;
    restoreState(this.dataDir, this.#backup());
    return true;
  }
}
