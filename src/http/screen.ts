import type { Lang } from '../domain/text.ts';
import { integrationType } from '../integrations/registry.ts';
import { countWaitingGoods } from '../state/read/matching.ts';
import { countOrders } from '../state/read/orders.ts';
import type { Surroundings } from '../views/parts/frame.tsx';
import type { Moment } from '../views/parts/strip.tsx';
import type { Ui } from '../views/ui.ts';
import { uiFor } from '../views/ui.ts';
import type { Deps } from './deps.ts';
import type { PageContext } from './env.ts';

/** What the views need to know about this request. */
export function uiOf(c: PageContext, deps: Deps, lang: Lang = deps.settings.language): Ui {
  const url = new URL(c.req.url);
  return uiFor(lang, {
    csrf: c.get('session')?.csrf ?? '',
    here: url.pathname + url.search,
    now: (deps.now ?? Date.now)(),
    typeName: (type) => integrationType(type)?.title[lang] ?? type,
  });
}

export const surroundings = (deps: Deps): Surroundings => ({
  version: deps.version,
  findings: deps.controls.health(),
  standing: deps.controls.standing(),
  heldOrders: countOrders(deps.state).waiting,
  waitingGoods: countWaitingGoods(deps.state),
});

export const momentOf = ({ controls }: Deps): Moment => ({
  live: controls.live(),
  upcoming: controls.upcoming(),
  findings: controls.health(),
});
