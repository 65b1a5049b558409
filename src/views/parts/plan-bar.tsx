import type { Braked } from '../../state/read/braked.ts';
import type { ItemCounts } from '../../state/read/run-items.ts';
import type { RunRow } from '../../state/read/runs.ts';
import type { Ui } from '../ui.ts';
import { Action, FormGuard } from './action.tsx';
import { applyForm } from './brakes.tsx';

interface PlanBarProps {
  ui: Ui;
  run: RunRow;
  counts: ItemCounts;
  braked: Braked;
}

/**
 * How many changes go out for each answer to the brakes, by the class that the stylesheet shows it under:
 * `keep` while nothing is to be sent in spite of a brake, `zeroed` or `repriced` when that one is, `both`.
 */
export function sums(run: RunRow, changes: number, braked: Braked): Record<string, number> {
  const held = (rule: 'zeroed' | 'repriced') => run.brakes.some((brake) => brake.rule === rule);
  const zeroed = held('zeroed') ? braked.zeroed : 0;
  const repriced = held('repriced') ? braked.repriced : 0;
  const either = held('zeroed') && held('repriced') ? braked.either : zeroed + repriced;
  if (either === 0) return { keep: changes };
  return { keep: changes - either, zeroed: changes - repriced, repriced: changes - zeroed, both: changes };
}

/** Stays in sight at the foot of a plan: what will go out, and the two ways on. */
export const PlanBar = ({ ui, run, counts, braked }: PlanBarProps) => {
  const { w } = ui;
  const orders = run.job === 'import';
  const changes = orders ? counts.import : counts.create + counts.update;
  return (
    <div class="bar">
      <span class="mute">
        {changes === 0 ? w.plan.nothing : orders ? '' : w.plan.sum(counts.create, counts.update)}
      </span>
      <span class="sp" />
      <Action ui={ui} to={`/runs/${run.id}/cancel`}>
        {changes === 0 ? w.plan.close : orders ? w.plan.dontBring : w.plan.dont}
      </Action>
      {changes > 0 && (
        <form method="post" action={`/runs/${run.id}/apply`} id={applyForm}>
          <FormGuard ui={ui} />
          <button class="b b1" type="submit">
            {Object.entries(sums(run, changes, braked)).map(([answer, count]) => (
              <span class={`sum sum-${answer}`}>{orders ? w.plan.bring(count) : w.plan.send(count)}</span>
            ))}
          </button>
        </form>
      )}
    </div>
  );
};
