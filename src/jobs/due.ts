import type { JobKind } from '../integrations/define.ts';
import type { Integration } from '../state/integrations.ts';
import type { State } from '../state/open.ts';
import { lastRun } from '../state/runs.ts';
import { defaultSchedule, nextRun } from './schedule.ts';

/** Minutes until the next try after that many failures in a row; the last one repeats. */
const retries = [1, 2, 5, 15, 30, 60];

/** Milliseconds to wait after that many failures in a row. */
export const retryPause = (failures: number): number =>
  (retries[Math.min(failures, retries.length) - 1] ?? 60) * 60_000;

/** Whether anything of the integration runs by itself. */
export const isAwake = (integration: Integration): boolean => integration.enabled && !integration.paused;

/**
 * When a job of an integration is due, in epoch milliseconds; null: not by itself. A failed job is tried again with
 * growing pauses whatever its schedule says, unless it only runs by hand.
 * @param failures failures in a row since the agent started
 */
export function dueAt(
  state: State,
  integration: Integration,
  job: JobKind,
  clock: { started: Date; now: Date; failures: number },
): number | null {
  if (!isAwake(integration)) return null;
  const schedule = integration.schedules[job] ?? defaultSchedule;
  if (schedule.kind === 'manual') return null;
  const last = lastRun(state, integration.id, job);
  if (last?.state === 'paused') return null;
  const regular =
    nextRun(schedule, last ? new Date(last.startedAt) : null, clock.started, clock.now)?.getTime() ?? null;
  if (clock.failures === 0) return regular;
  // Counted from the failure, not from now: whoever asks again meanwhile must not put it off.
  const failed = Math.min(last?.finishedAt ?? clock.now.getTime(), clock.now.getTime());
  const retry = failed + retryPause(clock.failures);
  return regular === null || regular > retry || regular <= clock.now.getTime() ? retry : regular;
}
