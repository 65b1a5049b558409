import type { WizardShopData } from '../../pages/wizard/shop.tsx';
import type { Ui } from '../../ui.ts';
import { Fault, faultOf } from '../fields/fault.tsx';
import { SettingRow } from '../fields/setting-row.tsx';
import type { SettingsForm } from '../fields/settings-form.ts';
import { longestName } from '../name-dialog.tsx';

/** Name, kind, address and keys of the shop. */
export const ShopFields = ({ ui, data, form }: { ui: Ui; data: WizardShopData; form: SettingsForm }) => {
  const { lang, w } = ui;
  const words = w.wizard.shop;
  const problem = data.nameProblem;
  return (
    <div class="form">
      <div class="f">
        <span class="ref" />
        <span class="lab">{words.type}</span>
        <div class="in">
          <span class="as-typed">{form.type.title[lang]}</span>
        </div>
      </div>
      <div class="f">
        <span class="ref" />
        <label class="lab" for="name">
          {words.name}
        </label>
        <div class="in">
          <input
            id="name"
            name="name"
            class="w-l"
            type="text"
            value={data.name}
            maxlength={longestName}
            autocomplete="off"
            aria-describedby={problem ? 'name-help name-error' : 'name-help'}
            aria-invalid={problem ? 'true' : undefined}
          />
          <p class="help" id="name-help">
            {words.nameHelp}
          </p>
          {problem && <Fault id="name" words={faultOf(problem, lang)} />}
        </div>
      </div>
      {Object.entries(form.type.settings)
        .filter(([, { group, advanced }]) => group === 'common' && !advanced)
        .map(([name, field]) => (
          <SettingRow ui={ui} name={name} field={field} form={form} />
        ))}
    </div>
  );
};
