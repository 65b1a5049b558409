import type { HealthFinding, LiveRun, Upcoming } from '../../jobs/controls.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import { markOf, stateOf } from '../integration-state.ts';
import type { Ui } from '../ui.ts';
import { LastDeed } from './last-deed.tsx';
import { State } from './state.tsx';
import { StripActions } from './strip-actions.tsx';

/** What the running agent says about its integrations at this moment. */
export interface Moment {
  live: readonly LiveRun[];
  upcoming: readonly Upcoming[];
  findings: readonly HealthFinding[];
}

/** Earliest next run of an integration, null when none is due by itself. */
function nextOf(id: string, upcoming: readonly Upcoming[]): number | null {
  const times = upcoming.flatMap(({ integrationId, at }) =>
    integrationId === id && at !== null ? [at] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** One line of the board: state, name, last good, next, what it did, what can be done. */
export const Strip = ({
  ui,
  integration,
  moment,
}: {
  ui: Ui;
  integration: IntegrationView;
  moment: Moment;
}) => {
  const { w, f, now } = ui;
  const live = moment.live.find(({ integrationId }) => integrationId === integration.id);
  const state = stateOf(integration, live, moment.findings);
  const next = nextOf(integration.id, moment.upcoming);
  const { lastGood } = integration;
  return (
    <article class={state === 'paused' || state === 'disabled' ? 'strip still-line' : 'strip'}>
      <State mark={markOf[state]} word={w.integrationState[state]} />
      <div class="who">
        <h3>
          <a href={`/integrations/${encodeURIComponent(integration.id)}`}>{integration.name}</a>
        </h3>
        <span class="sub">
          {[ui.typeName(integration.type), integration.host].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div>
        <span class="lbl">{w.strip.lastGood}</span>
        {lastGood === null ? (
          <span class="mute">{w.strip.never}</span>
        ) : (
          <>
            <b>{f.short(lastGood, now)}</b>
            <span class="sub">{f.ago(lastGood, now)}</span>
          </>
        )}
      </div>
      <div>
        <span class="lbl">{w.strip.next}</span>
        {next === null ? <span class="mute">{w.strip.noNext}</span> : <b>{f.short(next, now)}</b>}
      </div>
      <div class="last">
        <span class="lbl">{live ? w.strip.now : w.strip.lastShort}</span>
        <LastDeed ui={ui} integration={integration} live={live} />
      </div>
      <StripActions ui={ui} integration={integration} live={live} />
    </article>
  );
};

export const Board = ({
  ui,
  integrations,
  moment,
}: {
  ui: Ui;
  integrations: readonly IntegrationView[];
  moment: Moment;
}) => {
  const { w } = ui;
  return (
    <>
      <div class="board-h" aria-hidden="true">
        <span>{w.strip.state}</span>
        <span>{w.strip.integration}</span>
        <span>{w.strip.lastGood}</span>
        <span>{w.strip.next}</span>
        <span>{w.strip.last}</span>
        <span />
      </div>
      {integrations.map((integration) => (
        <Strip ui={ui} integration={integration} moment={moment} />
      ))}
    </>
  );
};
