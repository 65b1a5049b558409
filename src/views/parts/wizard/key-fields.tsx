import type { WizardGoodsData } from '../../pages/wizard/goods.tsx';
import type { Ui } from '../../ui.ts';
import { Mark } from '../mark.tsx';
import { Section } from '../section.tsx';
import { Cure } from './cure.tsx';

/** How many different, empty and repeated values each column holds, so that the choice is no guess. */
export const KeyFields = ({
  ui,
  keys,
  names,
}: {
  ui: Ui;
  keys: WizardGoodsData['keys'];
  names: ReadonlyMap<string, string>;
}) => {
  const { lang, w } = ui;
  const words = w.wizard.goods;
  if ('problem' in keys) {
    return (
      <Section id="keys" title={words.keysFailed}>
        <p>{keys.problem.text[lang]}</p>
        <Cure ui={ui} problem={keys.problem} />
      </Section>
    );
  }
  return (
    <Section id="keys" title={words.keys}>
      <p class="mute small lead">{words.keysHelp}</p>
      <ul class="facts">
        {keys.uses.map(({ field, distinct, empty, repeated }) => (
          <li>
            <Mark name={empty + repeated === 0 ? 'ok' : 'warn'} />
            <div>
              <b>{names.get(field) ?? field}</b>
              {field === keys.best && <span class="ok">{` – ${words.best}`}</span>}
              <span class="sub">{words.keyUse(distinct, empty, repeated)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
