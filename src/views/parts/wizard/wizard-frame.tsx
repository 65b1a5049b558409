import type { Child } from 'hono/jsx';
import { isReached, type Wizard, type WizardStep, wizardSteps } from '../../../state/wizard.ts';
import type { Ui } from '../../ui.ts';
import { Action } from '../action.tsx';
import { Brand } from '../brand.tsx';
import { Document } from '../document.tsx';
import { Mark } from '../mark.tsx';

interface WizardFrameProps {
  ui: Ui;
  wizard: Wizard;
  step: WizardStep;
  title: string;
  lede: Child;
  children: Child;
}

/** What stands around every step: the way out, the steps with the one that is open, its title. */
export const WizardFrame = ({ ui, wizard, step, title, lede, children }: WizardFrameProps) => {
  const words = ui.w.wizard;
  return (
    <Document ui={ui} title={title}>
      <main class="wiz app" id="main">
        <div class="wiz-top">
          <Brand />
          <span class="small mute">{words.kept}</span>
          <Action ui={ui} to="/wizard/leave" class="b-s b-q">
            {words.leave}
          </Action>
        </div>
        <p class="stale" id="stale" role="alert" hidden>
          {ui.w.stale}
        </p>
        <Stops ui={ui} wizard={wizard} step={step} />
        <header class="head">
          <h1>{title}</h1>
          <p class="lede">{lede}</p>
        </header>
        {children}
      </main>
    </Document>
  );
};

const Stops = ({ ui, wizard, step }: { ui: Ui; wizard: Wizard; step: WizardStep }) => {
  const words = ui.w.wizard;
  const furthest = wizardSteps.indexOf(wizard.reached);
  return (
    <ol class="stops" aria-label={words.stops}>
      {wizardSteps.map((name, i) => {
        const label = `${i + 1} ${words.names[name]}`;
        const here = name === step;
        const past = !here && (i < furthest || wizard.state === 'done');
        return (
          <li class={past ? 'past' : undefined} aria-current={here ? 'step' : undefined}>
            {past ? <Mark name="ok" /> : <span class="none" />}
            {!here && isReached(wizard, name) && wizard.state !== 'done' ? (
              <a href={`/wizard/${name}`}>{label}</a>
            ) : (
              <span>{label}</span>
            )}
            {past && <span class="vh">{`, ${words.passed}`}</span>}
          </li>
        );
      })}
    </ol>
  );
};
