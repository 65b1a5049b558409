import type { Climb } from '../../../jobs/setup/climbs.ts';
import type { Ui } from '../../ui.ts';
import { Action } from '../action.tsx';
import { Icon } from '../icon.tsx';
import { Rungs, when } from '../ladder.tsx';
import { Section } from '../section.tsx';
import { WizardBar } from './wizard-bar.tsx';

/**
 * The test of the shop and the way on that it unlocks; renews itself while the test climbs.
 * `open`: an earlier test has unlocked it.
 */
export const ShopTest = ({ ui, climb, open }: { ui: Ui; climb: Climb | null; open: boolean }) => {
  const words = ui.w.wizard;
  const climbing = climb !== null && climb.endedAt === null;
  const passed = climb === null ? open : climb.ok && !climbing;
  return (
    <div
      id="shop-test"
      {...(climbing && {
        'hx-get': '/wizard/shop/test',
        'hx-trigger': 'every 500ms',
        'hx-swap': 'outerMorph',
      })}
      aria-live="polite"
      aria-busy={climbing ? 'true' : undefined}
    >
      <Section id="check" title={words.shop.check} aside={climb && <span class="r">{when(ui, climb)}</span>}>
        {climb ? <Rungs ui={ui} climb={climb} /> : <p class="mute small lead">{words.shop.intro}</p>}
        {climbing && (
          <noscript>
            <p>
              <a href="/wizard/shop#check">{words.refresh}</a>
            </p>
          </noscript>
        )}
      </Section>
      <WizardBar ui={ui} step="shop">
        {!passed && <span class="mute small">{words.shop.locked}</span>}
        <button class={passed ? 'b' : 'b b1'} type="submit" form="shop-form" disabled={climbing}>
          {climb && <Icon name="rotate-cw" />}
          {words.shop.test}
        </button>
        {passed && (
          <Action ui={{ ...ui, here: '/wizard/shop' }} to="/wizard/shop/passed" class="b1">
            {words.on(words.names.goods)}
          </Action>
        )}
      </WizardBar>
    </div>
  );
};
