import type { Child } from 'hono/jsx';

export const Figure = ({ value, unit, children }: { value: string; unit?: string; children: Child }) => (
  <div>
    <span class="v">
      {value}
      {unit && <span class="v-u"> {unit}</span>}
    </span>
    <span class="k">{children}</span>
  </div>
);
