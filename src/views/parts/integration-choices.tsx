import type { IntegrationView } from '../../state/read/integrations.ts';
import type { Ui } from '../ui.ts';

/** The way to the goods of another integration; nothing while there is only one. */
export const IntegrationChoices = ({
  ui,
  integrations,
  chosen,
}: {
  ui: Ui;
  integrations: readonly IntegrationView[];
  chosen: string;
}) =>
  integrations.length < 2 ? null : (
    <nav class="choices tabs" aria-label={ui.w.goodsPage.integrations}>
      {integrations.map(({ id, name }) => (
        <a href={`/goods/${encodeURIComponent(id)}`} aria-current={id === chosen ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
