import type { Ui } from '../../ui.ts';
import { Section } from '../section.tsx';

/** Where in the shop address and keys are found, in numbered steps that need no picture. */
export const WhereKeys = ({ ui, type }: { ui: Ui; type: string }) => {
  const words = ui.w.wizard.shop;
  const steps = words.steps[type];
  if (!steps) return null;
  return (
    <Section id="where" title={words.where}>
      <ol class="steps">
        {steps.map((step) => (
          <li>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
};
