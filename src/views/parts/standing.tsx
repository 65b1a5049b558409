import type { Standing } from '../../jobs/controls.ts';
import type { Ui } from '../ui.ts';
import { Mark, type MarkName } from './mark.tsx';

const marks: Record<Standing['is'], MarkName> = {
  undecided: 'wait',
  leads: 'ok',
  'stands-by': 'still',
  'cut-off': 'bad',
};

/** Whether this agent leads on its warehouse or stands by for another one. `renew` puts it in place of the one shown. */
export const StandingLine = ({
  ui,
  standing,
  renew = false,
}: {
  ui: Ui;
  standing: Standing;
  renew?: boolean;
}) => (
  <div class="row" id="standing" hx-swap-oob={renew ? 'outerMorph' : undefined}>
    <Mark name={marks[standing.is]} />
    <span>{wordsFor(ui, standing)}</span>
  </div>
);

function wordsFor({ w }: Ui, standing: Standing): string {
  switch (standing.is) {
    case 'stands-by':
      return w.standing.standsBy(standing.computer);
    case 'cut-off':
      return w.standing.cutOff;
    default:
      return w.standing[standing.is];
  }
}
