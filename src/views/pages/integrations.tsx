import type { IntegrationView } from '../../state/read/integrations.ts';
import { EmptyBridge } from '../parts/empty-bridge.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Live } from '../parts/live.tsx';
import { Section } from '../parts/section.tsx';
import { Board, type Moment } from '../parts/strip.tsx';
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
      </div>
    </header>
    <IntegrationsLive ui={ui} data={data} />
  </Frame>
);

/** The part of the list that renews itself. */
export const IntegrationsLive = ({ ui, data }: { ui: Ui; data: IntegrationsData }) => {
  if (data.integrations.length === 0) return <EmptyBridge ui={ui} />;
  return (
    <Live from="/integrations" moving={data.moment.live.length > 0}>
      <Board ui={ui} integrations={data.integrations} moment={data.moment} />
      {data.integrations.map((integration) => (
        <Schedules ui={ui} integration={integration} moment={data.moment} />
      ))}
    </Live>
  );
};

/** The jobs of one integration with the times they run at. */
const Schedules = ({ ui, integration, moment }: { ui: Ui; integration: IntegrationView; moment: Moment }) => {
  const { w, f } = ui;
  return (
    <Section id={`jobs-${integration.id}`} title={integration.name}>
      <ul class="rows">
        {integration.schedules.map(({ job, schedule }) => {
          const at = moment.upcoming.find((u) => u.integrationId === integration.id && u.job === job)?.at;
          return (
            <li>
              {w.job[job] ?? job}{' '}
              <span class="mute">
                {w.schedule(schedule)}
                {at == null ? '' : `, ${w.integrationsPage.next(f.moment(at))}`}
              </span>
            </li>
          );
        })}
        {integration.quarantined > 0 && (
          <li>
            <a href={`/integrations/${encodeURIComponent(integration.id)}/quarantine`}>
              {w.dashboard.quarantined(integration.quarantined)}
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
};
