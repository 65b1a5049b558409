import type { HealthFinding } from '../../jobs/controls.ts';
import type { Ui } from '../ui.ts';
import { Mark } from './mark.tsx';

/** Findings about the whole agent; takes no room while all is well. `renew` puts it in place of the one shown. */
export const Health = ({
  ui,
  findings,
  renew = false,
}: {
  ui: Ui;
  findings: readonly HealthFinding[];
  renew?: boolean;
}) => (
  <div id="health" role="status" hx-swap-oob={renew ? 'outerMorph' : undefined}>
    {findings.length > 0 && (
      <ul>
        {findings.map(({ severity, problem, place }) => (
          <li class="health">
            <Mark name={severity === 'error' ? 'bad' : 'warn'} />
            <span>
              <b>{problem.text[ui.lang]}</b> {problem.advice?.[ui.lang]}
            </span>
            {reachable(place) && (
              <a class="r" href={place}>
                {ui.w.health.see}
              </a>
            )}
          </li>
        ))}
      </ul>
    )}
  </div>
);

/** A finding may name a place that this page does not have. */
const reachable = (place: string) =>
  /^\/(integrations|runs(\/\d+)?|orders|warehouse|settings|health)?([?#].*)?$/.test(place);
