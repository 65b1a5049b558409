import * as v from 'valibot';
import type { AgentValue } from './values.ts';

/** Steps of the first set-up, in their order. */
export const wizardSteps = ['language', 'warehouse', 'shop', 'goods', 'preview', 'schedule'] as const;
export type WizardStep = (typeof wizardSteps)[number];

const schema = v.strictObject({
  /** `new` until a person answered or left it; `done` once the first goods were sent. */
  state: v.picklist(['new', 'open', 'done']),
  /** The furthest step that may be opened. */
  reached: v.picklist(wizardSteps),
  /** The integration that is being set up; '' until there is one. */
  integrationId: v.string(),
  /** The run that holds the plan of the first export; 0 until there is one. */
  runId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What was typed and could not be used yet, by step and field; never a secret. */
  typed: v.record(v.string(), v.record(v.string(), v.string())),
});

/** How far a person has got with setting up an integration step by step. */
export type Wizard = v.InferOutput<typeof schema>;

export const wizardValue: AgentValue<Wizard> = {
  key: 'wizard',
  schema,
  fallback: { state: 'new', reached: 'language', integrationId: '', runId: 0, typed: {} },
};

const rank = (step: WizardStep) => wizardSteps.indexOf(step);

/** Whether the step may be opened. */
export const isReached = (wizard: Wizard, step: WizardStep): boolean => rank(step) <= rank(wizard.reached);

/** The wizard with this step open too; a later one that is open already stays so. */
export const reaching = (wizard: Wizard, step: WizardStep): Wizard => ({
  ...wizard,
  state: 'open',
  reached: isReached(wizard, step) ? wizard.reached : step,
});

/** Answers were given and the end was not reached. */
export const isBegun = ({ state, reached }: Wizard): boolean => state === 'open' && reached !== 'language';
