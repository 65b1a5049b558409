import { type Problem, problemOf } from '../../domain/problem.ts';
import type { TestStep } from '../../integrations/shop.ts';
import { getIntegration } from '../../state/integrations.ts';
import { openSettings } from '../../state/settings.ts';
import { storedType } from '../types.ts';
import type { SetupDeps } from './deps.ts';
import { typeOf } from './integrations.ts';

/** A test of a shop, as far as it has got. */
export interface Climb {
  steps: TestStep[];
  /** Epoch milliseconds. */
  startedAt: number;
  /** null while it is under way. */
  endedAt: number | null;
  ok: boolean;
  /** Why it could not even begin. */
  problem: Problem | null;
}

/** The latest test of each integration, in memory. */
export interface Climbs {
  of(integrationId: string): Climb | null;
  /** Begins a test, unless one is under way. @throws ProblemError `not-found`, `type-unknown` */
  start(integrationId: string): void;
}

export function climbsOf(deps: SetupDeps): Climbs {
  const climbs = new Map<string, Climb>();
  const time = () => deps.now().getTime();

  async function climb(integrationId: string, into: Climb): Promise<void> {
    const integration = getIntegration(deps.state, integrationId);
    const type = typeOf(deps, integration.type);
    const settings = openSettings(deps.state, storedType(type), integration);
    const context = { log: () => undefined, signal: new AbortController().signal, now: deps.now };
    const { ok } = await type.test(settings as never, context, (step) => into.steps.push(step));
    into.ok = ok;
  }

  return {
    of: (integrationId) => climbs.get(integrationId) ?? null,
    start(integrationId) {
      typeOf(deps, getIntegration(deps.state, integrationId).type);
      if (climbs.get(integrationId)?.endedAt === null) return;
      const started: Climb = { steps: [], startedAt: time(), endedAt: null, ok: false, problem: null };
      climbs.set(integrationId, started);
      climb(integrationId, started)
        .catch((error: unknown) => {
          started.problem = problemOf(error);
        })
        .finally(() => {
          started.endedAt = time();
        });
    },
  };
}
