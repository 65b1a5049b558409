import type { Ui } from '../../ui.ts';
import type { ControlProps } from './control.tsx';

/** A secret is never sent back: the input stays empty and says whether there is one. */
export const SecretControl = ({ common, ui, held, typed }: ControlProps & { ui: Ui }) => {
  const { w } = ui;
  return (
    <div class="pair">
      <input
        {...common}
        class="w-m"
        type="password"
        placeholder={typed ? w.fields.typed : held ? w.fields.kept : undefined}
        autocomplete="new-password"
      />
      {held && !typed && <span class="mute small">{w.fields.keptMore}</span>}
    </div>
  );
};
