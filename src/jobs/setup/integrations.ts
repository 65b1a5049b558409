import type { IntegrationType, JobKind } from '../../integrations/define.ts';
import {
  createIntegration,
  duplicateIntegration,
  getIntegration,
  type Integration,
  renameIntegration,
  setEnabled,
  setSchedules,
  updateIntegration,
} from '../../state/integrations.ts';
import type { Schedule } from '../../state/schema.ts';
import { missingSettings, redactSettings, type Settings } from '../../state/settings.ts';
import { transact } from '../../state/transact.ts';
import { typeUnknown } from '../problems.ts';
import { defaultSchedule } from '../schedule.ts';
import { storedType } from '../types.ts';
import type { SetupDeps } from './deps.ts';

/** An integration as its settings are shown and changed. */
export interface SetUpIntegration {
  id: string;
  name: string;
  enabled: boolean;
  paused: boolean;
  type: IntegrationType;
  /** Without any secret. */
  settings: Settings;
  /** Secret fields that have a stored value. */
  held: string[];
  /** Of every job that the connector has. */
  schedules: Record<string, Schedule>;
  /** Fields that must be filled in before anything can run. */
  missing: string[];
}

/** What a person typed into the settings form. */
export interface GivenSettings {
  /** Absent secrets stay as they are. */
  settings: Settings;
  schedules: Record<string, Schedule>;
}

export const typeOf = ({ types }: SetupDeps, id: string): IntegrationType => {
  const type = types.find((known) => known.id === id);
  if (!type) throw typeUnknown(id);
  return type;
};

/** @throws ProblemError `not-found`, `type-unknown`, `settings-newer` */
export function setUpIntegration(deps: SetupDeps, id: string, facts: { supto: boolean }): SetUpIntegration {
  const row = getIntegration(deps.state, id);
  const type = typeOf(deps, row.type);
  const { settings, held } = redactSettings(storedType(type), row);
  const kept = Object.fromEntries(held.map((name) => [name, 'kept']));
  return {
    id,
    name: row.name,
    enabled: row.enabled,
    paused: row.paused,
    type,
    settings,
    held,
    schedules: { ...defaultSchedules(type), ...row.schedules },
    missing: missingSettings(storedType(type), { ...settings, ...kept }, facts),
  };
}

const defaultSchedules = (type: IntegrationType): Record<string, Schedule> =>
  Object.fromEntries(type.jobs.map((job: JobKind) => [job, defaultSchedule]));

/** A new integration with every setting at its fallback. @throws ProblemError `name-invalid`, `name-taken`, `type-unknown` */
export function createNew(deps: SetupDeps, given: { name: string; type: string }): Integration {
  const type = typeOf(deps, given.type);
  return createIntegration(deps.state, storedType(type), {
    name: given.name,
    schedules: defaultSchedules(type),
  });
}

/** @throws ProblemError `settings-invalid`, `not-found`, `shop-changed` */
export function saveSettings(
  deps: SetupDeps,
  id: string,
  given: GivenSettings,
  options: { sameShop: boolean },
): void {
  const { state, changed } = deps;
  const type = typeOf(deps, getIntegration(state, id).type);
  transact(state, () => {
    updateIntegration(state, storedType(type), id, given.settings, options);
    setSchedules(state, id, given.schedules);
  });
  changed(id);
}

/** @throws ProblemError `name-invalid`, `name-taken`, `not-found` */
export const rename = ({ state }: SetupDeps, id: string, name: string): void => {
  renameIntegration(state, id, name);
};

/** @throws ProblemError `name-invalid`, `name-taken`, `not-found` */
export const duplicate = ({ state }: SetupDeps, id: string, name: string): Integration =>
  duplicateIntegration(state, id, name);

/** @throws ProblemError `not-found` */
export function enable({ state, changed }: SetupDeps, id: string, enabled: boolean): void {
  setEnabled(state, id, enabled);
  changed(id);
}
