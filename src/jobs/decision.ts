import type { State } from '../state/open.ts';
import { itemsOf, type RunItem, setOutcomes } from '../state/run-items.ts';
import type { ApplyDecision } from './controls.ts';
import { reprices, zeroes } from './export/brake.ts';

const page = 1_000;

const named: Record<'zeroed' | 'repriced', (item: RunItem) => boolean> = {
  zeroed: ({ before, after }) => zeroes(before, after),
  repriced: ({ before, after }) => reprices(before, after),
};

/** Marks the planned goods that a person chose to leave out. Returns how many. */
export function leaveOut(state: State, runId: number, rules: NonNullable<ApplyDecision['leaveOut']>): number {
  let left = 0;
  let after = 0;
  for (;;) {
    const items = itemsOf(state, runId, { kinds: ['update'], outcomes: ['planned'], after, limit: page });
    const ids = items.filter((item) => rules.some((rule) => named[rule](item))).map((item) => item.id);
    setOutcomes(state, ids, 'left');
    left += ids.length;
    after = items.at(-1)?.id ?? after;
    if (items.length < page) return left;
  }
}
