import type { Child } from 'hono/jsx';

interface SectionProps {
  id: string;
  title: string;
  /** How many it holds, beside the title. */
  count?: string;
  /** What stands at the right end of the heading. */
  aside?: Child;
  children: Child;
}

/** A part of a page under its thick rule. */
export const Section = ({ id, title, count, aside, children }: SectionProps) => (
  <section class="sec" aria-labelledby={id}>
    <div class="sec-head">
      <h2 id={id}>
        {title} {count !== undefined && <span class="q">{count}</span>}
      </h2>
      {aside}
    </div>
    {children}
  </section>
);
