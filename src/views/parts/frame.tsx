import type { Child } from 'hono/jsx';
import type { HealthFinding, Standing } from '../../jobs/controls.ts';
import type { Ui } from '../ui.ts';
import { Document } from './document.tsx';
import { Health } from './health.tsx';
import { type Place, Rail } from './rail.tsx';

/** What stands around every signed-in page. */
export interface Surroundings {
  version: string;
  findings: readonly HealthFinding[];
  standing: Standing;
  /** Orders that wait for a person, shown beside their place. */
  heldOrders: number;
  /** Goods that wait for a person to say which product they are. */
  waitingGoods: number;
}

interface FrameProps {
  ui: Ui;
  around: Surroundings;
  place: Place;
  title: string;
  /** For tables that need the whole width. */
  wide?: boolean;
  children: Child;
}

/** Rail on the left, health line above, the page itself. */
export const Frame = ({ ui, around, place, title, wide = false, children }: FrameProps) => (
  <Document ui={ui} title={title}>
    <div class="app">
      <Rail ui={ui} around={around} place={place} />
      <div class="main">
        <p class="stale" id="stale" role="alert" hidden>
          {ui.w.stale}
        </p>
        <Health ui={ui} findings={around.findings} />
        <main class={wide ? 'page page-wide' : 'page'} id="main">
          {children}
        </main>
      </div>
    </div>
  </Document>
);
