import type { Problem } from '../../../domain/problem.ts';
import type { Ui } from '../../ui.ts';

/** What to do about a problem, in a quiet box, with the machine's own words folded. */
export const Cure = ({ ui, problem }: { ui: Ui; problem: Problem }) => {
  const { lang, w } = ui;
  if (!problem.advice && !problem.details) return null;
  return (
    <div class="note note-plain gap-t">
      <div class="body" role="alert">
        <h3>{w.wizard.warehouse.cure}</h3>
        {problem.advice && <p>{problem.advice[lang]}</p>}
        {problem.details && (
          <details>
            <summary>{w.wizard.warehouse.exact}</summary>
            <p class="mono small raw">{problem.details}</p>
          </details>
        )}
      </div>
    </div>
  );
};
