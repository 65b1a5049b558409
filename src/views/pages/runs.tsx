import type { NamedRun, Slice } from '../../state/read/runs.ts';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Pager } from '../parts/pager.tsx';
import { RunFilters, type RunsChosen } from '../parts/run-filters.tsx';
import { State } from '../parts/state.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import { resultOf } from '../run-result.ts';
import { runMark } from '../run-state.ts';
import type { Ui } from '../ui.ts';

export interface RunsData {
  slice: Slice<NamedRun>;
  /** '' for all. */
  chosen: RunsChosen;
  integrations: readonly { id: string; name: string }[];
}

export const RunsPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: RunsData }) => {
  const { w, f } = ui;
  const { slice, chosen } = data;
  const narrowed = chosen.integration !== '' || chosen.job !== '' || chosen.outcome !== '';
  const number = { head: w.runs.number };
  const when = { head: w.runs.when };
  const what = { head: w.runs.what };
  const result = { head: w.runs.result };
  const state = { head: w.runs.state };
  return (
    <Frame ui={ui} around={around} place="runs" title={w.runs.title}>
      <header class="head">
        <div class="head-row">
          <h1>{w.runs.title}</h1>
        </div>
      </header>
      <RunFilters ui={ui} chosen={chosen} integrations={data.integrations} />
      {slice.rows.length === 0 ? (
        <p class="none-such mute">{narrowed ? w.items.none : w.runs.none}</p>
      ) : (
        <Table label={w.runs.title} columns={[number, when, what, result, state]}>
          {slice.rows.map(({ run, name }) => (
            <Row>
              <Cell column={number}>
                <a href={`/runs/${run.id}`}>{f.count(run.id)}</a>
              </Cell>
              <Cell column={when} look="nw">
                <b>{f.short(run.startedAt, ui.now)}</b>
                <span class="sub">{f.ago(run.startedAt, ui.now)}</span>
              </Cell>
              <Cell column={what}>
                {name}
                <span class="sub">
                  {[w.job[run.job] ?? run.job, w.trigger[run.trigger], noteOf(w, run)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </Cell>
              <Cell column={result}>{run.problem?.text[ui.lang] ?? resultOf(w, run)}</Cell>
              <Cell column={state}>
                <State mark={runMark[run.state]} word={w.runState[run.state]} plain />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pager ui={ui} slice={slice} />
    </Frame>
  );
};

const noteOf = (w: Ui['w'], { undoOf, dryRun }: NamedRun['run']): string =>
  undoOf === null ? (dryRun ? w.runs.dry : '') : w.runs.undo(undoOf);
