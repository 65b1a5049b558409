import type { Child } from 'hono/jsx';
import { type WizardStep, wizardSteps } from '../../../state/wizard.ts';
import type { Ui } from '../../ui.ts';

/** The foot of a step: back, and the ways on. */
export const WizardBar = ({ ui, step, children }: { ui: Ui; step: WizardStep; children: Child }) => {
  const words = ui.w.wizard;
  const before = wizardSteps[wizardSteps.indexOf(step) - 1];
  return (
    <div class="bar bar-wiz">
      {before && (
        <a class="b" href={`/wizard/${before}`}>
          {words.back(words.names[before])}
        </a>
      )}
      <div class="bar-on">{children}</div>
    </div>
  );
};

/** The way to the next step, or why it is still closed. */
export const GoOn = ({ ui, to, open, locked }: { ui: Ui; to: WizardStep; open: boolean; locked: string }) => {
  const words = ui.w.wizard;
  const label = words.on(words.names[to]);
  if (open) {
    return (
      <a class="b b1" href={`/wizard/${to}`}>
        {label}
      </a>
    );
  }
  return (
    <>
      <span class="mute small">{locked}</span>
      <button class="b" type="button" disabled>
        {label}
      </button>
    </>
  );
};
