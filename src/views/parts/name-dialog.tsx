import type { Ui } from '../ui.ts';
import { FormGuard } from './action.tsx';

interface NameDialogProps {
  ui: Ui;
  /** Of the popover, for the button that opens it. */
  id: string;
  to: string;
  label: string;
  /** Name to begin with. */
  name: string;
  button: string;
  help?: string;
}

/** Longest name of an integration. */
export const longestName = 60;

/** Asks for a name of an integration. */
export const NameDialog = ({ ui, id, to, label, name, button, help }: NameDialogProps) => (
  <form class="dialog" id={id} popover="auto" method="post" action={to} aria-label={label}>
    <FormGuard ui={ui} />
    <label for={`${id}-name`}>{label}</label>
    <input
      id={`${id}-name`}
      name="name"
      type="text"
      value={name}
      required
      maxlength={longestName}
      autocomplete="off"
      autofocus
    />
    {help && <p class="small mute">{help}</p>}
    <button class="b b1" type="submit">
      {button}
    </button>
  </form>
);
