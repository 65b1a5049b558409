import { ProblemError } from '../../src/domain/problem.ts';
import type { Controls, HealthFinding, LiveRun, Standing, Upcoming } from '../../src/jobs/controls.ts';

export interface FakeControls extends Controls {
  /** Every call with its arguments, in order. */
  calls: unknown[][];
  lives: LiveRun[];
  dues: Upcoming[];
  findings: HealthFinding[];
  stands: Standing;
  /** When set, the next call is refused with it. */
  refuse: ProblemError | null;
}

export const busy = () =>
  new ProblemError({
    code: 'busy',
    text: { bg: 'Интеграцията вече работи.', en: 'The integration is already running.' },
    advice: { bg: 'Изчакайте да свърши.', en: 'Wait until it has finished.' },
  });

/** Remembers what was asked of it. */
export function fakeControls(): FakeControls {
  const calls: unknown[][] = [];
  const asked =
    <T>(name: string, answer: T) =>
    async (...args: unknown[]): Promise<T> => {
      calls.push([name, ...args]);
      if (fake.refuse) throw fake.refuse;
      return answer;
    };
  const fake: FakeControls = {
    calls,
    lives: [],
    dues: [],
    findings: [],
    stands: { is: 'leads' },
    refuse: null,
    start: asked('start', undefined),
    stop: asked('stop', undefined),
    startAll: asked('startAll', undefined),
    stopAll: asked('stopAll', undefined),
    run: asked('run', 77),
    apply: asked('apply', undefined),
    pause: asked('pause', undefined),
    resume: asked('resume', undefined),
    cancel: asked('cancel', undefined),
    undo: asked('undo', 80),
    retryGood: asked('retryGood', 78),
    retryOrder: asked('retryOrder', 79),
    skipOrder: asked('skipOrder', undefined),
    live: () => fake.lives,
    upcoming: () => fake.dues,
    health: () => fake.findings,
    standing: () => fake.stands,
  };
  return fake;
}
