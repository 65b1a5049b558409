import { type Problem, problemOf } from '../domain/problem.ts';
import type { JobKind } from '../integrations/define.ts';
import { approve } from '../state/integrations.ts';
import { acquireLock } from '../state/lock.ts';
import { hasOrderIn } from '../state/orders.ts';
import { stateProblem } from '../state/problem.ts';
import { findRun, finishRun, type Run, startRun, updateRun } from '../state/runs.ts';
import type { BrakeState, RunTrigger } from '../state/schema.ts';
import { Interruption, type JobContext } from './context.ts';
import type { ApplyDecision } from './controls.ts';
import { leaveOut } from './decision.ts';
import { applyExport } from './export/apply.ts';
import { planExport } from './export/plan.ts';
import { planUndo, requireUndoable } from './export/undo.ts';
import { applyImport } from './import/apply.ts';
import { planImport } from './import/plan.ts';
import { LiveRuns } from './live-runs.ts';
import { brakeUnanswered, busy, endedEarly, importFirst, notWaiting, runNotFound } from './problems.ts';
import { askRun, supersede } from './run-states.ts';
import {
  importConfigured,
  integrationFor,
  type Opened,
  openedSettings,
  type RunnerDeps,
  withSession,
} from './session.ts';

export interface RunOptions {
  trigger: RunTrigger;
  dryRun?: boolean;
  /** Apply without showing the plan first: the first time, and past the brakes. */
  accept?: { first?: boolean; brakes?: boolean };
  /** An export whose prices and quantities are to be taken back; the plan is always shown. */
  undoOf?: number;
  /** Called with the run's number as soon as it is known. */
  onStart?: (runId: number) => void;
  /** Called with the import that an export makes first. */
  onImported?: (run: Run) => void;
}

interface Planned {
  brakes: BrakeState[];
  skips: Record<string, number>;
}

const jobs: Record<
  'export' | 'import',
  { plan(c: JobContext): Promise<Planned>; apply(c: JobContext): Promise<void> }
> = {
  export: { plan: planExport, apply: applyExport },
  import: { plan: async (context) => ({ ...(await planImport(context)), brakes: [] }), apply: applyImport },
};

