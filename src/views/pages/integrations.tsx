import type { IntegrationView } from '../../state/read/integrations.ts';
import { EmptyBridge } from '../parts/empty-bridge.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { Live } from '../parts/live.tsx';
import { Section } from '../parts/section.tsx';
import { Board, type Moment } from '../parts/strip.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import type { Ui } from '../ui.ts';

export interface IntegrationsData {
  integrations: readonly IntegrationView[];
  moment: Moment;
}

export const IntegrationsPage = ({
  ui,
  around,
  data,
}: {
  ui: Ui;
  around: Surroundings;
  data: IntegrationsData;
}) => (
  <Frame ui={ui} around={around} place="integrations" title={ui.w.places.integrations}>
    <header class="head">
      <div class="head-row">
        <h1>{ui.w.places.integrations}</h1>
        <div class="acts">
          <a class="b" href="/configuration">
            {ui.w.configurationPage.button}
          </a>
          <a class="b" href="/integrations/new">
            <Icon name="plus" />
            {ui.w.newPage.button}
          </a>
        </div>
      </div>
    </header>
    <IntegrationsLive ui={ui} data={data} />
  </Frame>
);

/** The part of the list that renews itself. */
export const IntegrationsLive = ({ ui, data }: { ui: Ui; data: IntegrationsData }) => (
  <Live from="/integrations" moving={data.moment.live.length > 0}>
    {data.integrations.length === 0 ? (
      <EmptyBridge ui={ui} />
    ) : (
      <>
        <Section id="states" title={ui.w.strip.state}>
          <Board ui={ui} integrations={data.integrations} moment={data.moment} />
        </Section>
        <Section id="schedule" title={ui.w.integrationsPage.schedule}>
          <Schedules ui={ui} data={data} />
        </Section>
      </>
    )}
  </Live>
);

/** Every job of every integration with the times it runs at. */
const Schedules = ({ ui, data: { integrations, moment } }: { ui: Ui; data: IntegrationsData }) => {
  const { w, f } = ui;
  const words = w.integrationsPage;
  const name = { head: words.name };
  const what = { head: words.job };
  const when = { head: words.when };
  const next = { head: words.next };
  return (
    <Table label={words.schedule} columns={[name, what, when, next]}>
      {integrations.flatMap((integration) =>
        integration.schedules.map(({ job, schedule }) => {
          const at = moment.upcoming.find((u) => u.integrationId === integration.id && u.job === job)?.at;
          return (
            <Row>
              <Cell column={name}>
                {integration.name}
                {job === 'export' && integration.quarantined > 0 && (
                  <a class="sub" href={`/integrations/${encodeURIComponent(integration.id)}/quarantine`}>
                    {w.dashboard.quarantined(integration.quarantined)}
                  </a>
                )}
              </Cell>
              <Cell column={what}>{w.job[job] ?? job}</Cell>
              <Cell column={when}>{w.schedule(schedule)}</Cell>
              <Cell column={next} look={at == null ? 'mute' : 'nw'}>
                {at == null ? w.strip.noNext : f.moment(at)}
              </Cell>
            </Row>
          );
        }),
      )}
    </Table>
  );
};
