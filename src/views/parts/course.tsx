import type { Child } from 'hono/jsx';
import type { LiveRun } from '../../jobs/controls.ts';
import type { RunRow } from '../../state/read/runs.ts';
import type { Ui } from '../ui.ts';
import { Mark, type MarkName } from './mark.tsx';

interface Station {
  at: number | null;
  mark: MarkName | null;
  name: string;
  more: Child;
}

/** Where the run has got to; a station without a mark has not been reached. */
function stations(ui: Ui, run: RunRow, live: LiveRun | null): Station[] {
  const { w, f, lang } = ui;
  const export_ = run.job !== 'import';
  const { counts } = run;
  const planning = run.state === 'planning';
  const applied = run.appliedAt !== null;
  const ended: Partial<Record<RunRow['state'], MarkName>> = {
    failed: 'bad',
    cancelled: 'still',
    interrupted: 'warn',
    paused: 'still',
  };
  const stop = ended[run.state];
  const planMark = planning ? null : !applied && stop ? stop : 'ok';
  const reading: Station = {
    at: run.startedAt,
    mark: planning ? 'run' : 'ok',
    name: planning ? (live?.phase[lang] ?? w.run.reading) : w.run.reading,
    more: export_ ? w.run.readGoods(counts.read) : w.run.readOrders(counts.read),
  };
  const plan: Station = {
    at: null,
    mark: run.state === 'planned' || run.state === 'waiting' ? 'doubt' : planMark,
    name: w.run.plan,
    more: planning ? '' : export_ ? w.run.planned(counts.planned) : w.orders(counts.planned),
  };
  const work: Station = {
    at: run.appliedAt,
    mark: !applied ? null : run.state === 'applying' ? 'run' : (stop ?? 'ok'),
    name: run.state === 'applying' && live ? live.phase[lang] : export_ ? w.run.sending : w.run.writing,
    more: applied
      ? export_
        ? w.run.sent(counts.created, counts.updated)
        : w.run.written(counts.created + counts.updated)
      : '',
  };
  const end: Station = {
    at: run.finishedAt,
    mark: run.finishedAt === null ? null : (stop ?? 'ok'),
    name: w.run.end,
    more: run.finishedAt === null ? '' : w.run.tookAll(f.span(run.finishedAt - run.startedAt)),
  };
  return [reading, plan, work, end];
}

export const Course = ({ ui, run, live }: { ui: Ui; run: RunRow; live: LiveRun | null }) => (
  <ol class="line">
    {stations(ui, run, live).map(({ at, mark, name, more }) => (
      <li class={mark === 'ok' ? undefined : mark === null || mark === 'run' ? 'next' : 'brk'}>
        <time>{at === null ? '' : ui.f.time(at)}</time>
        {mark === null ? <span class="none" /> : <Mark name={mark} />}
        <div>
          {mark === 'run' ? <b class="run">{name}</b> : name}
          {more && <span class="sub">{more}</span>}
        </div>
      </li>
    ))}
  </ol>
);
