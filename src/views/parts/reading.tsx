import type { LiveRun } from '../../jobs/controls.ts';
import type { Ui } from '../ui.ts';
import { Live } from './live.tsx';
import { State } from './state.tsx';

/** How far the integration's run has got; renews itself, and the page with it when the run has ended. */
export const ReadingLive = ({ ui, live, from }: { ui: Ui; live: LiveRun; from: string }) => {
  const words = ui.w.goodsPage;
  const { f } = ui;
  return (
    <Live from={from} moving>
      <div class="reading">
        <State mark="run" word={live.phase[ui.lang]} />
        <span class="mute">
          {live.total > 0 ? words.of(f.count(live.handled), f.count(live.total)) : f.count(live.handled)}
          {live.left !== null && ` · ${words.left(f.span(live.left))}`}
        </span>
        <progress
          aria-label={words.reading}
          value={live.total > 0 ? live.handled : undefined}
          max={live.total > 0 ? live.total : undefined}
        />
      </div>
    </Live>
  );
};
