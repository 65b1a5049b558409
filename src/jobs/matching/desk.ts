import * as v from 'valibot';
import { getIntegration } from '../../state/integrations.ts';
import { acquireLock } from '../../state/lock.ts';
import type { MatchGrade } from '../../state/matching-schema.ts';
import type { State } from '../../state/open.ts';
import { finishRun, type Run, runsIn } from '../../state/runs.ts';
import { forgetConfirmed } from '../../state/twins.ts';
import { type AgentValue, readValue, writeValue } from '../../state/values.ts';
import { busy } from '../problems.ts';
import type { Runner } from '../runner.ts';
import { collect } from './collect.ts';
import * as decisions from './decide.ts';
import { exportUnfinished, matchingChanged } from './problems.ts';

export interface MatchingDeps {
  state: State;
  runner: Pick<Runner, 'look'>;
  /** An ordinary export, started by a person. Returns the run's number. */
  exportNow: (integrationId: string) => Promise<number>;
  now: () => Date;
  /** A failure that has no run to stand in. */
  onError: (error: unknown) => void;
}

/**
 * What a person may do with the goods of an integration and their products. Every method throws, or rejects with, a
 * ProblemError: `not-found`, `busy` while the integration works, `export-unfinished`, and what it names itself.
 */
export interface MatchingDesk {
  /** Reads both sides and suggests pairs. Returns the run's number as soon as it is under way. */
  collect(integrationId: string): Promise<number>;
  /** @throws ProblemError `pair-gone`, `product-taken` */
  accept(integrationId: string, goodId: number, remoteId: string): void;
  /** Returns how many pairs were accepted. */
  acceptAll(integrationId: string, grade: Exclude<MatchGrade, 'unsure'>): number;
  /** @throws ProblemError `pair-gone` */
  refuse(integrationId: string, goodId: number, remoteId: string): void;
  /** Returns how many pairs were refused. */
  refuseRest(integrationId: string): number;
  /** @throws ProblemError `nothing-to-undo` */
  undo(integrationId: string): decisions.Decision;
  /**
   * Forgets what the shop confirmed last for these goods, so that the export that starts now sends it again. Returns the
   * run's number.
   */
  heal(integrationId: string, goodIds: readonly number[]): Promise<number>;
  /** Single keys decide pairs. */
  keys: boolean;
}

/** Keys without Ctrl or Alt can be pressed by accident, or by speech: a person may switch them off. */
const keysValue: AgentValue<boolean> = { key: 'matchingKeys', schema: v.boolean(), fallback: true };

export function matchingDesk({ state, runner, exportNow, now, onError }: MatchingDeps): MatchingDesk {
  /** Under the integration's lock: no run of it plans or sends meanwhile. */
  const alone = <T>(integrationId: string, work: (deciding: decisions.Deciding) => T): T => {
    const { id, name } = getIntegration(state, integrationId);
    const lock = acquireLock(state.dataDir, `integration-${id}`);
    if (!lock) throw busy(name);
    try {
      clearPlans(state, id, now());
      return work({ state, integrationId: id, now: now() });
    } finally {
      lock.release();
    }
  };
  return {
    collect: (integrationId) =>
      new Promise((resolve, reject) => {
        let started = false;
        const onStart = (runId: number) => {
          started = true;
          resolve(runId);
        };
        const work = async (context: Parameters<typeof collect>[0]) => {
          clearPlans(state, integrationId, now());
          await collect(context);
        };
        runner.look(integrationId, 'match', work, onStart).catch((error: unknown) => {
          if (started) onError(error);
          else reject(error);
        });
      }),
    accept: (id, goodId, remoteId) => alone(id, (deciding) => decisions.accept(deciding, goodId, remoteId)),
    acceptAll: (id, grade) => alone(id, (deciding) => decisions.acceptAll(deciding, grade)),
    refuse: (id, goodId, remoteId) => alone(id, (deciding) => decisions.refuse(deciding, goodId, remoteId)),
    refuseRest: (id) => alone(id, decisions.refuseRest),
    undo: (id) => alone(id, decisions.undo),
    heal: (id, goodIds) => {
      alone(id, () => forgetConfirmed(state, id, goodIds));
      return exportNow(id);
    },
    get keys() {
      return readValue(state, keysValue);
    },
    set keys(on) {
      writeValue(state, keysValue, on);
    },
  };
}

const halfway: Run['state'][] = ['paused', 'interrupted', 'applying'];

/**
 * A plan made before a decision would create what is linked by now: those that wait are ended, and one that has sent a
 * part must end first.
 */
function clearPlans(state: State, integrationId: string, now: Date): void {
  const plans = runsIn(state, ['planned', 'waiting', ...halfway]).filter(
    (run) => run.integrationId === integrationId && run.job === 'export',
  );
  const unfinished = plans.find((run) => halfway.includes(run.state));
  if (unfinished) throw exportUnfinished(unfinished.id);
  for (const run of plans) {
    finishRun(state, run.id, { state: 'cancelled', counts: run.counts, problem: matchingChanged, now });
  }
}
