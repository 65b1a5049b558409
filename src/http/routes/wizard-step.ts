import { setTimeout } from 'node:timers/promises';
import { readIntegrations } from '../../state/read/integrations.ts';
import { isReached, type Wizard, type WizardStep } from '../../state/wizard.ts';
import type { Deps } from '../deps.ts';

/** How far the set-up has got; an integration that was deleted meanwhile is set up anew. */
export function wizardNow({ wizard, state }: Pick<Deps, 'wizard' | 'state'>): Wizard {
  const kept = wizard.read();
  const there = readIntegrations(state).some(({ id }) => id === kept.integrationId);
  if (kept.integrationId === '' || there) return kept;
  return { ...kept, state: 'open', reached: 'shop', integrationId: '', runId: 0, typed: {} };
}

/** Where to go instead of the step; null when it may be opened. */
export function insteadOf(wizard: Wizard, step: WizardStep): string | null {
  if (wizard.state === 'done') return '/wizard/done';
  return isReached(wizard, step) ? null : `/wizard/${wizard.reached}`;
}

/** What was typed at the step and could not be used yet. */
export const typedAt = (wizard: Wizard, step: WizardStep): Record<string, string> | null =>
  wizard.typed[step] ?? null;

export function withTyped(wizard: Wizard, step: WizardStep, typed: Record<string, string> | null): Wizard {
  const { [step]: _, ...others } = wizard.typed;
  return { ...wizard, typed: typed ? { ...others, [step]: typed } : others };
}

/** Milliseconds that a page without script is spared a look at work which is nearly done. */
const patience = 1_500;
const look = 25;

/** Waits a moment for work that goes on behind; it may take longer. */
export async function shortly(ended: () => boolean): Promise<void> {
  for (let waited = 0; waited < patience && !ended(); waited += look) await setTimeout(look);
}
