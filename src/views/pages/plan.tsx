import type { Child } from 'hono/jsx';
import type { Braked } from '../../state/read/braked.ts';
import type { ItemView } from '../../state/read/run-items.ts';
import type { Slice } from '../../state/read/runs.ts';
import { Brakes } from '../parts/brakes.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Items } from '../parts/items.tsx';
import { Mark, type MarkName } from '../parts/mark.tsx';
import { PlanBar } from '../parts/plan-bar.tsx';
import { ConflictRows, CreateRows, UpdateRows } from '../parts/plan-tables.tsx';
import { Section } from '../parts/section.tsx';
import { UndoNext } from '../parts/undo.tsx';
import type { Ui } from '../ui.ts';
import type { RunData } from './run.tsx';

export type PlanGroup = 'conflict' | 'update' | 'create' | 'import';

export interface PlanData extends Pick<RunData, 'named' | 'counts' | 'show' | 'slice'> {
  braked: Braked;
  /** The first few items of each part. */
  parts: Record<PlanGroup, Slice<ItemView>>;
}

/** A plan before anything is sent; `show` opens one part of it whole. */
export const PlanPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: PlanData }) => {
  const { w, f } = ui;
  const { run, name } = data.named;
  const first = run.brakes.some(({ rule }) => rule === 'first');
  const usual = first && run.job === 'export' ? w.plan.first : w.plan.title(w.job[run.job] ?? run.job);
  const title = run.undoOf === null ? usual : w.run.undoTitle(run.undoOf);
  const read = run.job === 'import' ? w.orders(run.counts.read) : w.goods(run.counts.read);
  return (
    <Frame ui={ui} around={around} place="runs" title={title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/runs">{w.places.runs}</a>
          <span>{w.run.crumb(name, w.job[run.job] ?? run.job)}</span>
          <span>{w.run.title(run.id)}</span>
        </nav>
        <div class="head-row">
          <h1>{title}</h1>
        </div>
        <p class="lede">{w.plan.lede(f.moment(run.startedAt), read)}</p>
      </header>
      {run.undoOf !== null && <UndoNext ui={ui} run={run} paused={data.named.paused} />}
      <PlanFigures ui={ui} data={data} />
      <Brakes ui={ui} run={run} braked={data.braked} />
      {data.show === '' ? <Whole ui={ui} data={data} /> : <OnePart ui={ui} data={data} />}
      <PlanBar ui={ui} run={run} counts={data.counts} braked={data.braked} />
    </Frame>
  );
};

const PlanFigures = ({ ui, data: { named, counts, show } }: { ui: Ui; data: PlanData }) => {
  const { w, f } = ui;
  const { run } = named;
  const parts: [PlanGroup | null, MarkName, number, string][] =
    run.job === 'import'
      ? [['import', 'add', counts.import, w.plan.willImport]]
      : [
          ['create', 'add', counts.create, w.plan.willCreate],
          ['update', 'chg', counts.update, w.plan.willUpdate],
        ];
  parts.push([null, 'skipd', run.counts.skipped, w.plan.willSkip]);
  parts.push(['conflict', 'conf', counts.conflict, w.plan.conflicts]);
  return (
    <nav class="figs" aria-label={w.plan.parts}>
      {parts.map(([group, mark, count, label]) => (
        <a
          href={group === null ? `/runs/${run.id}#skip` : `/runs/${run.id}?show=${group}`}
          aria-current={group !== null && group === show ? 'true' : undefined}
        >
          <span class="v">{f.count(count)}</span>
          <span class="k">
            <Mark name={mark} />
            {label}
          </span>
        </a>
      ))}
    </nav>
  );
};

const OnePart = ({ ui, data }: { ui: Ui; data: PlanData }) => (
  <Section
    id="part"
    title={data.show === '' ? '' : ui.w.items.groups[data.show]}
    count={ui.f.count(data.slice.total)}
    aside={
      <a class="r" href={`/runs/${data.named.run.id}`}>
        {ui.w.plan.back}
      </a>
    }
  >
    <Items ui={ui} named={data.named} slice={data.slice} />
  </Section>
);

const Whole = ({ ui, data }: { ui: Ui; data: PlanData }) => {
  const { w } = ui;
  const { run } = data.named;
  const { conflict, update, create } = data.parts;
  return (
    <>
      <Part ui={ui} data={data} group="conflict" title={w.plan.conflictsTitle}>
        <ConflictRows ui={ui} items={conflict.rows} />
      </Part>
      <Part ui={ui} data={data} group="update" title={w.plan.updateTitle}>
        <UpdateRows ui={ui} items={update.rows} currency={run.currency} />
      </Part>
      <Part ui={ui} data={data} group="create" title={w.plan.createTitle}>
        <CreateRows ui={ui} items={create.rows} currency={run.currency} />
      </Part>
      <Part ui={ui} data={data} group="import" title={w.plan.importTitle}>
        <Items
          ui={ui}
          named={data.named}
          slice={{ ...data.parts.import, total: data.parts.import.rows.length }}
        />
      </Part>
      <Skipped ui={ui} skips={run.skips} total={run.counts.skipped} />
    </>
  );
};

interface PartProps {
  ui: Ui;
  data: PlanData;
  group: PlanGroup;
  title: string;
  children: Child;
}

/** The first items of one kind, with the way to all of them; nothing when there are none. */
const Part = ({ ui, data, group, title, children }: PartProps) => {
  const { total, rows } = data.parts[group];
  if (total === 0) return null;
  return (
    <Section
      id={group}
      title={title}
      count={ui.f.count(total)}
      aside={
        total > rows.length && (
          <a class="r" href={`/runs/${data.named.run.id}?show=${group}`}>
            {ui.w.plan.seeAll(total)}
          </a>
        )
      }
    >
      {children}
    </Section>
  );
};

const Skipped = ({ ui, skips, total }: { ui: Ui; skips: Record<string, number>; total: number }) => {
  if (total === 0) return null;
  return (
    <Section id="skip" title={ui.w.plan.skipTitle} count={ui.f.count(total)}>
      <ul class="rows">
        {Object.entries(skips).map(([reason, count]) => (
          <li>
            {ui.f.count(count)} <span class="mute">{ui.w.skips[reason] ?? reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
