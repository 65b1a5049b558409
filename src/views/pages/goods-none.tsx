import { Frame, type Surroundings } from '../parts/frame.tsx';
import type { Ui } from '../ui.ts';

/** The place of the goods while nothing sends any. */
export const GoodsNonePage = ({ ui, around }: { ui: Ui; around: Surroundings }) => {
  const words = ui.w.goodsPage;
  return (
    <Frame ui={ui} around={around} place="goods" title={words.title}>
      <header class="head">
        <h1>{words.title}</h1>
        <p class="lede">{words.noIntegrations}</p>
      </header>
      <a class="b b1" href="/integrations/new">
        {words.newIntegration}
      </a>
    </Frame>
  );
};
