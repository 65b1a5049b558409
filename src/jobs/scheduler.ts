import { problemOf } from '../domain/problem.ts';
import type { IntegrationType, JobKind } from '../integrations/define.ts';
import { type Integration, listIntegrations } from '../state/integrations.ts';
import type { State } from '../state/open.ts';
import { nextDue } from '../state/outbox.ts';
import type { Run } from '../state/runs.ts';
import type { Upcoming } from './controls.ts';
import { dueAt, isAwake, retryPause } from './due.ts';
import type { Runner } from './runner.ts';

export interface SchedulerDeps {
  state: State;
  runner: Runner;
  type: (id: string) => IntegrationType | undefined;
  now: () => Date;
  /** Whether this agent may start work now; another one may lead on the warehouse. Absent: always. */
  mayStart?: () => boolean;
  /** A run that could not even be started, or ended in an unforeseen way. */
  onError: (error: unknown, integration: Integration, job: JobKind) => void;
}

const tick = 1_000;

/** The machine slept, or somebody set its clock: times computed before mean nothing any more. */
const clockJump = 60_000;

/** Starts the jobs when they are due. An export brings its import along, so it is looked at first. */
export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #due = new Map<string, number | null>();
  readonly #failures = new Map<string, number>();
  /** After a failure nothing starts the job by itself before this moment, not even an order that waits to be told. */
  readonly #notBefore = new Map<string, number>();
  readonly #busy = new Set<string>();
  #started: Date;
  #lastTick: number;
  #standsBy = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: SchedulerDeps) {
    this.#deps = deps;
    this.#started = deps.now();
    this.#lastTick = this.#started.getTime();
  }

  start(): void {
    this.#started = this.#deps.now();
    this.#timer = setInterval(() => this.look(), tick);
    this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Settings, schedules or the pause of an integration have changed. */
  refresh(integrationId: string): void {
    for (const key of this.#due.keys()) if (key.startsWith(`${integrationId}/`)) this.#due.delete(key);
  }

  upcoming(): Upcoming[] {
    const starts = this.#deps.mayStart?.() !== false;
    return this.#jobs().map(([integration, job]) => ({
      integrationId: integration.id,
      job,
      at: starts ? this.#dueOf(integration, job) : null,
    }));
  }

  /** How often the job has failed in a row. */
  failures = (integrationId: string, job: JobKind): number =>
    this.#failures.get(`${integrationId}/${job}`) ?? 0;

  /** A run has ended, whoever started it. */
  ended(run: Run): void {
    const key = `${run.integrationId}/${run.job}`;
    if (run.state === 'failed') this.#failed(key);
    else {
      this.#failures.delete(key);
      this.#notBefore.delete(key);
    }
    this.refresh(run.integrationId);
  }

  /** Returns when the job may be tried again. */
  #failed(key: string): number {
    const failures = (this.#failures.get(key) ?? 0) + 1;
    const again = this.#deps.now().getTime() + retryPause(failures);
    this.#failures.set(key, failures);
    this.#notBefore.set(key, again);
    return again;
  }

  /** Starts what is due now; the timer does it every second. */
  look(): void {
    const now = this.#deps.now().getTime();
    if (Math.abs(now - this.#lastTick) > clockJump) {
      this.#due.clear();
      this.#notBefore.clear();
      if (now < this.#started.getTime()) this.#started = new Date(now);
    }
    this.#lastTick = now;
    if (this.#deps.mayStart?.() === false) {
      this.#standsBy = true;
      return;
    }
    if (this.#standsBy) this.#takeOver(now);
    for (const [integration, job] of this.#jobs()) {
      if (this.#busy.has(integration.id)) continue;
      if ((this.#notBefore.get(`${integration.id}/${job}`) ?? 0) > now) continue;
      const due = this.#dueOf(integration, job);
      const told =
        job === 'import' && isAwake(integration) ? nextDue(this.#deps.state, integration.id) : null;
      if ((due !== null && due <= now) || (told !== null && told <= now)) this.#begin(integration, job);
    }
  }

  /** For the jobs the agent starts only now. */
  #takeOver(now: number): void {
    this.#standsBy = false;
    this.#started = new Date(now);
    this.#due.clear();
    this.#notBefore.clear();
  }

  #begin(integration: Integration, job: JobKind): void {
    const { runner, now, onError } = this.#deps;
    const key = `${integration.id}/${job}`;
    const trigger = (this.#due.get(key) ?? 0) <= this.#started.getTime() ? 'start' : 'schedule';
    this.#busy.add(integration.id);
    runner
      .run(integration.id, job, { trigger, onImported: (run) => this.ended(run) })
      .then((run) => this.ended(run))
      .catch((error) => {
        // Another process works on this integration: look again in a minute.
        if (problemOf(error).code === 'busy') this.#due.set(key, now().getTime() + 60_000);
        else {
          this.#due.set(key, this.#failed(key));
          onError(error, integration, job);
        }
      })
      .finally(() => this.#busy.delete(integration.id));
  }

  #jobs(): [Integration, JobKind][] {
    return listIntegrations(this.#deps.state).flatMap((integration) => {
      const jobs = this.#deps.type(integration.type)?.jobs ?? [];
      return (['export', 'import'] as const)
        .filter((job) => jobs.includes(job))
        .map((job): [Integration, JobKind] => [integration, job]);
    });
  }

  #dueOf(integration: Integration, job: JobKind): number | null {
    const key = `${integration.id}/${job}`;
    const known = this.#due.get(key);
    if (known !== undefined) return known;
    const due = dueAt(this.#deps.state, integration, job, {
      started: this.#started,
      now: this.#deps.now(),
      failures: this.failures(integration.id, job),
    });
    this.#due.set(key, due);
    return due;
  }
}
