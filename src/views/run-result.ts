import type { RunRow } from '../state/read/runs.ts';
import type { Words } from './i18n/words.ts';
import { isPlan } from './run-state.ts';

/** What a run has done so far. */
export function doneOf(w: Words, { job, counts: { created, updated } }: RunRow): string {
  if (job === 'import') return w.strip.imported(created + updated);
  if (job === 'download') return w.strip.downloaded(created + updated);
  return w.strip.exported(created, updated);
}

/** One sentence about what a run did, or would do. */
export function resultOf(w: Words, run: RunRow): string {
  const { quarantined, failed, planned } = run.counts;
  if (isPlan(run.state)) return w.dashboard.planMore(planned);
  if (run.state === 'planning') return '';
  return [
    doneOf(w, run),
    quarantined > 0 ? w.strip.quarantined(quarantined) : '',
    failed > 0 ? w.strip.failed(failed) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
