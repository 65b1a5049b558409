import { type RunOutcome, runOutcomes } from '../../state/read/runs.ts';
import type { Ui } from '../ui.ts';

/** What the list of runs is narrowed to; '' for all. */
export interface RunsChosen {
  integration: string;
  job: 'export' | 'import' | '';
  outcome: RunOutcome | '';
}

/** Three choices in one form, so that they combine. */
export const RunFilters = ({
  ui,
  chosen,
  integrations,
}: {
  ui: Ui;
  chosen: RunsChosen;
  integrations: readonly { id: string; name: string }[];
}) => {
  const { w } = ui;
  const words = w.runs;
  const jobs = (['export', 'import'] as const).map((job) => ({ id: job, name: w.job[job] ?? job }));
  const outcomes = runOutcomes.map((outcome) => ({ id: outcome, name: words.outcomes[outcome] }));
  return (
    <search>
      <form class="run-filters" method="get" action="/runs">
        <Choice
          ui={ui}
          name="integration"
          label={words.integration}
          options={integrations}
          chosen={chosen.integration}
        />
        <Choice ui={ui} name="job" label={words.job} options={jobs} chosen={chosen.job} />
        <Choice ui={ui} name="outcome" label={words.outcome} options={outcomes} chosen={chosen.outcome} />
        <button class="b" type="submit">
          {words.filter}
        </button>
      </form>
    </search>
  );
};

interface ChoiceProps {
  ui: Ui;
  name: string;
  label: string;
  options: readonly { id: string; name: string }[];
  chosen: string;
}

const Choice = ({ ui, name, label, options, chosen }: ChoiceProps) => (
  <label>
    <span class="sub">{label}</span>
    <select name={name}>
      <option value="">{ui.w.all}</option>
      {options.map((option) => (
        <option value={option.id} selected={option.id === chosen}>
          {option.name}
        </option>
      ))}
    </select>
  </label>
);
