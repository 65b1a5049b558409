import type { LiveRun } from '../../jobs/controls.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { Ui } from '../ui.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';

/** One named button, the one a person most likely wants, and the rest under "…". */
export const StripActions = ({
  ui,
  integration,
  live,
}: {
  ui: Ui;
  integration: IntegrationView;
  live: LiveRun | undefined;
}) => {
  const { w } = ui;
  const menu = `more-${integration.id}`;
  return (
    <div class="acts">
      <Foremost ui={ui} integration={integration} live={live} />
      <button
        class="b b-s b-i b-q"
        type="button"
        popovertarget={menu}
        aria-label={w.strip.more(integration.name)}
      >
        <Icon name="ellipsis" />
      </button>
      <section class="pop" id={menu} popover="auto" aria-label={w.strip.menu(integration.name)}>
        <Rest ui={ui} integration={integration} live={live} />
      </section>
    </div>
  );
};

type Props = { ui: Ui; integration: IntegrationView; live: LiveRun | undefined };

const path = ({ id }: IntegrationView) => `/integrations/${encodeURIComponent(id)}`;

const Foremost = ({ ui, integration, live }: Props) => {
  const { w } = ui;
  if (live) {
    return (
      <a class="b b-s" href={`/runs/${live.runId}`}>
        {w.strip.seeRun}
      </a>
    );
  }
  if (integration.waiting) {
    return (
      <a class="b b-s" href={`/runs/${integration.waiting.id}`}>
        {w.dashboard.seePlan}
      </a>
    );
  }
  if (integration.paused) {
    return (
      <Action ui={ui} to={`${path(integration)}/start`} class="b-s">
        {w.strip.startAgain}
      </Action>
    );
  }
  const jobs = integration.schedules.map(({ job }) => job);
  const job = jobs.includes('export') ? 'export' : jobs[0];
  if (!integration.enabled || job === undefined) return null;
  return <RunNow ui={ui} integration={integration} job={job} />;
};

const RunNow = ({ ui, integration, job }: { ui: Ui; integration: IntegrationView; job: string }) => (
  <Action ui={ui} to={`${path(integration)}/run`} fields={{ job }} class="b-s">
    {ui.w.strip.runNow(ui.w.job[job] ?? job)}
  </Action>
);

const Rest = ({ ui, integration, live }: Props) => {
  const { w } = ui;
  const [latest] = integration.lastRuns;
  const free = !live && integration.enabled;
  return (
    <>
      {free && integration.schedules.map(({ job }) => <RunNow ui={ui} integration={integration} job={job} />)}
      {free &&
        integration.schedules.map(({ job }) => (
          <Action ui={ui} to={`${path(integration)}/run`} fields={{ job, dry: 'yes' }} class="b-s">
            {w.strip.dryRun(w.job[job] ?? job)}
          </Action>
        ))}
      {integration.paused ? (
        <Action ui={ui} to={`${path(integration)}/start`} class="b-s">
          {w.strip.start}
        </Action>
      ) : (
        <Action ui={ui} to={`${path(integration)}/stop`} class="b-s">
          {w.strip.stop}
        </Action>
      )}
      {latest && (
        <a class="b b-s" href={`/runs/${latest.id}`}>
          {w.strip.lastRun}
        </a>
      )}
    </>
  );
};
