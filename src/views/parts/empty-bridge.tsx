import type { Ui } from '../ui.ts';
import { Section } from './section.tsx';

/** Shown until there is an integration: half a bridge and the way to the other half. */
export const EmptyBridge = ({ ui, begun = false }: { ui: Ui; begun?: boolean }) => {
  const { w } = ui;
  return (
    <Section id="empty" title={w.dashboard.empty}>
      <p class="lede">{w.dashboard.emptyLede}</p>
      <svg class="bridge" viewBox="0 0 720 96" role="img" aria-label={w.dashboard.bridge}>
        <rect class="box" x="1" y="28" width="216" height="64" />
        <text class="big" x="17" y="65">
          Склад Pro
        </text>
        <path class="rope" d="M241 92V69.9 M265 92V51.8 M289 92V37.7 M313 92V27.8 M337 92V21.9" />
        <path class="built" d="M217 92H360M217 92Q288.5 20 360 20" />
        <path class="soon" d="M360 92H503M360 20Q431.5 20 503 92" />
        <rect class="dash" x="503" y="28" width="216" height="64" />
        <text class="big" x="519" y="55">
          {w.dashboard.yourShop}
        </text>
        <text x="519" y="75">
          {w.dashboard.notAdded}
        </text>
      </svg>
      <p class="acts">
        <a class="b b1" href="/wizard">
          {begun ? w.wizard.goOn : w.wizard.start}
        </a>
        <a class="b" href="/warehouse">
          {w.dashboard.connect}
        </a>
        <a class="b" href="/integrations/new">
          {w.newPage.button}
        </a>
        <a href="/configuration">{w.configurationPage.button}</a>
      </p>
    </Section>
  );
};
