import type { Problem } from '../../domain/problem.ts';
import { Brand } from '../parts/brand.tsx';
import { Document } from '../parts/document.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Ui } from '../ui.ts';

/** Something that was asked for could not be done: what, what to do, and the way back. */
export const FailurePage = ({ ui, problem, back }: { ui: Ui; problem: Problem; back: string }) => {
  const { w, lang } = ui;
  return (
    <Document ui={ui} title={w.failure.title}>
      <main class="full" id="main">
        <Brand />
        <h1>
          <Mark name="bad" />
          <span>{problem.text[lang]}</span>
        </h1>
        {problem.advice && <p class="lede">{problem.advice[lang]}</p>}
        <p class="acts gap-t">
          <a class="b b1" href={back}>
            {w.failure.back}
          </a>
          {back !== '/' && (
            <a class="b" href="/">
              {w.failure.home}
            </a>
          )}
        </p>
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
