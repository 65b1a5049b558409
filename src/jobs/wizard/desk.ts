import type { KeyField } from '../../domain/good.ts';
import { type Problem, problemOf } from '../../domain/problem.ts';
import { readValue, writeValue } from '../../state/values.ts';
import { type Wizard, wizardValue } from '../../state/wizard.ts';
import type { SetupDeps } from '../setup/deps.ts';
import { warehouseLate } from '../setup/problems.ts';
import { within } from '../setup/within.ts';
import { type FoundDatabase, findDatabases } from './find-databases.ts';
import { bestKeyField, type KeyFieldUse, keyFieldUses } from './key-fields.ts';

/** Every column that may be the key, and the one that leaves the fewest goods behind. */
export interface CountedKeys {
  uses: KeyFieldUse[];
  best: KeyField;
}

/** The first set-up's side of the agent. */
export interface WizardDesk {
  read(): Wizard;
  keep(wizard: Wizard): void;
  /** Databases on this computer that may be the one of Склад Pro. */
  findDatabases(): Promise<FoundDatabase[]>;
  /** How fit each column is to be the key, counted over the connected warehouse. Never rejects. */
  keyFields(groupIds: number[]): Promise<CountedKeys | { problem: Problem }>;
}

/** Milliseconds that the page waits for the count over all goods. */
const patience = 20_000;

export const wizardDesk = (
  { state, warehouse }: Pick<SetupDeps, 'state' | 'warehouse'>,
  find: () => Promise<FoundDatabase[]> = findDatabases,
): WizardDesk => ({
  read: () => readValue(state, wizardValue),
  keep: (wizard) => writeValue(state, wizardValue, wizard),
  findDatabases: find,
  async keyFields(groupIds) {
    try {
      const uses = await within(
        patience,
        warehouse().then((open) => keyFieldUses(open, groupIds)),
      );
      return uses ? { uses, best: bestKeyField(uses) } : { problem: warehouseLate };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  },
});
