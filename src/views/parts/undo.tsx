import type { RunRow } from '../../state/read/runs.ts';
import type { Ui } from '../ui.ts';
import { Action, FormGuard } from './action.tsx';
import { Mark } from './mark.tsx';

/** Takes an export back: says what comes of it before it makes the plan. */
export const UndoForm = ({ ui, run }: { ui: Ui; run: RunRow }) => {
  const words = ui.w.run;
  return (
    <>
      <button class="b" type="button" popovertarget="undo">
        {words.undo}
      </button>
      <form
        class="dialog"
        id="undo"
        popover="auto"
        method="post"
        action={`/runs/${run.id}/undo`}
        aria-label={words.undo}
      >
        <FormGuard ui={ui} />
        <p>{words.undoHelp(run.id)}</p>
        <p>{words.undoStays}</p>
        <p>{words.undoNext}</p>
        <label class="opt">
          <input type="checkbox" name="stop" value="yes" checked />
          <span>{words.undoStop}</span>
        </label>
        <button class="b b1" type="submit">
          {words.undoNow}
        </button>
      </form>
    </>
  );
};

/** What follows after an export was taken back, with the way to prevent it. */
export const UndoNext = ({ ui, run, paused }: { ui: Ui; run: RunRow; paused: boolean }) => {
  const words = ui.w.run;
  return (
    <div class="note">
      <Mark name={paused ? 'still' : 'warn'} />
      <div class="body">
        <p>{words.undoStays}</p>
        <p>
          {words.undoNext} {paused && words.stopped}
        </p>
        {!paused && (
          <Action ui={ui} to={`/integrations/${encodeURIComponent(run.integrationId)}/stop`} class="b-s">
            {words.stopNow}
          </Action>
        )}
      </div>
    </div>
  );
};
