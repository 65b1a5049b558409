import type { Problem } from './domain/problem.ts';
import { acceptingHanded } from './handed-links.ts';
import { createApp } from './http/app.tsx';
import type { Deps } from './http/deps.ts';
import { type RunningServer, startServer } from './http/server.ts';
import { createSignIn, signInLink } from './http/sign-in.ts';
import { integrationType, integrationTypes } from './integrations/registry.ts';
import { careOf } from './jobs/care.ts';
import type { Controls } from './jobs/controls.ts';
import { directEffects, type Effects } from './jobs/effect.ts';
import { Leader } from './jobs/leader.ts';
import { matchingDesk } from './jobs/matching/desk.ts';
import { recoverRuns } from './jobs/run-states.ts';
import { Runner } from './jobs/runner.ts';
import { scheduleSchema } from './jobs/schedule.ts';
import { Scheduler } from './jobs/scheduler.ts';
import type { RunnerDeps } from './jobs/session.ts';
import type { SetupDeps } from './jobs/setup/deps.ts';
import { setupOf } from './jobs/setup/setup.ts';
import { warehouseDesk } from './jobs/setup/warehouse.ts';
import { steering } from './jobs/steering.ts';
import { storedTypes } from './jobs/types.ts';
import { wizardDesk } from './jobs/wizard/desk.ts';
import { openLog } from './log.ts';
import { SharedWarehouse, storedWarehouse } from './shared-warehouse.ts';
import { languageValue, pagePortValue, portValue, retentionDaysValue } from './state/agent-values.ts';
import { keepDailyBackup } from './state/backups.ts';
import { acquireLock, type Lock } from './state/lock.ts';
import { openState, type State } from './state/open.ts';
import { forgetOldDetails } from './state/retention.ts';
import { findRun } from './state/runs.ts';
import { restoreStaged } from './state/staged-restore.ts';
import { readValue, writeValue } from './state/values.ts';
import { version } from './version.ts';

export interface AgentOptions {
  dataDir: string;
  /** Absent: as configured; 0: any free port. */
  port?: number;
  effects?: Effects;
}

/** The running agent: its own data, the schedule and the page. */
export interface Agent {
  state: State;
  controls: Controls;
  url: string;
  /** A fresh link that signs one browser in. */
  link(): string;
  /** Settings or schedules of an integration were changed from outside the page. */
  scheduleChanged(integrationId: string): void;
  stop(): Promise<void>;
}

/** Another agent works on this data folder. */
export class AgentRunning extends Error {
  override name = 'AgentRunning';
}

/** Details of old runs go once a day. */
const day = 24 * 60 * 60_000;
/** How often the agent looks whether the backup of the day is due. */
const hour = 60 * 60_000;

/**
 * Starts the agent on a data folder: only one at a time.
 * @throws AgentRunning, ProblemError of the data folder (`state-damaged` …) or of the page (`port-taken`)
 */
export async function startAgent(options: AgentOptions): Promise<Agent> {
  const { dataDir } = options;
  const refused = restoreStaged(dataDir);
  const state = openState(dataDir);
  const lock = acquireLock(dataDir, 'agent');
  if (!lock) {
    state.close();
    throw new AgentRunning(`an agent already works on ${dataDir}`);
  }
  try {
    return await compose(state, lock, { ...options, refused });
  } catch (error) {
    lock.release();
    state.close();
    throw error;
  }
}

async function compose(
  state: State,
  lock: Lock,
  options: AgentOptions & { refused: Problem | null },
): Promise<Agent> {
  const log = openLog(state.dataDir);
  if (options.refused) log.error({ problem: options.refused }, 'the backup was not put in place');
  const now = () => new Date();
  const warehouse = new SharedWarehouse(state);
  const leader = new Leader({
    warehouse: () => warehouse.get(),
    onChange: (standing) => {
      log.info({ standing }, 'standing among the agents on this warehouse');
      if (standing.is === 'leads') takeOver();
    },
  });
  const deps: RunnerDeps = {
    state,
    effects: options.effects ?? directEffects,
    type: integrationType,
    warehouse: () => warehouse.get(),
    now,
    leader,
  };
  const runner = new Runner(deps);
  const onError = (error: unknown) => log.error({ err: error }, 'a job ended in an unforeseen way');
  const mayStart = () => ['leads', 'cut-off'].includes(leader.standing.is);
  const scheduler = new Scheduler({ ...deps, runner, mayStart, onError });
  const controls = steering({ ...deps, runner, scheduler, onError });
  const signIn = acceptingHanded(createSignIn(), state, now);
  const setUp: SetupDeps = {
    state,
    types: integrationTypes,
    warehouse: () => warehouse.get(),
    warehouseValue: storedWarehouse,
    live: () => runner.live.list(),
    cancel: (runId) => runner.ask(runId, 'cancel'),
    changed: (integrationId) => scheduler.refresh(integrationId),
    now,
  };
  const setup = setupOf(setUp);
  const page = await openPage(state, options, {
    controls,
    signIn,
    setup,
    warehouse: warehouseDesk(setUp),
    care: careOf({
      ...setUp,
      standing: controls.standing,
      parts: { types: storedTypes(integrationTypes), warehouse: storedWarehouse, schedule: scheduleSchema },
      version,
    }),
    wizard: wizardDesk(setUp),
    matching: matchingDesk({ state, runner, now, onError, exportNow: (id) => controls.run(id, 'export') }),
  });
  const toResume = recoverRuns(state, now());
  const takeOver = () => {
    for (const { id } of toResume.splice(0)) {
      if (findRun(state, id)?.state !== 'interrupted') continue;
      runner.resume(id, undefined, true).then((ended) => scheduler.ended(ended), onError);
    }
    scheduler.look();
  };
  scheduler.start();
  leader.start();
  const forget = () => forgetOldDetails(state, { days: readValue(state, retentionDaysValue) });
  forget();
  const sweeping = setInterval(forget, day);
  const backingUp = setInterval(() => {
    keepDailyBackup(state, now()).catch((error) => log.error({ err: error }, 'no daily backup'));
  }, hour);
  log.info({ version, url: page.url, toResume: toResume.length }, 'started');
  return {
    state,
    controls,
    url: page.url,
    link: () => signInLink(page.url, signIn.issue()),
    scheduleChanged: (integrationId) => scheduler.refresh(integrationId),
    stop: async () => {
      clearInterval(sweeping);
      clearInterval(backingUp);
      scheduler.stop();
      await page.close();
      await runner.stop();
      await leader.stop();
      await warehouse.close();
      log.info('stopped');
      state.close();
      lock.release();
    },
  };
}

async function openPage(
  state: State,
  { port }: AgentOptions,
  parts: Pick<Deps, 'controls' | 'care' | 'signIn' | 'setup' | 'warehouse' | 'matching' | 'wizard'>,
): Promise<RunningServer> {
  const app = createApp({
    ...parts,
    state: state.db,
    settings: {
      get language() {
        return readValue(state, languageValue);
      },
      set language(language) {
        writeValue(state, languageValue, language);
      },
    },
    version,
  });
  const page = await startServer(app, { port: port ?? readValue(state, portValue) });
  writeValue(state, pagePortValue, page.port);
  return page;
}
