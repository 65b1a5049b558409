import type { Problem } from '../../domain/problem.ts';
import type { Ui } from '../ui.ts';
import { Mark } from './mark.tsx';

/** A problem that stopped the whole thing: a box, because a person must read it. */
export const ProblemNotice = ({ ui, title, problem }: { ui: Ui; title: string; problem: Problem }) => (
  <div class="note note-bad">
    <Mark name="bad" />
    <div class="body">
      <h2 class="h3">{title}</h2>
      <p>{problem.text[ui.lang]}</p>
      {problem.advice && <p>{problem.advice[ui.lang]}</p>}
      {problem.details && (
        <details>
          <summary>{ui.w.details}</summary>
          <pre class="mono small raw">{problem.details}</pre>
        </details>
      )}
    </div>
  </div>
);
