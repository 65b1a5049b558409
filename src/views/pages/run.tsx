import type { LiveRun } from '../../jobs/controls.ts';
import { type ItemCounts, type ItemGroup, type ItemView, itemGroups } from '../../state/read/run-items.ts';
import type { LogLine } from '../../state/read/run-log.ts';
import type { NamedRun, Slice } from '../../state/read/runs.ts';
import { Course } from '../parts/course.tsx';
import { Filters } from '../parts/filters.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Items } from '../parts/items.tsx';
import { Live } from '../parts/live.tsx';
import { Log } from '../parts/log.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { RunFigures } from '../parts/run-figures.tsx';
import { RunHead } from '../parts/run-head.tsx';
import { Section } from '../parts/section.tsx';
import { UndoNext } from '../parts/undo.tsx';
import { isMoving } from '../run-state.ts';
import type { Ui } from '../ui.ts';

export interface RunData {
  named: NamedRun;
  live: LiveRun | null;
  counts: ItemCounts;
  show: ItemGroup | '';
  find: string;
  slice: Slice<ItemView>;
  log: readonly LogLine[];
}

export const RunPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: RunData }) => (
  <Frame ui={ui} around={around} place="runs" title={ui.w.run.title(data.named.run.id)}>
    <RunLive ui={ui} data={data} />
  </Frame>
);

/** The whole page renews itself while the run is under way. */
export const RunLive = ({ ui, data }: { ui: Ui; data: RunData }) => {
  const { w } = ui;
  const { named, live, counts } = data;
  const { run } = named;
  const moving = live !== null || isMoving(run.state);
  const body = (
    <>
      <RunHead ui={ui} named={named} live={live} />
      {run.problem && <ProblemNotice ui={ui} title={w.run.failedTitle} problem={run.problem} />}
      {run.undoOf !== null && run.state === 'done' && <UndoNext ui={ui} run={run} paused={named.paused} />}
      <RunFigures ui={ui} run={run} live={live} />
      <div class="split">
        <div>
          <Section
            id="items"
            title={run.job === 'import' ? w.run.orders : w.run.goods}
            aside={moving && <span class="r">{w.run.live}</span>}
          >
            <ItemFilters ui={ui} counts={counts} show={data.show} find={data.find} />
            {data.find !== '' && <p class="none-such mute">{w.items.found(data.slice.total, data.find)}</p>}
            <Items ui={ui} named={named} slice={data.slice} />
          </Section>
        </div>
        <aside>
          <Section id="course" title={w.run.course}>
            <Course ui={ui} run={run} live={live} />
          </Section>
          <Section id="log" title={w.run.log}>
            <Log ui={ui} lines={data.log} />
          </Section>
        </aside>
      </div>
    </>
  );
  return (
    <Live from={ui.here} moving={moving}>
      {body}
    </Live>
  );
};

const ItemFilters = ({
  ui,
  counts,
  show,
  find,
}: { ui: Ui; counts: ItemCounts } & Pick<RunData, 'show' | 'find'>) => {
  const { w } = ui;
  const all = itemGroups.reduce((sum, group) => sum + counts[group], 0);
  const groups = itemGroups
    .filter((group) => counts[group] > 0 || group === show)
    .map((group) => ({ value: group, label: w.items.groups[group], count: counts[group] }));
  return (
    <Filters
      ui={ui}
      label={w.items.filter}
      choices={[{ value: '', label: w.all, count: all }, ...groups]}
      chosen={show}
      find={w.items.find}
      found={find}
    />
  );
};
