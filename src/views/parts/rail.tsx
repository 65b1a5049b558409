import type { Ui } from '../ui.ts';
import { FormGuard } from './action.tsx';
import { Brand } from './brand.tsx';
import type { Surroundings } from './frame.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { StandingLine } from './standing.tsx';

/** Numbers stay with their places for good, so that what was said on the phone holds in every version. */
const places = [
  [1, 'dashboard', '/'],
  [2, 'integrations', '/integrations'],
  [3, 'runs', '/runs'],
  [4, 'orders', '/orders'],
  [5, 'goods', '/goods'],
  [7, 'warehouse', '/warehouse'],
  [8, 'settings', '/settings'],
] as const;
export type Place = (typeof places)[number][1];

/** How much waits for a person at a place. */
const waitingAt = (place: Place, { heldOrders, waitingGoods }: Surroundings): number =>
  place === 'orders' ? heldOrders : place === 'goods' ? waitingGoods : 0;

/** The places of the page; their numbers can be said on the phone and pressed with Alt. */
export const Rail = ({ ui, around, place }: { ui: Ui; around: Surroundings; place: Place }) => (
  <header class="rail">
    <div class="rail-in">
      <Brand />
      <button class="b b-s topbar-menu" type="button" popovertarget="nav">
        <Icon name="menu" />
        {ui.w.menu}
      </button>
      <nav class="nav" id="nav" popover="auto" aria-label={ui.w.mainMenu}>
        {places.map(([number, name, href]) => (
          <a href={href} accesskey={String(number)} aria-current={name === place ? 'page' : undefined}>
            <kbd>{number}</kbd>
            <span>{ui.w.places[name]}</span>
            {waitingAt(name, around) > 0 && (
              <span class="cnt">
                <span class="vh">{ui.w.waitingHere} </span>
                {ui.f.count(waitingAt(name, around))}
              </span>
            )}
          </a>
        ))}
        <Foot ui={ui} around={around} />
      </nav>
    </div>
  </header>
);

const Foot = ({ ui, around }: { ui: Ui; around: Surroundings }) => {
  const { findings } = around;
  const other = ui.lang === 'bg' ? 'en' : 'bg';
  return (
    <div class="rail-foot">
      <div class="row">
        <Mark name={findings.length === 0 ? 'ok' : 'warn'} />
        {findings.length === 0 ? (
          <a href="/health">{ui.w.health.good}</a>
        ) : (
          <a class="hl" href="/health">
            {ui.w.health.short(findings.length)}
          </a>
        )}
      </div>
      <StandingLine ui={ui} standing={around.standing} />
      <div class="row mute">
        <span>{ui.w.version(around.version)}</span>
      </div>
      <form class="row" method="post" action="/language">
        <FormGuard ui={ui} />
        <button class="link" type="submit" name="language" value={other} lang={other}>
          {ui.w.otherLanguage}
        </button>
        <button class="link r" type="submit" formaction="/sign-out">
          {ui.w.signOut}
        </button>
      </form>
    </div>
  );
};
