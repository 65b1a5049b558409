import type { Problem } from '../../domain/problem.ts';
import type { Ui } from '../ui.ts';

/** What is wrong, what to do, and the machine's own words folded. */
export const ProblemText = ({ ui, problem }: { ui: Ui; problem: Problem }) => (
  <>
    {problem.text[ui.lang]}
    {problem.advice && <span class="sub">{problem.advice[ui.lang]}</span>}
    {problem.details && (
      <details>
        <summary>{ui.w.details}</summary>
        <pre class="mono small raw">{problem.details}</pre>
      </details>
    )}
  </>
);
