import type { Problem } from '../../domain/problem.ts';
import { Brand } from '../parts/brand.tsx';
import { Document } from '../parts/document.tsx';
import { Mark } from '../parts/mark.tsx';
import { Section } from '../parts/section.tsx';
import type { Ui } from '../ui.ts';

/** The agent could not open its own data: what stopped, what is safe, what to do. */
export const DamagedPage = ({ ui, problem }: { ui: Ui; problem: Problem }) => {
  const { w, lang } = ui;
  return (
    <Document ui={ui} title={problem.text[lang]}>
      <main class="full" id="main">
        <Brand />
        <h1>
          <Mark name="bad" />
          <span>{problem.text[lang]}</span>
        </h1>
        <p class="lede">{w.damaged.lede}</p>
        {problem.advice && <p class="lede">{problem.advice[lang]}</p>}
        <Section id="safe" title={w.damaged.sure}>
          <ul class="facts">
            <li>
              <Mark name="ok" />
              <span>
                <b>{w.damaged.noDoubles}</b> {w.damaged.noDoublesMore}
              </span>
            </li>
            <li>
              <Mark name="ok" />
              <span>
                <b>{w.damaged.untouched}</b> {w.damaged.untouchedMore}
              </span>
            </li>
          </ul>
        </Section>
        {problem.code === 'state-damaged' && <WayBack ui={ui} />}
        {problem.details && (
          <details class="gap-t">
            <summary>{w.details}</summary>
            <pre class="mono small raw">{problem.details}</pre>
          </details>
        )}
      </main>
    </Document>
  );
};

/** How to come back from a backup, what is lost by it, and what is left without one. */
const WayBack = ({ ui }: { ui: Ui }) => {
  const words = ui.w.damaged;
  return (
    <>
      <Section id="restore" title={words.restore}>
        <ol class="restore-steps">
          {words.restoreSteps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p class="mute">{words.restoreChecked}</p>
      </Section>
      <Section id="after" title={words.after}>
        <ul class="facts">
          <li>
            <Mark name="ok" />
            <span>
              <b>{words.resent}</b> {words.resentMore}
            </span>
          </li>
          <li>
            <Mark name="warn" />
            <span>
              <b>{words.lost}</b> {words.lostMore}
            </span>
          </li>
        </ul>
      </Section>
      <Section id="without" title={words.none}>
        <p class="lede">{words.noneMore}</p>
      </Section>
    </>
  );
};
