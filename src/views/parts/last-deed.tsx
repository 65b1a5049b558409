import type { LiveRun } from '../../jobs/controls.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { RunRow } from '../../state/read/runs.ts';
import { doneOf } from '../run-result.ts';
import type { Ui } from '../ui.ts';

/** What an integration is doing, or what it did last. */
export const LastDeed = ({
  ui,
  integration,
  live,
}: {
  ui: Ui;
  integration: IntegrationView;
  live: LiveRun | undefined;
}) => {
  const { w, lang } = ui;
  if (live) return <Progress ui={ui} live={live} />;
  if (!integration.enabled) return <span class="mute">{w.strip.disabled}</span>;
  const run = integration.lastRun;
  if (!run) return <span class="mute">{integration.paused ? w.strip.paused : w.strip.nothingYet}</span>;
  if (run.state === 'failed') {
    return (
      <>
        <b class="bad">{run.problem?.text[lang] ?? w.runState.failed}</b>
        {run.problem?.advice && <span class="sub">{run.problem.advice[lang]}</span>}
      </>
    );
  }
  return (
    <>
      {deed(ui, run)}
      <Shortfall ui={ui} run={run} />
      <span class="sub">{integration.paused ? w.strip.paused : length(ui, run)}</span>
    </>
  );
};

function deed({ w }: Ui, run: RunRow): string {
  if (run.state === 'cancelled') return w.strip.cancelled;
  if (run.state === 'interrupted') return w.strip.interrupted;
  return run.state === 'done' ? doneOf(w, run) : w.runState[run.state];
}

const Shortfall = ({ ui, run }: { ui: Ui; run: RunRow }) => {
  const { quarantined, failed } = run.counts;
  return (
    <>
      {quarantined > 0 && (
        <>
          , <b class="warn">{ui.w.strip.quarantined(quarantined)}</b>
        </>
      )}
      {failed > 0 && (
        <>
          , <b class="warn">{ui.w.strip.failed(failed)}</b>
        </>
      )}
    </>
  );
};

function length({ w, f }: Ui, run: RunRow): string {
  if (run.finishedAt === null) return '';
  const span = f.span(run.finishedAt - run.startedAt);
  return run.counts.read > 0 ? w.strip.checked(run.counts.read, span) : w.strip.took(span);
}

/** Phase, counts, bar and the time left of a run under way. */
export const Progress = ({ ui, live }: { ui: Ui; live: LiveRun }) => {
  const { w, f, lang } = ui;
  return (
    <>
      {live.phase[lang]}
      {live.total > 0 && (
        <>
          : {f.count(live.handled)} {w.run.of(live.total)}
          <progress value={live.handled} max={live.total} aria-label={live.phase[lang]}>
            {f.percent(live.handled, live.total)}
          </progress>
        </>
      )}
      {live.ending === 'pause' && <span class="sub">{w.run.pausing}</span>}
      {live.ending === 'cancel' && <span class="sub">{w.run.cancelling}</span>}
      {live.ending === null && live.left !== null && (
        <span class="sub">{w.strip.left(f.span(live.left))}</span>
      )}
    </>
  );
};
