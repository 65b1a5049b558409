import type { LogLine } from '../../state/read/run-log.ts';
import type { Ui } from '../ui.ts';

export const Log = ({ ui, lines }: { ui: Ui; lines: readonly LogLine[] }) => {
  const { w } = ui;
  if (lines.length === 0) return <p class="mute">{w.run.emptyLog}</p>;
  return (
    <div role="log" aria-label={w.run.log}>
      <ol class="log">
        {lines.map(({ at, level, text }) => (
          <li>
            <time>{ui.f.clock(at)}</time>
            <span>
              {level === 'warn' && <b class="warn">{w.run.warning} </b>}
              {level === 'error' && <b class="bad">{w.run.error} </b>}
              {text[ui.lang]}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
};
