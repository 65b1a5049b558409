import type { Problem } from '../../domain/problem.ts';
import type { EngineForm, FoundWarehouse, ShownConnection } from '../../jobs/setup/warehouse.ts';
import { FormGuard } from '../parts/action.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Mark } from '../parts/mark.tsx';
import { Section } from '../parts/section.tsx';
import { WarehouseForm } from '../parts/warehouse-form.tsx';
import { Found } from '../parts/warehouse-found.tsx';
import type { Ui } from '../ui.ts';

export interface WarehouseData {
  forms: readonly EngineForm[];
  /** As stored or as typed. */
  shown: ShownConnection;
  /** Secrets that were typed in the last try and are not stored yet. */
  typed: readonly string[];
  /** What is wrong with what was typed, in the reader's language, by field. */
  errors: Record<string, string>;
  /** What stopped the last try; it was not saved. */
  failed: Problem | null;
  /** What the connected database says; null while none is set or while a try has failed. */
  look: { facts: FoundWarehouse } | { problem: Problem } | null;
  saved: 'tested' | 'untested' | null;
}

export const connectionForm = 'connection';

/** The connection to Склад Pro, its test, and what was found. */
export const WarehousePage = ({
  ui,
  around,
  data,
}: {
  ui: Ui;
  around: Surroundings;
  data: WarehouseData;
}) => {
  const { w } = ui;
  const words = w.warehousePage;
  const { look, saved } = data;
  const problem = data.failed ?? (look && 'problem' in look ? look.problem : null);
  return (
    <Frame ui={ui} around={around} place="warehouse" title={words.title}>
      <header class="head">
        <div class="head-row">
          <h1>{words.title}</h1>
        </div>
        <p class="lede">{words.lede}</p>
      </header>
      {saved && (
        <p class={`said st ${saved === 'tested' ? 'ok' : 'warn'}`} role="status">
          <Mark name={saved === 'tested' ? 'ok' : 'warn'} />
          {saved === 'tested' ? words.saved : words.savedUntested}
        </p>
      )}
      <div class="split">
        <div>
          <Section id="connection-title" title={words.connection}>
            <form id={connectionForm} method="post" action="/warehouse" novalidate autocomplete="off">
              <FormGuard ui={ui} />
              <WarehouseForm ui={ui} data={data} />
              <p class="acts gap-t">
                <button class="b b1" type="submit">
                  {words.test}
                </button>
                {data.failed && (
                  <button
                    class="b"
                    type="submit"
                    name="untested"
                    value="yes"
                    aria-describedby="untested-help"
                  >
                    {words.untested}
                  </button>
                )}
              </p>
              {data.failed && (
                <p class="mute small gap-t" id="untested-help">
                  {words.untestedHelp}
                </p>
              )}
            </form>
          </Section>
        </div>
        <aside class={problem ? 'ahead' : undefined}>
          {problem && <Cure ui={ui} title={data.failed ? words.failed : words.broken} problem={problem} />}
          {!problem && look === null && <NotSet ui={ui} />}
          {look !== null && !data.failed && <p class="mute small gap-t">{words.otherDatabase}</p>}
        </aside>
      </div>
      {look && 'facts' in look && <Found ui={ui} facts={look.facts} />}
    </Frame>
  );
};

const NotSet = ({ ui }: { ui: Ui }) => (
  <Section id="not-set" title={ui.w.warehousePage.notSet}>
    <p>{ui.w.warehousePage.notSetMore}</p>
  </Section>
);

/** The fact in red, the cure in a quiet box, the server's own words folded. */
const Cure = ({ ui, title, problem }: { ui: Ui; title: string; problem: Problem }) => {
  const { w, lang } = ui;
  return (
    <Section id="cure" title={title}>
      <ol class="line line-bare">
        <li class="brk">
          <Mark name="bad" />
          <div>
            <b class="bad">{problem.text[lang]}</b>
          </div>
        </li>
      </ol>
      {(problem.advice || problem.details) && (
        <div class="note note-plain gap-t">
          <div class="body" role="alert">
            <h3>{w.warehousePage.cure}</h3>
            {problem.advice && <p>{problem.advice[lang]}</p>}
            {problem.details && (
              <details>
                <summary>{w.warehousePage.exact}</summary>
                <p class="mono small raw">{problem.details}</p>
              </details>
            )}
          </div>
        </div>
      )}
    </Section>
  );
};
