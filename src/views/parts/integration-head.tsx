import type { IntegrationType } from '../../integrations/define.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import { markOf, stateOf } from '../integration-state.ts';
import type { Ui } from '../ui.ts';
import { IntegrationActions } from './integration-actions.tsx';
import { State } from './state.tsx';
import type { Moment } from './strip.tsx';

export type IntegrationTab = 'overview' | 'settings' | 'quarantine';

/** What stands above every part of one integration. */
export interface IntegrationHeadProps {
  ui: Ui;
  integration: IntegrationView;
  type: IntegrationType;
  moment: Moment;
  tab: IntegrationTab;
}

const pathOf = (id: string) => `/integrations/${encodeURIComponent(id)}`;

/** Name, state, what can be done, and the ways to the other parts. */
export const IntegrationHead = ({ ui, integration, type, moment, tab }: IntegrationHeadProps) => {
  const { w, f } = ui;
  const words = w.integrationPage;
  const live = moment.live.find(({ integrationId }) => integrationId === integration.id);
  const state = stateOf(integration, live, moment.findings);
  const path = pathOf(integration.id);
  const tabs: [IntegrationTab, string, number | null][] = [
    ['overview', path, null],
    ['settings', `${path}/settings`, null],
    ['quarantine', `${path}/quarantine`, integration.quarantined],
  ];
  return (
    <>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/integrations">{w.places.integrations}</a>
          <span>{integration.name}</span>
        </nav>
        <div class="head-row">
          <h1>{integration.name}</h1>
          <State mark={markOf[state]} word={w.integrationState[state]} />
          <IntegrationActions ui={ui} integration={integration} jobs={type.jobs} live={live} />
        </div>
        <p class="lede">
          {`${type.title[ui.lang]} · ${words[type.protocol]}.`} {tab === 'settings' && words.letters}
        </p>
      </header>
      <nav class="choices tabs" aria-label={words.tabs.label}>
        {tabs.map(([name, href, count]) => (
          <a href={href} aria-current={name === tab ? 'page' : undefined}>
            {words.tabs[name]}
            {count !== null && count > 0 && <span class="n">{f.count(count)}</span>}
          </a>
        ))}
      </nav>
    </>
  );
};
