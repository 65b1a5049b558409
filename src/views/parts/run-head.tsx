import type { LiveRun } from '../../jobs/controls.ts';
import type { NamedRun } from '../../state/read/runs.ts';
import { isMoving, runMark } from '../run-state.ts';
import type { Ui } from '../ui.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';
import { State } from './state.tsx';
import { UndoForm } from './undo.tsx';

/** Title, state and what can be done with a run under way. */
export const RunHead = ({ ui, named, live }: { ui: Ui; named: NamedRun; live: LiveRun | null }) => {
  const { w, f } = ui;
  const { run, name } = named;
  const job = w.job[run.job] ?? run.job;
  const ending = live?.ending ?? run.request ?? null;
  return (
    <header class="head">
      <nav class="crumbs" aria-label={w.path}>
        <a href="/runs">{w.places.runs}</a>
        <span>{w.run.crumb(name, job)}</span>
      </nav>
      <div class="head-row">
        <h1>{w.run.title(run.id)}</h1>
        <State mark={runMark[run.state]} word={w.runState[run.state]} />
        <div class="acts">
          {isMoving(run.state) && ending === null && (
            <>
              <Action ui={ui} to={`/runs/${run.id}/pause`}>
                <Icon name="pause" />
                {w.run.pause}
              </Action>
              <Action ui={ui} to={`/runs/${run.id}/cancel`} class="b-bad">
                {w.run.cancel}
              </Action>
            </>
          )}
          {(run.state === 'paused' || run.state === 'interrupted') && !live && (
            <>
              <Action ui={ui} to={`/runs/${run.id}/resume`} class="b1">
                <Icon name="play" />
                {w.run.resume}
              </Action>
              <Action ui={ui} to={`/runs/${run.id}/cancel`} class="b-bad">
                {w.run.cancel}
              </Action>
            </>
          )}
          {!live && !isMoving(run.state) && run.job === 'export' && run.counts.updated > 0 && (
            <UndoForm ui={ui} run={run} />
          )}
        </div>
      </div>
      <p class="lede">
        {w.run.lede(job, name, w.trigger[run.trigger], f.moment(run.startedAt))}{' '}
        {run.undoOf !== null ? w.run.undoOf(run.undoOf) : run.dryRun && w.run.dryNote}{' '}
        {ending === 'pause' && w.run.pausing}
        {ending === 'cancel' && w.run.cancelling}
        {isMoving(run.state) && ending === null && w.run.ifCancelled}
      </p>
    </header>
  );
};
