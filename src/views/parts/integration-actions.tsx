import type { JobKind } from '../../integrations/define.ts';
import type { LiveRun } from '../../jobs/controls.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { Ui } from '../ui.ts';
import { Action } from './action.tsx';
import { Icon } from './icon.tsx';
import { NameDialog } from './name-dialog.tsx';

interface Props {
  ui: Ui;
  integration: IntegrationView;
  jobs: readonly JobKind[];
  live: LiveRun | undefined;
}

const pathOf = ({ id }: IntegrationView) => `/integrations/${encodeURIComponent(id)}`;

/** The job that "run now" means: an export brings its import along. */
const mainJob = (jobs: readonly JobKind[]): JobKind | undefined =>
  jobs.includes('export') ? 'export' : jobs[0];

/** The two buttons most wanted, and the rest under "…". */
export const IntegrationActions = ({ ui, integration, jobs, live }: Props) => {
  const words = ui.w.integrationPage;
  const path = pathOf(integration);
  const job = mainJob(jobs);
  return (
    <div class="acts">
      {live ? (
        <a class="b" href={`/runs/${live.runId}`}>
          {ui.w.strip.seeRun}
        </a>
      ) : integration.enabled && job ? (
        <>
          <Action ui={ui} to={`${path}/run`} fields={{ job, dry: 'yes' }}>
            {words.dryRun}
          </Action>
          <Action ui={ui} to={`${path}/run`} fields={{ job }}>
            {words.runNow}
          </Action>
        </>
      ) : (
        <Action ui={ui} to={`${path}/enable`}>
          {words.enable}
        </Action>
      )}
      <button class="b b-i" type="button" popovertarget="more" aria-label={words.more}>
        <Icon name="ellipsis" />
      </button>
      <section class="pop" id="more" popover="auto" aria-label={words.menu}>
        <Rest ui={ui} integration={integration} />
      </section>
      <NameDialog
        ui={ui}
        id="rename"
        to={`${path}/rename`}
        label={words.renameTitle}
        name={integration.name}
        button={words.renameNow}
      />
      <NameDialog
        ui={ui}
        id="duplicate"
        to={`${path}/duplicate`}
        label={words.duplicateTitle}
        name={words.copyOf(integration.name).slice(0, 60)}
        button={words.duplicateNow}
        help={words.duplicateHelp}
      />
    </div>
  );
};

const Rest = ({ ui, integration }: Pick<Props, 'ui' | 'integration'>) => {
  const words = ui.w.integrationPage;
  const path = pathOf(integration);
  return (
    <>
      {integration.paused ? (
        <Action ui={ui} to={`${path}/start`} class="b-s">
          {words.start}
        </Action>
      ) : (
        <Action ui={ui} to={`${path}/stop`} class="b-s">
          {words.pause}
        </Action>
      )}
      {integration.enabled && (
        <Action ui={ui} to={`${path}/disable`} class="b-s">
          {words.disable}
        </Action>
      )}
      <button class="b b-s" type="button" popovertarget="rename">
        {words.rename}
      </button>
      <button class="b b-s" type="button" popovertarget="duplicate">
        {words.duplicate}
      </button>
      <a class="b b-s" href={`${path}/delete`}>
        {words.remove}
      </a>
    </>
  );
};
