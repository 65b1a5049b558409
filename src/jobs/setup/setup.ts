import type { IntegrationType } from '../../integrations/define.ts';
import type { ImportedConfiguration } from '../../state/import-configuration.ts';
import { type Climb, climbsOf } from './climbs.ts';
import { configurationText, takeConfiguration } from './configuration.ts';
import type { SetupDeps } from './deps.ts';
import * as integrations from './integrations.ts';
import { type FieldOptions, fieldOptions } from './options.ts';
import { remove } from './remove.ts';
import { shopStatuses } from './shop-statuses.ts';

/** Everything a person may set up: integrations with their settings, tests and the configuration file. */
export interface Setup {
  types: readonly IntegrationType[];
  /** @throws ProblemError `not-found`, `type-unknown`, `settings-newer` */
  integration(id: string, facts?: { supto: boolean }): integrations.SetUpIntegration;
  /** What the fields can be set to. A side that is slow or silent is named in the answer. @throws ProblemError `not-found` */
  options(id: string): Promise<FieldOptions>;
  /** Returns the id of the new integration. @throws ProblemError `name-invalid`, `name-taken`, `type-unknown` */
  create(given: { name: string; type: string }): string;
  /** @throws ProblemError `settings-invalid`, `not-found`, `shop-changed` */
  save(id: string, given: integrations.GivenSettings, options: { sameShop: boolean }): void;
  /** @throws ProblemError `name-invalid`, `name-taken`, `not-found` */
  rename(id: string, name: string): void;
  /** Returns the id of the copy, which is switched off. @throws ProblemError `name-invalid`, `name-taken`, `not-found` */
  duplicate(id: string, name: string): string;
  /** @throws ProblemError `not-found` */
  enable(id: string, enabled: boolean): void;
  /** @throws ProblemError `not-found`, `name-differs`, `busy` */
  remove(id: string, typedName: string): Promise<void>;
  /** The latest test of the shop since the agent started. */
  climb(id: string): Climb | null;
  /** @throws ProblemError `not-found`, `type-unknown` */
  startClimb(id: string): void;
  /** Text of the configuration file; without a passphrase ('') the secrets are left out. */
  configuration(passphrase: string): string;
  /** @throws ProblemError `warehouse-busy`, `not-json`, `configuration-invalid`, `passphrase-needed`, `shop-changed` … */
  takeConfiguration(text: string, options: { passphrase: string; sameShop: boolean }): ImportedConfiguration;
}

export function setupOf(deps: SetupDeps): Setup {
  const climbs = climbsOf(deps);
  const statuses = shopStatuses(deps);
  return {
    types: deps.types,
    integration: (id, facts = { supto: false }) => integrations.setUpIntegration(deps, id, facts),
    async options(id) {
      const { type, settings } = integrations.setUpIntegration(deps, id, { supto: false });
      const asksShop = Object.values(type.settings).some(
        (field) => 'from' in field && field.from === 'orderStatuses',
      );
      return fieldOptions(deps, statuses, { id, settings, asksShop });
    },
    create: (given) => integrations.createNew(deps, given).id,
    save: (id, given, options) => integrations.saveSettings(deps, id, given, options),
    rename: (id, name) => integrations.rename(deps, id, name),
    duplicate: (id, name) => integrations.duplicate(deps, id, name).id,
    enable: (id, enabled) => integrations.enable(deps, id, enabled),
    remove: (id, typedName) => remove(deps, id, typedName),
    climb: climbs.of,
    startClimb: climbs.start,
    configuration: (passphrase) => configurationText(deps, passphrase),
    takeConfiguration: (text, options) => takeConfiguration(deps, text, options),
  };
}
