import type { Child, FC } from 'hono/jsx';
import type { Ui } from '../ui.ts';

interface ActionProps {
  ui: Ui;
  /** Path that takes the POST. */
  to: string;
  /** Further form fields. */
  fields?: Record<string, string>;
  class?: string;
  label?: string;
  children: Child;
}

/** One button that does something: a form of its own, so that it works without script. */
export const Action: FC<ActionProps> = ({ ui, to, fields = {}, class: look = '', label, children }) => (
  <form method="post" action={to} class="action">
    <FormGuard ui={ui} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class={`b ${look}`} type="submit" aria-label={label}>
      {children}
    </button>
  </form>
);

/** The hidden fields that every form needs: the token against forged requests and the way back. */
export const FormGuard = ({ ui }: { ui: Ui }) => (
  <>
    <input type="hidden" name="_csrf" value={ui.csrf} />
    <input type="hidden" name="back" value={ui.here} />
  </>
);
