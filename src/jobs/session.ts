import { setTimeout } from 'node:timers/promises';
import type { IntegrationContext, IntegrationType, JobKind } from '../integrations/define.ts';
import type { Warehouse } from '../skladpro/warehouse.ts';
import { getIntegration, type Integration } from '../state/integrations.ts';
import { lightly } from '../state/lightly.ts';
import type { State } from '../state/open.ts';
import { logLine, type Run } from '../state/runs.ts';
import { missingSettings, openSettings, type Settings } from '../state/settings.ts';
import { Interruption, type JobContext, type Progress } from './context.ts';
import type { Effects } from './effect.ts';
import { KnownGoods } from './import/known-goods.ts';
import type { Leader } from './leader.ts';
import { jobUnknown, leadLostMeanwhile, settingsMissing, typeUnknown } from './problems.ts';
import { storedType } from './types.ts';

/** What a runner is made of; one for the whole agent. */
export interface RunnerDeps {
  state: State;
  effects: Effects;
  type: (id: string) => IntegrationType | undefined;
  /** The shared connection to Склад Pro, opened when first needed. */
  warehouse: () => Promise<Warehouse>;
  now: () => Date;
  /** Work that starts by itself is only for the agent that leads on the warehouse. Absent: no other agent is heeded. */
  leader?: Pick<Leader, 'claim' | 'standing'>;
  /** How a run waits; the machine's own timer when absent. Milliseconds. */
  sleep?: (milliseconds: number) => Promise<void>;
}

/** An integration with its connector and opened settings. */
export interface Opened {
  integration: Integration;
  type: IntegrationType;
  settings: Settings;
}

/** @throws ProblemError `not-found`, `type-unknown`, `job-unknown` */
export function integrationFor(
  deps: RunnerDeps,
  id: string,
  job: JobKind,
): { integration: Integration; type: IntegrationType } {
  const integration = getIntegration(deps.state, id);
  const type = deps.type(integration.type);
  if (!type) throw typeUnknown(integration.type);
  if (!type.jobs.includes(job)) throw jobUnknown(integration.name, job);
  return { integration, type };
}

/** @throws ProblemError `settings-missing`, `settings-invalid`, `secrets-unreadable` … */
export function openedSettings(deps: RunnerDeps, integration: Integration, type: IntegrationType): Settings {
  const settings = openSettings(deps.state, storedType(type), integration);
  const missing = missingSettings(storedType(type), settings);
  if (missing.length > 0) {
    throw settingsMissing(
      integration.name,
      missing.flatMap((name) => type.settings[name]?.label ?? []),
    );
  }
  return settings;
}

/** Commits of a run need not wait for the disk: whatever a power cut takes of them is found again outside. */
const rediscoverable = ({ effects, state }: RunnerDeps): Effects => ({
  run: (name, effect) => effects.run(name, name.startsWith('state.') ? () => lightly(state, effect) : effect),
});

const step = 250;

/** Waits in short steps, so that a request to stop is heard. */
function pauser(
  signal: AbortSignal,
  asked: () => boolean,
  sleep: (milliseconds: number) => Promise<unknown> = setTimeout,
): (milliseconds: number) => Promise<void> {
  return async (milliseconds) => {
    for (let left = milliseconds; left > 0 && !signal.aborted && !asked(); left -= step) {
      await sleep(Math.min(step, left));
    }
  };
}

/** One run as it is carried out. */
export interface Course {
  run: Run;
  /** Nobody asked for it: a schedule, a start, or the recovery after a crash began it. */
  byItself: boolean;
  progress: Progress;
  signal: AbortSignal;
}

/** Opens both sides for one run, does the work, and closes the shop whatever happens. */
export async function withSession<T>(
  deps: RunnerDeps,
  opened: Opened,
  { run, byItself, progress, signal }: Course,
  work: (context: JobContext) => Promise<T>,
): Promise<T> {
  const { state, now } = deps;
  const { integration, type, settings } = opened;
  const request = state.raw.prepare('select request from runs where id = ?').pluck();
  const asked = () => request.get(run.id) as 'pause' | 'cancel' | null;
  const leader = byItself ? deps.leader : undefined;
  const outrun = () => leader !== undefined && leader.standing.is !== 'leads';
  const log: JobContext['log'] = (level, text) => logLine(state, run.id, { level, text, at: now() });
  const outside: IntegrationContext = { log, signal, now };
  await leader?.claim();
  const warehouse = await deps.warehouse();
  const warehouseFacts = await warehouse.facts();
  for (const warning of warehouseFacts.warnings) log('warn', warning.text);
  const shop = await type.open(settings as never, outside);
  try {
    const shopFacts = await shop.facts();
    for (const warning of shopFacts.warnings) log('warn', warning.text);
    return await work({
      state,
      effects: rediscoverable(deps),
      integrationId: integration.id,
      name: integration.name,
      runId: run.id,
      settings,
      identity: type.identity(settings as never),
      shop,
      shopFacts,
      warehouse,
      warehouseFacts,
      known: new KnownGoods(warehouse),
      counts: { ...run.counts },
      now,
      log,
      progress,
      pause: pauser(signal, () => outrun() || asked() !== null, deps.sleep),
      checkpoint: () => {
        if (signal.aborted) throw new Interruption('interrupted');
        if (outrun()) throw leadLostMeanwhile();
        const request = asked();
        if (request === 'pause') throw new Interruption('paused');
        if (request === 'cancel') throw new Interruption('cancelled');
      },
    });
  } finally {
    await shop.close();
  }
}

/** Whether the integration has all that an import needs; an integration that only exports has not. */
export const importConfigured = ({ integration, type, settings }: Opened): boolean =>
  type.jobs.includes('import') &&
  integration.schedules.import?.kind !== 'manual' &&
  Number(settings.objectId) > 0 &&
  Number(settings.userId) > 0;
