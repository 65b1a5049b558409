import type { Problem } from '../../../domain/problem.ts';
import type { IntegrationType } from '../../../integrations/define.ts';
import type { Climb } from '../../../jobs/setup/climbs.ts';
import { isReached, type Wizard } from '../../../state/wizard.ts';
import { FormGuard } from '../../parts/action.tsx';
import type { SettingsForm } from '../../parts/fields/settings-form.ts';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Faults } from '../../parts/wizard/faults.tsx';
import { ShopFields } from '../../parts/wizard/shop-fields.tsx';
import { ShopTest } from '../../parts/wizard/shop-test.tsx';
import { WhereKeys } from '../../parts/wizard/where-keys.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import type { Ui } from '../../ui.ts';

export interface WizardShopData {
  types: readonly IntegrationType[];
  name: string;
  /** Why the name was not accepted. */
  nameProblem: Problem | null;
  /** Why nothing was saved although every field is right. */
  problem: Problem | null;
  /** The address and keys of the chosen type; null while none of several is chosen. */
  form: SettingsForm | null;
  climb: Climb | null;
}

/** Which shop, how it is reached, and the test of it. */
export const WizardShop = ({ ui, wizard, data }: { ui: Ui; wizard: Wizard; data: WizardShopData }) => {
  const { w } = ui;
  const words = w.wizard.shop;
  const { form, problem } = data;
  return (
    <WizardFrame ui={ui} wizard={wizard} step="shop" title={words.title} lede={words.lede}>
      {problem && <ProblemNotice ui={ui} title={w.wizard.schedule.notSent} problem={problem} />}
      {form === null ? (
        <ul class="rows measure">
          {data.types.map((type) => (
            <li>
              <a href={`/wizard/shop?type=${encodeURIComponent(type.id)}`}>{type.title[ui.lang]}</a>
              <span class="sub">{w.newPage[type.protocol]}</span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <div class="split">
            <form
              id="shop-form"
              method="post"
              action="/wizard/shop"
              novalidate
              autocomplete="off"
              aria-label={words.title}
            >
              <FormGuard ui={ui} />
              <input type="hidden" name="type" value={form.type.id} />
              <Faults ui={ui} errors={form.errors} />
              <ShopFields ui={ui} data={data} form={form} />
            </form>
            <aside class={data.climb ? 'ahead' : undefined}>
              <WhereKeys ui={ui} type={form.type.id} />
            </aside>
          </div>
          <ShopTest ui={ui} climb={data.climb} open={isReached(wizard, 'goods')} />
        </>
      )}
    </WizardFrame>
  );
};
