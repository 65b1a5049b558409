import { ProblemError } from '../domain/problem.ts';
import type { JobKind } from '../integrations/define.ts';
import { getIntegration, listIntegrations, setPaused } from '../state/integrations.ts';
import { findOrder, updateOrder } from '../state/orders.ts';
import { releaseGood } from '../state/quarantine.ts';
import { findRun, type Run } from '../state/runs.ts';
import type { Controls, Standing } from './controls.ts';
import { requireUndoable } from './export/undo.ts';
import { healthFindings } from './health.ts';
import type { Runner, RunOptions } from './runner.ts';
import type { Scheduler } from './scheduler.ts';
import type { RunnerDeps } from './session.ts';
import { standingFindings } from './standing.ts';

export interface SteeringDeps extends RunnerDeps {
  runner: Runner;
  scheduler: Scheduler;
  /** A failure that has no run to stand in. */
  onError: (error: unknown) => void;
}

const orderNotHeld = (number: string): ProblemError =>
  new ProblemError({
    code: 'not-waiting',
    text: { bg: `Поръчка ${number} не чака решение.`, en: `Order ${number} does not wait for a decision.` },
  });

/** What a person may do, on the running agent. */
export function steering(deps: SteeringDeps): Controls {
  const { state, runner, scheduler, now, onError } = deps;
  const standing = (): Standing => deps.leader?.standing ?? { is: 'leads' };

  const pauseOf = (integrationId: string, paused: boolean) => {
    setPaused(state, integrationId, paused);
    scheduler.refresh(integrationId);
  };

  /** Resolves with the run's number as soon as there is one; the work goes on behind. */
  const begin = (
    integrationId: string,
    job: JobKind,
    options: Omit<RunOptions, 'onStart'>,
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const ended = (run: Run) => scheduler.ended(run);
      runner.run(integrationId, job, { ...options, onStart: resolve, onImported: ended }).then(ended, reject);
    });

  /** The same for a run that exists: refused at once, or under way. */
  const goOn = (work: (onStart: () => void) => Promise<Run>): Promise<void> =>
    new Promise((resolve, reject) => {
      let started = false;
      work(() => {
        started = true;
        resolve();
      }).then(
        (run) => scheduler.ended(run),
        (error) => (started ? onError(error) : reject(error)),
      );
    });

  return {
    start: async (id) => pauseOf(getIntegration(state, id).id, false),
    stop: async (id) => pauseOf(getIntegration(state, id).id, true),
    startAll: async () => {
      for (const { id } of listIntegrations(state)) pauseOf(id, false);
    },
    stopAll: async () => {
      for (const { id } of listIntegrations(state)) pauseOf(id, true);
    },
    run: (id, job, options) => begin(id, job, { trigger: 'person', dryRun: options?.dryRun ?? false }),
    apply: (runId, decision) => goOn((onStart) => runner.apply(runId, decision, onStart)),
    pause: async (runId) => runner.ask(runId, 'pause'),
    resume: (runId) => goOn((onStart) => runner.resume(runId, onStart)),
    cancel: async (runId) => runner.ask(runId, 'cancel'),
    undo: async (runId, options) => {
      requireUndoable(state, runId);
      const integrationId = findRun(state, runId)?.integrationId ?? '';
      if (options?.stop) pauseOf(integrationId, true);
      return new Promise((resolve, reject) => {
        runner.undo(runId, resolve).then((run) => scheduler.ended(run), reject);
      });
    },
    retryGood: async (integrationId, goodId) => {
      releaseGood(state, integrationId, goodId);
      return begin(integrationId, 'export', { trigger: 'person' });
    },
    retryOrder: async (orderId) => {
      const order = findOrder(state, orderId);
      if (!order || !['held', 'skipped', 'seen', 'reserved'].includes(order.state)) {
        throw orderNotHeld(order?.number ?? String(orderId));
      }
      if (order.state === 'skipped') updateOrder(state, orderId, { state: 'seen', problem: null });
      return begin(order.integrationId, 'import', { trigger: 'person' });
    },
    skipOrder: async (orderId, reason) => {
      const order = findOrder(state, orderId);
      if (!order || !['held', 'seen'].includes(order.state))
        throw orderNotHeld(order?.number ?? String(orderId));
      const words = reason.trim();
      updateOrder(state, orderId, {
        state: 'skipped',
        problem: {
          code: 'left-out',
          text: {
            bg: `Пропусната от човек${words && `: ${words}`}.`,
            en: `Left out by a person${words && `: ${words}`}.`,
          },
        },
      });
    },
    live: () => runner.live.list(),
    upcoming: () => scheduler.upcoming(),
    health: () => [...standingFindings(standing()), ...healthFindings(state, now())],
    standing,
  };
}
