import type { LiveRun } from '../../../jobs/controls.ts';
import type { ItemCounts, ItemView } from '../../../state/read/run-items.ts';
import type { RunRow, Slice } from '../../../state/read/runs.ts';
import type { Wizard } from '../../../state/wizard.ts';
import { Action } from '../../parts/action.tsx';
import { Figure } from '../../parts/figures.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { ConflictRows, CreateRows, UpdateRows } from '../../parts/plan-tables.tsx';
import { Section } from '../../parts/section.tsx';
import { Planning } from '../../parts/wizard/planning.tsx';
import { WizardBar } from '../../parts/wizard/wizard-bar.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import type { Ui } from '../../ui.ts';

export interface WizardPreviewData {
  /** The run that holds the plan; null when there is none any more. */
  run: RunRow | null;
  live: LiveRun | null;
  counts: ItemCounts;
  /** The first few items of each kind. */
  examples: Record<'create' | 'update' | 'conflict', Slice<ItemView>>;
}

interface Props {
  ui: Ui;
  data: WizardPreviewData;
}

/** What the first export would do, before anything is sent. */
export const WizardPreview = ({ ui, wizard, data }: Props & { wizard: Wizard }) => {
  const { w, f } = ui;
  const words = w.wizard.preview;
  const { run, live } = data;
  const planned = run !== null && (run.state === 'planned' || run.state === 'waiting');
  const planning = live !== null || run?.state === 'planning';
  return (
    <WizardFrame
      ui={ui}
      wizard={wizard}
      step="preview"
      title={words.title}
      lede={
        planned
          ? words.lede(f.moment(run.startedAt), w.goods(run.counts.read))
          : planning
            ? words.planning
            : ''
      }
    >
      {planning ? (
        <Planning ui={ui} live={live} />
      ) : planned ? (
        <Plan ui={ui} run={run} data={data} />
      ) : (
        <NoPlan ui={ui} run={run} />
      )}
    </WizardFrame>
  );
};

const Plan = ({ ui, run, data }: Props & { run: RunRow }) => {
  const { w, f } = ui;
  const words = w.wizard.preview;
  const { counts, examples } = data;
  const { create, update, conflict } = examples;
  const changes = counts.create + counts.update;
  const nothing = run.counts.skipped > 0 ? words.empty : words.noGoods;
  return (
    <>
      <div class="figs">
        <Figure value={f.count(counts.create)}>{w.plan.willCreate}</Figure>
        <Figure value={f.count(counts.update)}>{w.plan.willUpdate}</Figure>
        <Figure value={f.count(run.counts.skipped)}>{w.plan.willSkip}</Figure>
        <Figure value={f.count(counts.conflict)}>{w.plan.conflicts}</Figure>
      </div>
      {changes === 0 && <p class="gap-t">{nothing}</p>}
      {create.total > 0 && (
        <Section id="create" title={w.plan.createTitle} count={f.count(create.total)}>
          <CreateRows ui={ui} items={create.rows} currency={run.currency} />
        </Section>
      )}
      {update.total > 0 && (
        <Section id="update" title={w.plan.updateTitle} count={f.count(update.total)}>
          <UpdateRows ui={ui} items={update.rows} currency={run.currency} />
        </Section>
      )}
      {conflict.total > 0 && (
        <Section id="conflict" title={w.plan.conflictsTitle} count={f.count(conflict.total)}>
          <p class="mute small lead">{words.conflictsMore}</p>
          <ConflictRows ui={ui} items={conflict.rows} />
        </Section>
      )}
      <Skips ui={ui} run={run} />
      <WizardBar ui={ui} step="preview">
        <a class="b b-q" href={`/runs/${run.id}`}>
          {words.whole}
        </a>
        <Action ui={ui} to="/wizard/preview">
          {words.again}
        </Action>
        <Action ui={ui} to="/wizard/preview/seen" class="b1">
          {w.wizard.on(w.wizard.names.schedule)}
        </Action>
      </WizardBar>
    </>
  );
};

const Skips = ({ ui, run }: { ui: Ui; run: RunRow }) => {
  const { w, f } = ui;
  const skips = Object.entries(run.skips).filter(([, count]) => count > 0);
  if (skips.length === 0) return null;
  return (
    <Section id="skip" title={w.plan.skipTitle} count={f.count(run.counts.skipped)}>
      <ul class="rows">
        {skips.map(([reason, count]) => (
          <li>
            {f.count(count)} <span class="mute">{w.skips[reason] ?? reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const NoPlan = ({ ui, run }: { ui: Ui; run: RunRow | null }) => {
  const words = ui.w.wizard.preview;
  return (
    <>
      {run?.problem ? (
        <ProblemNotice ui={ui} title={words.failed} problem={run.problem} />
      ) : (
        <p>{words.none}</p>
      )}
      <WizardBar ui={ui} step="preview">
        <Action ui={ui} to="/wizard/preview" class="b1">
          {words.again}
        </Action>
      </WizardBar>
    </>
  );
};
