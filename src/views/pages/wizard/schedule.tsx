import type { Problem } from '../../../domain/problem.ts';
import type { Braked } from '../../../state/read/braked.ts';
import type { ItemCounts } from '../../../state/read/run-items.ts';
import type { RunRow } from '../../../state/read/runs.ts';
import type { Wizard } from '../../../state/wizard.ts';
import { FormGuard } from '../../parts/action.tsx';
import { applyForm, Brakes } from '../../parts/brakes.tsx';
import { ScheduleRow } from '../../parts/fields/schedule-row.tsx';
import type { SettingsForm } from '../../parts/fields/settings-form.ts';
import { Mark, type MarkName } from '../../parts/mark.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { sums } from '../../parts/plan-bar.tsx';
import { Section } from '../../parts/section.tsx';
import { Faults } from '../../parts/wizard/faults.tsx';
import { WizardBar } from '../../parts/wizard/wizard-bar.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import type { Ui } from '../../ui.ts';

export interface WizardScheduleData {
  form: SettingsForm;
  run: RunRow;
  counts: ItemCounts;
  braked: Braked;
  /** Why the plan was not sent. */
  problem: Problem | null;
}

interface Props {
  ui: Ui;
  data: WizardScheduleData;
}

/** When each job runs by itself, and the first sending. */
export const WizardSchedule = ({ ui, wizard, data }: Props & { wizard: Wizard }) => {
  const { w } = ui;
  const words = w.wizard.schedule;
  const { form, run, counts, braked, problem } = data;
  const changes = counts.create + counts.update;
  return (
    <WizardFrame ui={ui} wizard={wizard} step="schedule" title={words.title} lede={words.lede}>
      {problem && <ProblemNotice ui={ui} title={words.notSent} problem={problem} />}
      <Faults ui={ui} errors={form.errors} />
      <form
        id={applyForm}
        method="post"
        action="/wizard/schedule"
        novalidate
        autocomplete="off"
        aria-label={words.title}
      >
        <FormGuard ui={ui} />
        <Section id="times" title={words.times}>
          <div class="form">
            {form.type.jobs.map((job) => (
              <ScheduleRow ui={ui} job={job} form={form} />
            ))}
          </div>
        </Section>
      </form>
      <Brakes
        ui={ui}
        run={{ ...run, brakes: run.brakes.filter(({ rule }) => rule !== 'first') }}
        braked={braked}
      />
      <Section id="now" title={words.whatNow}>
        <WhatNow ui={ui} data={data} />
      </Section>
      <WizardBar ui={ui} step="schedule">
        <button class="b b1" type="submit" form={applyForm}>
          {changes === 0
            ? words.turnOn
            : Object.entries(sums(run, changes, braked)).map(([answer, count]) => (
                <span class={`sum sum-${answer}`}>{words.send(count)}</span>
              ))}
        </button>
      </WizardBar>
    </WizardFrame>
  );
};

const WhatNow = ({ ui, data: { counts, form } }: Props) => {
  const { w, f } = ui;
  const words = w.wizard.schedule;
  const since = form.values.importSince;
  const lines: [MarkName, string][] = [
    ...(counts.create > 0 ? [['add', words.creates(counts.create)] as [MarkName, string]] : []),
    ...(counts.update > 0 ? [['chg', words.updates(counts.update)] as [MarkName, string]] : []),
    ...(counts.conflict > 0 ? [['conf', words.conflicts(counts.conflict)] as [MarkName, string]] : []),
    [
      'wait',
      typeof since === 'string' && since !== ''
        ? words.orders(f.date(Date.parse(`${since}T12:00:00`)))
        : words.allOrders,
    ],
  ];
  return (
    <ul class="facts">
      {lines.map(([mark, line]) => (
        <li>
          <Mark name={mark} />
          <div>{line}</div>
        </li>
      ))}
    </ul>
  );
};
