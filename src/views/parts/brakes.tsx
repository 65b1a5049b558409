import type { Braked } from '../../state/read/braked.ts';
import type { RunRow } from '../../state/read/runs.ts';
import type { BrakeState } from '../../state/schema.ts';
import type { Ui } from '../ui.ts';
import { Mark } from './mark.tsx';
import { Section } from './section.tsx';

/** The form that the choices and the button of the bar belong to. */
export const applyForm = 'apply';

/** Why the plan stopped, each with the choice to leave the goods out or to send them after all. */
export const Brakes = ({ ui, run, braked }: { ui: Ui; run: RunRow; braked: Braked }) => {
  const { w } = ui;
  if (run.brakes.length === 0) return null;
  const limit = run.brakes.find(({ rule }) => rule !== 'first')?.limit;
  return (
    <Section
      id="brake"
      title={w.plan.brake}
      aside={limit !== undefined && <span class="r">{w.plan.limit(limit)}</span>}
    >
      {run.brakes.map((brake) =>
        brake.rule === 'first' ? (
          <div class="note">
            <Mark name="wait" />
            <div class="body">
              <h3>{w.plan.firstBrake}</h3>
              <p>{w.plan.firstHelp}</p>
            </div>
          </div>
        ) : (
          <Brake ui={ui} brake={brake} rule={brake.rule} count={braked[brake.rule]} />
        ),
      )}
    </Section>
  );
};

interface BrakeProps {
  ui: Ui;
  brake: BrakeState;
  rule: 'zeroed' | 'repriced';
  /** Goods that the brake names. */
  count: number;
}

const Brake = ({ ui, brake, rule, count }: BrakeProps) => {
  const { w, f } = ui;
  const share = f.percent(brake.count, brake.total);
  return (
    <div class="note note-warn">
      <Mark name="warn" />
      <div class="body">
        <h3>{w.plan[rule](brake.count, share)}</h3>
        <p>{rule === 'zeroed' ? w.plan.zeroedHelp : w.plan.repricedHelp}</p>
        <fieldset class="opts">
          <legend class="vh">{w.plan.choice(count)}</legend>
          <label class="opt">
            <input type="radio" form={applyForm} name={rule} value="leave" checked />
            <span>{w.plan.leave(count)}</span>
          </label>
          <label class="opt">
            <input type="radio" form={applyForm} name={rule} value="send" />
            <span>{rule === 'zeroed' ? w.plan.sendZeros : w.plan.sendPrices}</span>
          </label>
        </fieldset>
      </div>
    </div>
  );
};
