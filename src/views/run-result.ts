import type { RunRow } from '../state/read/runs.ts';
import type { Words } from './i18n/words.ts';
import { isPlan } from './run-state.ts';

function doneOf(w: Words, { job, counts: { created, updated } }: RunRow): string {
  if (job === 'import') return w.strip.imported(created + updated);
  if (job === 'download') return w.strip.downloaded(created + updated);
  return w.strip.exported(created, updated);
}

/** What a run did, or why it did nothing. */
export function deedOf(w: Words, run: RunRow): string {
  if (run.state === 'cancelled') return w.strip.cancelled;
  if (run.state === 'interrupted') return w.strip.interrupted;
  return run.state === 'done' ? doneOf(w, run) : w.runState[run.state];
}

/** What a run could not do: goods in quarantine, orders that wait, failures. */
export function shortfall(w: Words, { job, counts: { quarantined, failed } }: RunRow): string[] {
  return [
    quarantined === 0 ? '' : job === 'import' ? w.strip.held(quarantined) : w.strip.quarantined(quarantined),
    failed === 0 ? '' : w.strip.failed(failed),
  ].filter(Boolean);
}

/** One sentence about what a run did, or would do. */
export function resultOf(w: Words, run: RunRow): string {
  if (isPlan(run.state)) return w.dashboard.planMore(run.counts.planned);
  return run.state === 'planning' ? '' : [doneOf(w, run), ...shortfall(w, run)].join(', ');
}
