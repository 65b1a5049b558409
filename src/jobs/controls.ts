import type { Problem } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';
import type { JobKind } from '../integrations/define.ts';

/** A run that this process is working on right now. */
export interface LiveRun {
  runId: number;
  integrationId: string;
  job: JobKind;
  /** "Чете стоките", "Изпраща цени" … */
  phase: Text;
  handled: number;
  /** 0 while unknown. */
  total: number;
  /** Estimate in milliseconds; null while too early to tell. */
  left: number | null;
  /** A person asked for a stop that has not taken effect yet. */
  ending: 'pause' | 'cancel' | null;
}

/** What a person decided about a plan that waits. */
export interface ApplyDecision {
  /** Send also what the brake stopped at. */
  acceptBrakes: boolean;
  /** Leave out the goods that a brake named and send the rest. */
  leaveOut?: ('zeroed' | 'repriced')[];
}

/** Why an integration does not run by itself, or when it will. */
export interface Upcoming {
  integrationId: string;
  job: JobKind;
  /** Epoch milliseconds; null: only by hand, paused, or another agent leads. */
  at: number | null;
}

/** A finding about the agent as a whole; shown on the health line while it holds. */
export interface HealthFinding {
  severity: 'warning' | 'error';
  integrationId: string | null;
  problem: Problem;
  /** Place on the page where it can be mended. */
  place: string;
}

/**
 * What this agent is among the agents on its warehouse. Only the one that leads starts work by itself. `undecided`: it has
 * just started; `cut-off`: the warehouse cannot be asked.
 */
export type Standing =
  | { is: 'undecided' }
  | { is: 'leads' }
  | {
      is: 'stands-by';
      /** Name or address of the leader's computer; '' when the database does not tell. */
      computer: string;
    }
  | { is: 'cut-off'; problem: Problem };

/**
 * Everything a person may do with the running agent; the page and the tray call only this.
 * Every method rejects with a ProblemError (`busy`, `not-found`, `not-waiting` …) and otherwise returns as soon as the
 * work is under way.
 */
export interface Controls {
  start(integrationId: string): Promise<void>;
  stop(integrationId: string): Promise<void>;
  startAll(): Promise<void>;
  stopAll(): Promise<void>;
  /** Runs the job now; a dry run stops at the plan. Returns the run's number. */
  run(integrationId: string, job: JobKind, options?: { dryRun?: boolean }): Promise<number>;
  /** Carries out exactly the plan that was shown. */
  apply(runId: number, decision: ApplyDecision): Promise<void>;
  pause(runId: number): Promise<void>;
  resume(runId: number): Promise<void>;
  cancel(runId: number): Promise<void>;
  /**
   * Plans to give the shop back the prices and quantities from before an export; with `stop` the integration is paused
   * first, so that its next export does not send the warehouse's again. Returns the number of the run with the plan.
   */
  undo(runId: number, options?: { stop?: boolean }): Promise<number>;
  /** Takes the good out of quarantine and tries it with the next export, which starts at once. */
  retryGood(integrationId: string, goodId: number): Promise<number>;
  /** Tries a held order again at once. Returns the run's number. */
  retryOrder(orderId: number): Promise<number>;
  /** Leaves an order out for good; nothing is written to the warehouse or the shop. */
  skipOrder(orderId: number, reason: string): Promise<void>;
  live(): LiveRun[];
  upcoming(): Upcoming[];
  health(): HealthFinding[];
  standing(): Standing;
}
