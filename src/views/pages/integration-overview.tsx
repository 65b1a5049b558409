import type { IntegrationType, JobKind } from '../../integrations/define.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { NamedRun } from '../../state/read/runs.ts';
import type { Schedule } from '../../state/schema.ts';
import { Action } from '../parts/action.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { IntegrationHead } from '../parts/integration-head.tsx';
import { Live } from '../parts/live.tsx';
import { Mark } from '../parts/mark.tsx';
import { Section } from '../parts/section.tsx';
import { State } from '../parts/state.tsx';
import type { Moment } from '../parts/strip.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import { ToDo, type Waiting } from '../parts/todo.tsx';
import { resultOf } from '../run-result.ts';
import { runMark } from '../run-state.ts';
import type { Ui } from '../ui.ts';

export interface IntegrationOverviewData {
  integration: IntegrationView;
  type: IntegrationType;
  moment: Moment;
  schedules: Record<string, Schedule>;
  /** Labels of the required settings that are still empty. */
  missing: readonly string[];
  waiting: Waiting;
  runs: readonly NamedRun[];
}

interface Props {
  ui: Ui;
  data: IntegrationOverviewData;
}

const pathOf = ({ integration }: IntegrationOverviewData) =>
  `/integrations/${encodeURIComponent(integration.id)}`;

/** State, what waits, each job with its schedule, and the latest runs of one integration. */
export const IntegrationOverviewPage = ({ ui, around, data }: Props & { around: Surroundings }) => (
  <Frame ui={ui} around={around} place="integrations" title={data.integration.name}>
    <IntegrationHead
      ui={ui}
      integration={data.integration}
      type={data.type}
      moment={data.moment}
      tab="overview"
    />
    <IntegrationOverviewLive ui={ui} data={data} />
  </Frame>
);

/** The part of the overview that renews itself. */
export const IntegrationOverviewLive = ({ ui, data }: Props) => {
  const { w } = ui;
  const { integration, moment } = data;
  const moving = moment.live.some(({ integrationId }) => integrationId === integration.id);
  return (
    <Live from={pathOf(data)} moving={moving}>
      <Unready ui={ui} data={data} />
      <ToDo ui={ui} waiting={data.waiting} />
      <Section id="jobs" title={w.integrationPage.jobs}>
        <Jobs ui={ui} data={data} />
      </Section>
      <Section id="latest" title={w.integrationPage.runs}>
        <Runs ui={ui} data={data} />
      </Section>
    </Live>
  );
};

/** Why nothing can run: switched off, or not filled in. */
const Unready = ({ ui, data }: Props) => {
  const words = ui.w.integrationPage;
  return (
    <>
      {!data.integration.enabled && (
        <div class="note said">
          <Mark name="still" />
          <div class="body">
            <p>{words.disabled}</p>
          </div>
        </div>
      )}
      {data.missing.length > 0 && (
        <div class="note note-warn said">
          <Mark name="warn" />
          <div class="body">
            <p>{words.incomplete(data.missing.map((label) => `„${label}“`))}</p>
            <p class="acts">
              <a class="b" href={`${pathOf(data)}/settings`}>
                {words.toSettings}
              </a>
            </p>
          </div>
        </div>
      )}
    </>
  );
};

const Jobs = ({ ui, data }: Props) => {
  const { w, f } = ui;
  const { integration, moment, schedules } = data;
  const what = { head: w.integrationsPage.job };
  const when = { head: w.integrationsPage.when };
  const next = { head: w.integrationsPage.next };
  const act = { head: w.quarantinePage.action };
  const free =
    integration.enabled && !moment.live.some(({ integrationId }) => integrationId === integration.id);
  const nextOf = (job: JobKind) =>
    moment.upcoming.find((u) => u.integrationId === integration.id && u.job === job)?.at;
  return (
    <Table label={w.integrationPage.jobs} columns={[what, when, next, act]}>
      {data.type.jobs.map((job) => {
        const at = nextOf(job);
        const schedule = schedules[job];
        return (
          <Row>
            <Cell column={what}>
              <b>{w.job[job] ?? job}</b>
            </Cell>
            <Cell column={when}>{schedule && w.schedule(schedule)}</Cell>
            <Cell column={next} look={at == null ? 'mute' : 'nw'}>
              {at == null ? w.strip.noNext : f.moment(at)}
            </Cell>
            <Cell column={act}>
              {free && (
                <div class="acts">
                  <Action ui={ui} to={`${pathOf(data)}/run`} fields={{ job }} class="b-s">
                    {w.strip.runNow(w.job[job] ?? job)}
                  </Action>
                  <Action ui={ui} to={`${pathOf(data)}/run`} fields={{ job, dry: 'yes' }} class="b-s">
                    {w.strip.dryRun(w.job[job] ?? job)}
                  </Action>
                </div>
              )}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
};

const Runs = ({ ui, data }: Props) => {
  const { w, f } = ui;
  const number = { head: w.runs.number };
  const when = { head: w.runs.when };
  const what = { head: w.runs.what };
  const result = { head: w.runs.result };
  const state = { head: w.runs.state };
  if (data.runs.length === 0) return <p class="mute">{w.integrationPage.noRuns}</p>;
  return (
    <Table label={w.integrationPage.runs} columns={[number, when, what, result, state]}>
      {data.runs.map(({ run }) => (
        <Row>
          <Cell column={number}>
            <a href={`/runs/${run.id}`}>{f.count(run.id)}</a>
          </Cell>
          <Cell column={when} look="nw">
            <b>{f.short(run.startedAt, ui.now)}</b>
            <span class="sub">{f.ago(run.startedAt, ui.now)}</span>
          </Cell>
          <Cell column={what}>
            {w.job[run.job] ?? run.job}
            <span class="sub">
              {[w.trigger[run.trigger], run.dryRun ? w.runs.dry : ''].filter(Boolean).join(', ')}
            </span>
          </Cell>
          <Cell column={result}>{run.problem?.text[ui.lang] ?? resultOf(w, run)}</Cell>
          <Cell column={state}>
            <State mark={runMark[run.state]} word={w.runState[run.state]} plain />
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
