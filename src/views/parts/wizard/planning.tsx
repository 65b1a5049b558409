import type { LiveRun } from '../../../jobs/controls.ts';
import type { Ui } from '../../ui.ts';
import { WizardBar } from './wizard-bar.tsx';

/** The plan in the making; the page opens it by itself, and by the link where no script runs. */
export const Planning = ({ ui, live }: { ui: Ui; live: LiveRun | null }) => {
  const words = ui.w.wizard;
  const handled = live?.handled ?? 0;
  const total = live?.total ?? 0;
  return (
    <div
      id="planning"
      hx-get="/wizard/preview"
      hx-trigger="every 500ms"
      hx-swap="outerMorph"
      aria-live="polite"
      aria-busy="true"
    >
      <p>{live?.phase[ui.lang] ?? words.preview.planningMore(0)}</p>
      <progress
        class="thick"
        aria-label={words.preview.planning}
        {...(total > 0 && { value: handled, max: total })}
      />
      <p class="mute small">{words.preview.planningMore(handled)}</p>
      <noscript>
        <p>
          <a href="/wizard/preview">{words.refresh}</a>
        </p>
      </noscript>
      <WizardBar ui={ui} step="preview">
        <span class="mute small">{words.preview.planning}</span>
      </WizardBar>
    </div>
  );
};
