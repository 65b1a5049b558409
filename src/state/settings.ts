import * as v from 'valibot';
import { type Problem, ProblemError } from '../domain/problem.ts';
import { type Fault, faultsText } from './faults.ts';
import type { State } from './open.ts';
import { isSealed } from './secrets.ts';
import { settingFault } from './setting-fault.ts';
import type { StoredType } from './types.ts';

export type Settings = Record<string, unknown>;

type Stored = { version: number; settings: Settings };

export const secretNames = (type: StoredType): string[] =>
  Object.entries(type.settings).flatMap(([name, field]) => (field.kind === 'secret' ? [name] : []));

/** Settings as a person gave them, checked and completed with the fallbacks; or everything that is wrong with them. */
export function parseSettings(
  type: StoredType,
  given: unknown,
): { settings: Settings } | { faults: Fault[] } {
  const result = v.safeParse(type.schema, given);
  if (result.success) return { settings: result.output };
  return { faults: result.issues.map((issue) => settingFault(type, issue)) };
}

/** Many faults as one problem that names each field by its label. */
export const settingsProblem = (type: StoredType, faults: readonly Fault[]): Problem => {
  const list = faultsText(faults);
  return {
    code: 'settings-invalid',
    text: {
      bg: `Настройките на ${type.title.bg} не са приети: ${list.bg}.`,
      en: `The settings of ${type.title.en} were not accepted: ${list.en}.`,
    },
    advice: { bg: 'Поправете посочените полета.', en: 'Correct the fields named.' },
  };
};

/** @throws ProblemError `settings-invalid` */
export function checkSettings(type: StoredType, given: unknown): Settings {
  const parsed = parseSettings(type, given);
  if ('faults' in parsed) throw new ProblemError(settingsProblem(type, parsed.faults));
  return parsed.settings;
}

/** Names of the fields that must be filled in before the integration can work, in the form's order. */
export function missingSettings(type: StoredType, settings: Settings, facts = { supto: false }): string[] {
  return Object.entries(type.settings).flatMap(([name, field]) => {
    const empty = settings[name] === undefined || settings[name] === '' || settings[name] === 0;
    return field.required && empty && (field.visible?.(settings, facts) ?? true) ? [name] : [];
  });
}

/** Checked settings → what is kept: every secret sealed, an empty one left empty. */
export function sealSettings(state: State, type: StoredType, settings: Settings): Settings {
  const sealed = { ...settings };
  for (const name of secretNames(type)) {
    const secret = settings[name];
    if (typeof secret === 'string' && secret !== '') sealed[name] = state.seal(secret);
  }
  return sealed;
}

/**
 * Kept settings → settings to work with: brought to the connector's version, secrets opened, checked.
 * @throws ProblemError `settings-newer`, `settings-invalid`, `secrets-unreadable`
 */
export function openSettings(state: State, type: StoredType, stored: Stored): Settings {
  const settings = { ...migrateSettings(type, stored) };
  for (const name of secretNames(type)) {
    const secret = settings[name];
    if (typeof secret === 'string' && isSealed(secret)) settings[name] = state.unseal(secret);
  }
  return checkSettings(type, settings);
}

/** Settings fit to be shown: without any secret; `held` names the secrets that are stored. */
export function redactSettings(type: StoredType, stored: Stored): { settings: Settings; held: string[] } {
  const settings = { ...migrateSettings(type, stored) };
  const held = secretNames(type).filter(
    (name) => typeof settings[name] === 'string' && settings[name] !== '',
  );
  for (const name of secretNames(type)) delete settings[name];
  return { settings: { ...fallbacks(type), ...settings }, held };
}

const fallbacks = (type: StoredType): Settings =>
  Object.fromEntries(
    Object.entries(type.settings).flatMap(([name, field]) =>
      field.kind === 'secret' ? [] : [[name, field.fallback]],
    ),
  );

/**
 * Brings settings to the connector's version, step by step; secrets pass through as they are, sealed or plain.
 * @throws ProblemError `settings-newer` when they come from a later program
 */
export function migrateSettings(type: StoredType, stored: Stored): Settings {
  if (stored.version > type.version) {
    throw new ProblemError({
      code: 'settings-newer',
      text: {
        bg: `Настройките на ${type.title.bg} са от по-нова версия на SkladBridge.`,
        en: `The settings of ${type.title.en} come from a newer version of SkladBridge.`,
      },
      advice: {
        bg: 'Инсталирайте същата или по-нова версия на SkladBridge.',
        en: 'Install that version of SkladBridge or a newer one.',
      },
    });
  }
  let settings = stored.settings;
  for (let version = stored.version + 1; version <= type.version; version += 1) {
    settings = type.migrations[version]?.(settings) ?? settings;
  }
  return settings;
}
