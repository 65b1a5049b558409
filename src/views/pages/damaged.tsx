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