/** Carries out runs, one at a time for each integration, also across processes. */
export class Runner {
  readonly live: LiveRuns;
  readonly #deps: RunnerDeps;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
    this.live = new LiveRuns(() => deps.now().getTime());
  }

  /**
   * Plans the job and, unless something asks for a person, applies it. An export imports the orders first. Resolves with
   * the finished (or waiting) run; what went wrong stands in it.
   * @throws ProblemError `busy`, `not-found`, `type-unknown`, `job-unknown`
   */
  async run(integrationId: string, job: JobKind, options: RunOptions): Promise<Run> {
    const { integration, type } = integrationFor(this.#deps, integrationId, job);
    return this.#alone(integration.id, integration.name, async () => {
      const { trigger, undoOf } = options;
      const dryRun = options.dryRun ?? undoOf !== undefined;
      const start = (which: JobKind) =>
        startRun(this.#deps.state, { integrationId, job: which, trigger, dryRun, now: this.#deps.now() });
      const run = undoOf === undefined ? start(job) : this.#startUndo(start(job), undoOf);
      options.onStart?.(run.id);
      let opened: Opened;
      try {
        opened = { integration, type, settings: openedSettings(this.#deps, integration, type) };
      } catch (error) {
        return this.#finish(run, 'failed', problemOf(error));
      }
      if (job === 'export' && !dryRun && importConfigured(opened)) {
        const imported = await this.#whole(start('import'), opened, options);
        options.onImported?.(imported);
        if (imported.state === 'failed')
          return this.#finish(run, 'failed', importFirst(imported.problem).problem);
        if (imported.state === 'cancelled' || imported.state === 'interrupted') {
          return this.#finish(run, 'cancelled', endedEarly);
        }
      }
      return this.#whole(run, opened, options);
    });
  }

  /**
   * Reads both sides for something else than a job, as a run of its own that sends nothing.
   * @param kind what the run is recorded as
   * @throws ProblemError `busy`, `not-found`, `type-unknown`, `job-unknown`
   */
  async look(
    integrationId: string,
    kind: string,
    work: (context: JobContext) => Promise<void>,
    onStart: (runId: number) => void,
  ): Promise<Run> {
    const { integration, type } = integrationFor(this.#deps, integrationId, 'export');
    return this.#alone(integration.id, integration.name, async () => {
      const { state, now } = this.#deps;
      const run = startRun(state, { integrationId, job: kind, trigger: 'person', dryRun: true, now: now() });
      onStart(run.id);
      let opened: Opened;
      try {
        opened = { integration, type, settings: openedSettings(this.#deps, integration, type) };
      } catch (error) {
        return this.#finish(run, 'failed', problemOf(error));
      }
      return this.#work(run, opened, false, async (context) => {
        await work(context);
        return 'done';
      });
    });
  }

  /**
   * Plans to take an export back; nothing is sent before somebody applies the plan.
   * @throws ProblemError `not-found`, `cannot-undo`, `busy`
   */
  async undo(runId: number, onStart: (runId: number) => void): Promise<Run> {
    requireUndoable(this.#deps.state, runId);
    const integrationId = findRun(this.#deps.state, runId)?.integrationId ?? '';
    return this.run(integrationId, 'export', { trigger: 'person', undoOf: runId, onStart });
  }

  #startUndo(run: Run, undoOf: number): Run {
    updateRun(this.#deps.state, run.id, { undoOf });
    return { ...run, undoOf };
  }

  /** Carries out the plan of a run that waits. @throws ProblemError `not-waiting`, `busy`, `not-found` */
  apply(runId: number, decision: ApplyDecision, onStart?: () => void): Promise<Run> {
    return this.#existing(runId, ['planned', 'waiting'], (run, opened) => {
      const { state } = this.#deps;
      const refused = run.brakes.some(
        ({ rule }) => rule !== 'first' && !decision.acceptBrakes && !decision.leaveOut?.includes(rule),
      );
      if (refused) throw brakeUnanswered(runId);
      if (decision.leaveOut) leaveOut(state, runId, decision.leaveOut);
      if (run.job === 'export') approve(state, run.integrationId, this.#deps.now().getTime());
      return this.#rest(run, opened, onStart);
    });
  }

  /** Goes on with a run that was paused, or that ended with the process. `byItself`: nobody asked for it. */
  resume(runId: number, onStart?: () => void, byItself = false): Promise<Run> {
    return this.#existing(runId, ['paused', 'interrupted'], (run, opened) =>
      this.#rest(run, opened, onStart, byItself),
    );
  }

  /** Asks a run, in this process or another, to pause or end after the request that is under way. */
  ask(runId: number, request: 'pause' | 'cancel'): void {
    this.live.asked(runId, request);
    askRun(this.#deps.state, runId, request, this.#deps.now());
  }

  /** Ends every run at its next safe point and waits for that. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#underWay);
  }

  async #existing(
    runId: number,
    states: Run['state'][],
    work: (run: Run, opened: Opened) => Promise<Run>,
  ): Promise<Run> {
    const found = findRun(this.#deps.state, runId);
    if (!found) throw runNotFound(runId);
    const { integration, type } = integrationFor(this.#deps, found.integrationId, found.job as JobKind);
    return this.#alone(integration.id, integration.name, async () => {
      const run = findRun(this.#deps.state, runId);
      if (!run || !states.includes(run.state)) throw notWaiting(runId);
      return work(run, { integration, type, settings: openedSettings(this.#deps, integration, type) });
    });
  }

  /** One run of an integration at a time: a second one is refused, never queued. */
  #alone(integrationId: string, name: string, work: () => Promise<Run>): Promise<Run> {
    const lock = acquireLock(this.#deps.state.dataDir, `integration-${integrationId}`);
    if (!lock) return Promise.reject(busy(name));
    const underWay = work()
      .catch((error) => {
        throw this.#named(error);
      })
      .finally(() => {
        lock.release();
        this.#underWay.delete(underWay);
      });
    this.#underWay.add(underWay);
    return underWay;
  }

  #whole(run: Run, opened: Opened, options: RunOptions): Promise<Run> {
    const byItself = options.trigger === 'start' || options.trigger === 'schedule';
    return this.#work(run, opened, byItself, async (context) => {
      const planned = await this.#plan(context, run, options);
      if (planned !== 'apply') return planned;
      this.#markApplying(run);
      await jobs[run.job as 'export' | 'import'].apply(context);
      return 'done';
    });
  }

  /** Runs the work with both sides open and records how it ended. */
  async #work(
    run: Run,
    opened: Opened,
    byItself: boolean,
    work: (context: JobContext) => Promise<Run['state']>,
  ): Promise<Run> {
    const progress = this.live.begin({
      runId: run.id,
      integrationId: run.integrationId,
      job: run.job as JobKind,
    });
    let counts = run.counts;
    try {
      const course = { run, byItself, progress, signal: this.#stopping.signal };
      return await withSession(this.#deps, opened, course, async (context) => {
        counts = context.counts;
        return this.#finish({ ...run, counts }, await work(context));
      });
    } catch (error) {
      const ended = { ...run, counts };
      if (error instanceof Interruption) return this.#interrupt(ended, error);
      return this.#finish(ended, 'failed', problemOf(this.#named(error)));
    } finally {
      progress.end();
    }
  }

  async #plan(context: JobContext, run: Run, options: RunOptions): Promise<'apply' | Run['state']> {
    const { state } = this.#deps;
    const job = run.job as 'export' | 'import';
    const { brakes, skips } =
      run.undoOf === null ? await jobs[job].plan(context) : await planUndo(context, run.undoOf);
    const first = run.undoOf === null && this.#isFirst(run, context) && !options.accept?.first;
    const held = [
      ...(options.accept?.brakes ? [] : brakes),
      ...(first
        ? [{ rule: 'first' as const, count: context.counts.planned, total: context.counts.read, limit: 0 }]
        : []),
    ];
    updateRun(state, run.id, {
      counts: context.counts,
      skips,
      brakes: held,
      currency: context.shopFacts.currency,
      total: context.counts.planned,
      handled: 0,
    });
    supersede(state, run, this.#deps.now());
    if (run.dryRun) return 'planned';
    if (held.length > 0 && context.counts.planned > 0) return 'waiting';
    if (job === 'export' && options.accept?.first)
      approve(state, run.integrationId, this.#deps.now().getTime());
    return 'apply';
  }

  /** The first export of an integration is shown before it is sent; a first import too, unless its start was set. */
  #isFirst(run: Run, { settings }: JobContext): boolean {
    const { state } = this.#deps;
    const { integration } = integrationFor(this.#deps, run.integrationId, run.job as JobKind);
    if (run.job === 'export') return integration.approvedAt === null;
    return !settings.importSince && !hasOrderIn(state, run.integrationId, ['written', 'acknowledged']);
  }

  /** What is still planned of a run; its state tells so before anybody hears that it has begun. */
  #rest(run: Run, opened: Opened, onStart: (() => void) | undefined, byItself = false): Promise<Run> {
    this.#markApplying(run);
    onStart?.();
    return this.#work(run, opened, byItself, async (context) => {
      await jobs[run.job as 'export' | 'import'].apply(context);
      return 'done';
    });
  }

  #markApplying(run: Run): void {
    const { state, now } = this.#deps;
    const appliedAt = run.appliedAt ?? now().getTime();
    updateRun(state, run.id, {
      state: 'applying',
      dryRun: false,
      appliedAt,
      finishedAt: null,
      problem: null,
    });
  }

  /** Half a plan is no plan: a run that was stopped while planning is not gone on with. */
  #interrupt(run: Run, { to }: Interruption): Run {
    const applied = findRun(this.#deps.state, run.id)?.appliedAt ?? null;
    return applied === null && to !== 'cancelled'
      ? this.#finish(run, 'cancelled', endedEarly)
      : this.#finish(run, to);
  }

  /** An error of the agent's own data in words: then the run's own end may not be recorded either. */
  #named = (error: unknown): unknown => stateProblem(error, this.#deps.state.dataDir) ?? error;

  #finish(run: Run, to: Run['state'], problem?: Problem): Run {
    const { state, now } = this.#deps;
    finishRun(state, run.id, { state: to, counts: run.counts, ...(problem && { problem }), now: now() });
    return findRun(state, run.id) ?? run;
  }
}
