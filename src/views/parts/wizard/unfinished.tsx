import type { Ui } from '../../ui.ts';
import { Mark } from '../mark.tsx';

/** On the dashboard while a set-up waits to be gone on with. */
export const Unfinished = ({ ui }: { ui: Ui }) => {
  const words = ui.w.wizard;
  return (
    <div class="note said">
      <Mark name="wait" />
      <div class="body">
        <h3>{words.unfinished}</h3>
        <p>{words.unfinishedMore}</p>
        <p class="acts">
          <a class="b b1" href="/wizard">
            {words.goOn}
          </a>
        </p>
      </div>
    </div>
  );
};
