import type { TestStep } from '../../integrations/shop.ts';
import type { Climb } from '../../jobs/setup/climbs.ts';
import type { Ui } from '../ui.ts';
import { FormGuard } from './action.tsx';
import { Icon } from './icon.tsx';
import { Mark, type MarkName } from './mark.tsx';
import { Section } from './section.tsx';

const marks: Record<TestStep['outcome'], MarkName | null> = {
  ok: 'ok',
  warning: 'warn',
  failed: 'bad',
  skipped: null,
};

/** The test of one shop, rung by rung; renews itself while it climbs, without touching the form beside it. */
export const Ladder = ({ ui, id, climb }: { ui: Ui; id: string; climb: Climb | null }) => {
  const { w } = ui;
  const words = w.ladder;
  const path = `/integrations/${encodeURIComponent(id)}/test`;
  const climbing = climb !== null && climb.endedAt === null;
  return (
    <div
      id="ladder"
      {...(climbing && { 'hx-get': path, 'hx-trigger': 'every 500ms', 'hx-swap': 'outerMorph' })}
      aria-live="polite"
      aria-busy={climbing ? 'true' : undefined}
    >
      <Section id="tst" title={words.title} aside={climb && <span class="r">{when(ui, climb)}</span>}>
        {climb ? <Rungs ui={ui} climb={climb} /> : <p class="mute small lead">{words.intro}</p>}
        <form
          class="acts"
          method="post"
          action={path}
          hx-post={path}
          hx-target="#ladder"
          hx-swap="outerMorph"
        >
          <FormGuard ui={ui} />
          <button class="b" type="submit" disabled={climbing}>
            <Icon name="rotate-cw" />
            {climb ? words.again : words.start}
          </button>
        </form>
        <p class="help mute small gap-t">{words.unsaved}</p>
      </Section>
    </div>
  );
};

/** When the test ended, or that it has not yet. */
export function when({ w, f }: Ui, { startedAt, endedAt, ok }: Climb): string {
  if (endedAt === null) return w.ladder.running;
  return ok
    ? w.ladder.took(f.time(startedAt), f.span(endedAt - startedAt))
    : w.ladder.stopped(f.time(startedAt));
}

/** How far the test has got, and the cure where it stopped. */
export const Rungs = ({ ui, climb }: { ui: Ui; climb: Climb }) => {
  const { w, lang } = ui;
  const failed = climb.steps.find(({ outcome }) => outcome === 'failed');
  const problem = failed?.problem ?? climb.problem;
  return (
    <>
      <ol class="line line-bare">
        {climb.steps.map((step) => (
          <Rung ui={ui} step={step} />
        ))}
        {climb.endedAt === null && (
          <li class="next">
            <Mark name="run" />
            <div>{w.ladder.climbing}</div>
          </li>
        )}
      </ol>
      {problem && (
        <div class="note note-plain gap-t">
          <div class="body" role="alert">
            <h3>{problem.advice ? w.ladder.cure : problem.text[lang]}</h3>
            {problem.advice && <p>{problem.advice[lang]}</p>}
            {problem.details && (
              <details>
                <summary>{w.ladder.exact}</summary>
                <p class="mono small raw">{problem.details}</p>
              </details>
            )}
          </div>
        </div>
      )}
    </>
  );
};

const Rung = ({ ui, step }: { ui: Ui; step: TestStep }) => {
  const { lang, w } = ui;
  const { title, outcome, problem, found } = step;
  const mark = marks[outcome];
  const look = outcome === 'ok' ? undefined : outcome === 'skipped' ? 'next' : 'brk';
  return (
    <li class={look}>
      {mark ? <Mark name={mark} /> : <span class="none" />}
      <div>
        {outcome === 'failed' && <b class="bad">{problem?.text[lang] ?? title[lang]}</b>}
        {outcome === 'warning' && <b class="warn">{problem?.text[lang] ?? title[lang]}</b>}
        {(outcome === 'ok' || outcome === 'skipped') && title[lang]}
        {outcome === 'skipped' && <span class="vh">{` (${w.ladder.skipped})`}</span>}
        {found && <span class="sub">{found[lang]}</span>}
        {outcome === 'warning' && problem?.advice && <span class="sub">{problem.advice[lang]}</span>}
      </div>
    </li>
  );
};
