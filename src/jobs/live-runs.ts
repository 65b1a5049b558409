import type { Text } from '../domain/text.ts';
import type { JobKind } from '../integrations/define.ts';
import type { Progress } from './context.ts';
import type { LiveRun } from './controls.ts';

interface Tracked extends LiveRun {
  since: number;
  /** Handled when the present phase began. */
  base: number;
}

/** Time left is told only after this long: earlier guesses jump about. */
const tooEarly = 2_000;

/** The runs that this process works on, for the page's progress bars. */
export class LiveRuns {
  readonly #runs = new Map<number, Tracked>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  begin(run: { runId: number; integrationId: string; job: JobKind }): Progress & { end(): void } {
    const tracked: Tracked = {
      ...run,
      phase: { bg: 'Започва', en: 'Starting' },
      handled: 0,
      total: 0,
      left: null,
      ending: null,
      since: this.#now(),
      base: 0,
    };
    this.#runs.set(run.runId, tracked);
    return {
      phase: (text: Text) => {
        Object.assign(tracked, { phase: text, since: this.#now(), base: tracked.handled });
      },
      total: (items) => {
        Object.assign(tracked, { total: items, handled: 0, base: 0 });
      },
      handled: (items) => {
        tracked.handled += items;
        tracked.left = this.#left(tracked);
      },
      end: () => void this.#runs.delete(run.runId),
    };
  }

  asked(runId: number, ending: 'pause' | 'cancel'): void {
    const run = this.#runs.get(runId);
    if (run) run.ending = ending;
  }

  has = (runId: number): boolean => this.#runs.has(runId);

  list = (): LiveRun[] => [...this.#runs.values()].map(({ since: _since, base: _base, ...run }) => run);

  #left({ total, handled, base, since }: Tracked): number | null {
    const spent = this.#now() - since;
    const done = handled - base;
    if (total === 0 || done <= 0 || spent < tooEarly) return null;
    return Math.round((spent / done) * Math.max(0, total - handled));
  }
}
