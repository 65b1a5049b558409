import type { Child } from 'hono/jsx';

interface LiveProps {
  /** Path that answers with this same part, fresh. */
  from: string;
  /** Something moves right now: renewed every second instead of every ten. */
  moving: boolean;
  children: Child;
}

/** A part of the page that keeps itself fresh while the page is open; the answer replaces it in place. */
export const Live = ({ from, moving, children }: LiveProps) => (
  <div id="live" hx-get={from} hx-trigger={moving ? 'every 1s' : 'every 10s'} hx-swap="outerMorph">
    {children}
  </div>
);
