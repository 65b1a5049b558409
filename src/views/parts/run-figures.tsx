import type { LiveRun } from '../../jobs/controls.ts';
import type { RunRow } from '../../state/read/runs.ts';
import { isMoving } from '../run-state.ts';
import type { Ui } from '../ui.ts';
import { Figure } from './figures.tsx';
import { Mark } from './mark.tsx';

/** How far the run is and what it has done, in large figures; a bar while it moves. */
export const RunFigures = ({ ui, run, live }: { ui: Ui; run: RunRow; live: LiveRun | null }) => {
  const { w, f } = ui;
  const { counts } = run;
  const handled = live?.handled ?? run.handled;
  const total = live?.total ?? run.total;
  const moving = isMoving(run.state);
  return (
    <>
      <div class="figs">
        <Figure value={f.count(handled)} {...(total > 0 && { unit: w.run.of(total) })}>
          {w.run.handled(run.job !== 'import')}
        </Figure>
        {moving && (
          <Figure value={live?.left == null ? '–' : f.span(live.left)}>
            {live?.left == null ? w.run.unknownLeft : w.run.left}
          </Figure>
        )}
        {!moving && run.job !== 'import' && (
          <Figure value={f.count(counts.created)}>
            <Mark name="add" />
            {w.items.groups.created}
          </Figure>
        )}
        {!moving && (
          <Figure value={f.count(run.job === 'import' ? counts.created + counts.updated : counts.updated)}>
            <Mark name="ok" />
            {run.job === 'import' ? w.items.groups.imported : w.items.groups.updated}
          </Figure>
        )}
        <Figure value={f.count(counts.skipped)}>
          <Mark name="skipd" />
          {w.items.groups.skipped}
        </Figure>
        {counts.quarantined > 0 && (
          <Figure value={f.count(counts.quarantined)}>
            <Mark name="warn" />
            {run.job === 'import' ? w.run.held : w.run.quarantined}
          </Figure>
        )}
        {counts.failed > 0 && (
          <Figure value={f.count(counts.failed)}>
            <Mark name="bad" />
            {w.items.groups.failed}
          </Figure>
        )}
      </div>
      {moving && (
        <progress
          class="thick"
          value={handled}
          max={Math.max(total, 1)}
          aria-label={w.run.handled(run.job !== 'import')}
        >
          {f.percent(handled, total)}
        </progress>
      )}
    </>
  );
};
