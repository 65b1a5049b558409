import type { LiveRun } from '../../jobs/controls.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { RunRow } from '../../state/read/runs.ts';
import { deedOf, shortfall } from '../run-result.ts';
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
  const { lastRuns } = integration;
  if (lastRuns.length === 0) {
    return <span class="mute">{integration.paused ? w.strip.paused : w.strip.nothingYet}</span>;
  }
  const failed = lastRuns.find((run) => run.state === 'failed');
  if (failed) {
    return (
      <>
        <b class="bad">{failed.problem?.text[lang] ?? w.runState.failed}</b>
        {failed.problem?.advice && <span class="sub">{failed.problem.advice[lang]}</span>}
      </>
    );
  }
  return (
    <>
      {lastRuns.map((run) => (
        <span class="whole">
          {deedOf(w, run)}
          <Shortfall ui={ui} run={run} />
        </span>
      ))}
      <span class="sub">{integration.paused ? w.strip.paused : length(ui, lastRuns)}</span>
    </>
  );
};

const Shortfall = ({ ui, run }: { ui: Ui; run: RunRow }) => {
  const words = shortfall(ui.w, run);
  return words.length === 0 ? null : (
    <>
      , <b class="warn">{words.join(', ')}</b>
    </>
  );
};

/** How long the latest of the runs took. */
function length({ w, f }: Ui, [run]: readonly RunRow[]): string {
  if (!run || run.finishedAt === null) return '';
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
