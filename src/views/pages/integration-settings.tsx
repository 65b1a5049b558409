import type { Problem } from '../../domain/problem.ts';
import type { Climb } from '../../jobs/setup/climbs.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import { formGuard } from '../assets.ts';
import { FormGuard } from '../parts/action.tsx';
import { AdvancedLinks, FieldGroups } from '../parts/fields/field-groups.tsx';
import { SaveBar } from '../parts/fields/save-bar.tsx';
import type { SettingsForm } from '../parts/fields/settings-form.ts';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { IntegrationHead } from '../parts/integration-head.tsx';
import { Ladder } from '../parts/ladder.tsx';
import { Mark } from '../parts/mark.tsx';
import { Section } from '../parts/section.tsx';
import type { Moment } from '../parts/strip.tsx';
import type { Ui } from '../ui.ts';

export interface IntegrationSettingsData {
  integration: IntegrationView;
  moment: Moment;
  form: SettingsForm;
  climb: Climb | null;
  /** The settings name another shop: a person must say that it is the same one. */
  shopChanged: Problem | null;
  /** Came here from saving. */
  saved: boolean;
}

export const settingsForm = 'settings';

/** Every setting of one integration, and the test of its shop beside them. */
export const IntegrationSettingsPage = ({
  ui,
  around,
  data,
}: {
  ui: Ui;
  around: Surroundings;
  data: IntegrationSettingsData;
}) => {
  const { w } = ui;
  const { integration, moment, form, climb, shopChanged, saved } = data;
  const path = `/integrations/${encodeURIComponent(integration.id)}/settings`;
  return (
    <Frame
      ui={ui}
      around={around}
      place="integrations"
      title={`${integration.name}: ${w.integrationPage.tabs.settings}`}
    >
      <IntegrationHead ui={ui} integration={integration} type={form.type} moment={moment} tab="settings" />
      {saved && (
        <p class="said st ok" role="status">
          <Mark name="ok" />
          {w.fields.saved}
        </p>
      )}
      {form.options.warehouse && <NoWarehouse ui={ui} problem={form.options.warehouse} />}
      {shopChanged && <ShopChanged ui={ui} problem={shopChanged} />}
      <div class="split">
        <form
          id={settingsForm}
          method="post"
          action={path}
          data-type={form.type.id}
          data-guard=""
          novalidate
          autocomplete="off"
          aria-label={w.fields.form}
        >
          <FormGuard ui={ui} />
          <FieldGroups ui={ui} form={form} />
        </form>
        <aside>
          <Ladder ui={ui} id={integration.id} climb={climb} />
          <Section id="toc" title={w.fields.advancedTitle}>
            <AdvancedLinks ui={ui} form={form} />
          </Section>
        </aside>
      </div>
      <SaveBar ui={ui} form={form} id={settingsForm} revert={path} />
      <script src={formGuard.href} defer />
    </Frame>
  );
};

/** Why the lists of Склад Pro are absent, said once for all of them. */
const NoWarehouse = ({ ui, problem }: { ui: Ui; problem: Problem }) => (
  <div class="note note-warn said">
    <Mark name="warn" />
    <div class="body">
      <p>
        <b>{problem.text[ui.lang]}</b> {problem.advice?.[ui.lang]}
      </p>
      <p class="acts">
        <a class="b" href="/warehouse">
          {ui.w.fields.toWarehouse}
        </a>
      </p>
    </div>
  </div>
);

const ShopChanged = ({ ui, problem }: { ui: Ui; problem: Problem }) => (
  <div class="note note-warn said" role="alert">
    <Mark name="warn" />
    <div class="body">
      <h2 class="h3">{problem.text[ui.lang]}</h2>
      {problem.advice && <p>{problem.advice[ui.lang]}</p>}
      <p class="acts">
        <button class="b" type="submit" form={settingsForm} name="sameShop" value="yes">
          {ui.w.fields.sameShop}
        </button>
      </p>
    </div>
  </div>
);
