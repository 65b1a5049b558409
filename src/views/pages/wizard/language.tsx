import type { Wizard } from '../../../state/wizard.ts';
import { FormGuard } from '../../parts/action.tsx';
import { WizardBar } from '../../parts/wizard/wizard-bar.tsx';
import { WizardFrame } from '../../parts/wizard/wizard-frame.tsx';
import type { Ui } from '../../ui.ts';

const languages = [
  ['bg', 'Български'],
  ['en', 'English'],
] as const;

/** First of all: the language of everything that follows. */
export const WizardLanguage = ({ ui, wizard }: { ui: Ui; wizard: Wizard }) => {
  const words = ui.w.wizard;
  return (
    <WizardFrame
      ui={ui}
      wizard={wizard}
      step="language"
      title={words.language.title}
      lede={words.language.lede}
    >
      <form method="post" action="/wizard/language">
        <FormGuard ui={ui} />
        <fieldset class="choice measure">
          <legend class="vh">{words.language.title}</legend>
          {languages.map(([lang, name]) => (
            <label>
              <input type="radio" name="language" value={lang} checked={lang === ui.lang} />
              <b lang={lang}>{name}</b>
            </label>
          ))}
        </fieldset>
        <WizardBar ui={ui} step="language">
          <button class="b b1" type="submit">
            {words.on(words.names.warehouse)}
          </button>
        </WizardBar>
      </form>
    </WizardFrame>
  );
};
