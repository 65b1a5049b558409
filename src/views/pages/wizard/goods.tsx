import type { Problem } from '../../../domain/problem.ts';
import type { CountedKeys } from '../../../jobs/wizard/desk.ts';
import type { Wizard } from '../../../state/wizard.ts';
import { FormGuard } from '../../parts/action.tsx';
import { SettingRow } from '../../parts/fields/setting-row.tsx';
import type { SettingsForm } from '../../parts/fields/settings-form.ts';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { Faults } from '../../parts/wizard/faults.tsx';
import { KeyFields } from '../../parts/wizard/key-fields.tsx';
import { WizardBar } from '../../parts/wizard/wizard-bar.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import type { Ui } from '../../ui.ts';

export interface WizardGoodsData {
  form: SettingsForm;
  /** Names of the fields that this step asks for, by the part of the form. */
  asked: { export: readonly string[]; import: readonly string[] };
  keys: CountedKeys | { problem: Problem };
}

/** What goes to the shop, and where its orders go. */
export const WizardGoods = ({ ui, wizard, data }: { ui: Ui; wizard: Wizard; data: WizardGoodsData }) => {
  const { w } = ui;
  const words = w.wizard.goods;
  const { form, asked, keys } = data;
  return (
    <WizardFrame ui={ui} wizard={wizard} step="goods" title={words.title} lede={words.lede}>
      {form.options.warehouse && (
        <ProblemNotice ui={ui} title={w.wizard.warehouse.broken} problem={form.options.warehouse} />
      )}
      <Faults ui={ui} errors={form.errors} />
      <form
        method="post"
        action="/wizard/goods"
        class="split"
        data-type={form.type.id}
        novalidate
        autocomplete="off"
        aria-label={words.title}
      >
        <div>
          <FormGuard ui={ui} />
          {(['export', 'import'] as const).map((part) => (
            <Section
              id={`part-${part}`}
              title={words[part]}
              aside={<span class="r">{part === 'export' ? words.exportMore : words.importMore}</span>}
            >
              <div class="form">
                {asked[part].map((name) => {
                  const field = form.type.settings[name];
                  return field && <SettingRow ui={ui} name={name} field={field} form={form} />;
                })}
              </div>
            </Section>
          ))}
        </div>
        <aside>
          <KeyFields ui={ui} keys={keys} names={keyNames(ui, form)} />
        </aside>
        <WizardBar ui={ui} step="goods">
          <button class="b b1" type="submit">
            {words.plan}
          </button>
        </WizardBar>
      </form>
    </WizardFrame>
  );
};

/** Names of the columns as the field that chooses one of them calls them. */
function keyNames({ lang }: Ui, { type }: SettingsForm): Map<string, string> {
  const field = type.settings.keyField;
  const options = field?.kind === 'choice' ? field.options : [];
  return new Map(options.map(({ value, label }) => [value, label[lang]]));
}
