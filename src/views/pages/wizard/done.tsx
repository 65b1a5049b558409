import type { LiveRun } from '../../../jobs/controls.ts';
import type { RunRow } from '../../../state/read/runs.ts';
import type { Schedule } from '../../../state/schema.ts';
import type { Wizard } from '../../../state/wizard.ts';
import { Action } from '../../parts/action.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import { isMoving } from '../../run-state.ts';
import type { Ui } from '../../ui.ts';

export interface WizardDoneData {
  /** The first sending; null when there was nothing to send. */
  run: RunRow | null;
  live: LiveRun | null;
  /** By job. */
  schedules: Record<string, Schedule>;
  /** Path of the integration that was set up. */
  integration: string;
}

interface Props {
  ui: Ui;
  data: WizardDoneData;
}

/** The first goods on their way, and what follows. */
export const WizardDone = ({ ui, wizard, data }: Props & { wizard: Wizard }) => {
  const { w } = ui;
  const words = w.wizard.done;
  const { schedules, run } = data;
  return (
    <WizardFrame ui={ui} wizard={wizard} step="schedule" title={words.title} lede={words.scheduled}>
      <Sending ui={ui} data={data} />
      <Section id="follows" title={words.follows}>
        <ul class="facts">
          {schedules.import && (
            <li>
              <Mark name="wait" />
              <div>{words.importNext(w.schedule(schedules.import))}</div>
            </li>
          )}
          {schedules.export && (
            <li>
              <Mark name="wait" />
              <div>{words.exportNext(w.schedule(schedules.export))}</div>
            </li>
          )}
          {run && run.counts.conflicts > 0 && (
            <li>
              <Mark name="conf" />
              <div>
                <a href={`${data.integration}/quarantine`}>{words.quarantine}</a>
              </div>
            </li>
          )}
        </ul>
      </Section>
      <div class="bar bar-wiz">
        <Action ui={ui} to="/wizard/another">
          {words.another}
        </Action>
        <span class="sp" />
        {run && (
          <a class="b" href={`/runs/${run.id}`}>
            {words.run}
          </a>
        )}
        <a class="b b1" href="/">
          {words.dashboard}
        </a>
      </div>
    </WizardFrame>
  );
};

/** The first sending; renews itself until it has ended. */
export const Sending = ({ ui, data: { run, live } }: Props) => {
  const words = ui.w.wizard.done;
  if (!run) return null;
  const moving = live !== null || isMoving(run.state);
  const handled = live?.handled ?? run.handled;
  const total = live?.total ?? run.total;
  return (
    <div
      id="sending"
      {...(moving && { 'hx-get': '/wizard/done', 'hx-trigger': 'every 1s', 'hx-swap': 'outerMorph' })}
      aria-live="polite"
      aria-busy={moving ? 'true' : undefined}
    >
      {moving && (
        <>
          <p>{words.sending}</p>
          <progress
            class="thick"
            aria-label={words.sending}
            {...(total > 0 && { value: handled, max: total })}
          />
          <p class="mute small">{words.progress(handled, total)}</p>
          <noscript>
            <p>
              <a href="/wizard/done">{ui.w.wizard.refresh}</a>
            </p>
          </noscript>
        </>
      )}
      {!moving && run.problem && <ProblemNotice ui={ui} title={words.failed} problem={run.problem} />}
      {!moving && !run.problem && (
        <p class="said st ok" role="status">
          <Mark name="ok" />
          {words.sent(run.counts.created + run.counts.updated)}
        </p>
      )}
    </div>
  );
};
