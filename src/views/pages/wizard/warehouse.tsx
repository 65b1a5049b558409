import type { Problem } from '../../../domain/problem.ts';
import type { FoundWarehouse } from '../../../jobs/setup/warehouse.ts';
import type { FoundDatabase } from '../../../jobs/wizard/find-databases.ts';
import { isReached, type Wizard } from '../../../state/wizard.ts';
import { FormGuard } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Section } from '../../parts/section.tsx';
import { WarehouseForm } from '../../parts/warehouse-form.tsx';
import { Found } from '../../parts/warehouse-found.tsx';
import { Cure } from '../../parts/wizard/cure.tsx';
import { GoOn, WizardBar } from '../../parts/wizard/wizard-bar.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import type { Ui } from '../../ui.ts';
import type { WarehouseData } from '../warehouse.tsx';

export interface WizardWarehouseData
  extends Pick<WarehouseData, 'forms' | 'shown' | 'typed' | 'errors' | 'failed'> {
  /** What the connected database says; null while none is set or a try has failed. */
  look: { facts: FoundWarehouse } | { problem: Problem } | null;
  /** Databases found on this computer; null while nobody asked. */
  databases: FoundDatabase[] | null;
}

interface Props {
  ui: Ui;
  data: WizardWarehouseData;
}

/** Where Склад Pro keeps its data, the test of it, and what was found there. */
export const WizardWarehouse = ({ ui, wizard, data }: Props & { wizard: Wizard }) => {
  const words = ui.w.wizard;
  const { look, failed } = data;
  const good = look !== null && 'facts' in look;
  const tried = look !== null || failed !== null;
  return (
    <WizardFrame
      ui={ui}
      wizard={wizard}
      step="warehouse"
      title={words.warehouse.title}
      lede={words.warehouse.lede}
    >
      <form method="post" action="/wizard/warehouse" novalidate autocomplete="off" class="split">
        <div>
          <FormGuard ui={ui} />
          {/* Enter in a field presses the first button of a form: that must be the test, not the search. */}
          <button class="vh" type="submit" tabindex={-1}>
            {words.warehouse.test}
          </button>
          <Search ui={ui} data={data} />
          <WarehouseForm ui={ui} data={data} />
          <p class="help mute small gap-t">{words.warehouse.askDealer}</p>
        </div>
        <aside class={tried ? 'ahead' : undefined}>
          <Check ui={ui} data={data} />
        </aside>
        <WizardBar ui={ui} step="warehouse">
          <GoOn ui={ui} to="shop" open={good && isReached(wizard, 'shop')} locked={words.warehouse.locked} />
          <button class={good ? 'b' : 'b b1'} type="submit">
            {tried && <Icon name="rotate-cw" />}
            {tried ? words.warehouse.again : words.warehouse.test}
          </button>
        </WizardBar>
      </form>
      {good && <Found ui={ui} facts={look.facts} />}
    </WizardFrame>
  );
};

/** Looks at the usual places only when a person asks for it. */
const Search = ({ ui, data: { databases, forms } }: Props) => {
  const { lang, w, f } = ui;
  const words = w.wizard.warehouse;
  return (
    <div class="search" role="status">
      {databases && databases.length === 0 && (
        <p>
          <b>{words.notFound}</b>
          <span class="sub">{words.notFoundMore}</span>
        </p>
      )}
      {databases && databases.length > 0 && (
        <Section id="found-here" title={words.found}>
          <ul class="facts">
            {databases.map(({ engine, place, changedAt }) => (
              <li>
                <Mark name="ok" />
                <div>
                  <b>{forms.find((form) => form.engine === engine)?.title[lang]}</b>
                  <span class="sub">
                    {changedAt === null
                      ? words.foundServer(place)
                      : words.foundFile(place, f.moment(changedAt))}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="acts">
        <button class="b" type="submit" name="find" value="yes" aria-describedby="find-help">
          <Icon name="search" />
          {words.find}
        </button>
      </p>
      <p class="help mute small gap-s" id="find-help">
        {words.findHelp}
      </p>
    </div>
  );
};

const Check = ({ ui, data: { look, failed } }: Props) => {
  const { lang, w } = ui;
  const words = w.wizard.warehouse;
  const problem = failed ?? (look && 'problem' in look ? look.problem : null);
  if (problem) {
    return (
      <Section id="check" title={failed ? words.failed : words.broken}>
        <ol class="line line-bare">
          <li class="brk">
            <Mark name="bad" />
            <div>
              <b class="bad">{problem.text[lang]}</b>
            </div>
          </li>
        </ol>
        <Cure ui={ui} problem={problem} />
      </Section>
    );
  }
  const facts = look && 'facts' in look ? look.facts : null;
  return (
    <Section id="check" title={words.check}>
      {!facts && <p class="mute small lead">{words.intro}</p>}
      <ol class="line line-bare">
        {words.rungs.map((rung) => (
          <li class={facts ? undefined : 'next'}>
            {facts ? <Mark name="ok" /> : <span class="none" />}
            <div>{rung}</div>
          </li>
        ))}
        {facts && (
          <li>
            <Mark name="ok" />
            <div>
              <b class="ok">{words.passed}</b>
              <span class="sub">{`${words.company}: ${facts.company || '–'}`}</span>
            </div>
          </li>
        )}
      </ol>
    </Section>
  );
};
