import { ProblemError } from '../domain/problem.ts';
import type { ConfigurationDocument } from './configuration-document.ts';
import type { ConfigurationParts } from './configuration-parts.ts';
import { type Integration, listIntegrations } from './integrations.ts';
import type { State } from './open.ts';
import { passphraseSealer } from './passphrase.ts';
import { openSettings, redactSettings, type Settings, secretNames } from './settings.ts';
import type { StoredType } from './types.ts';
import { readValue, redactValue } from './values.ts';

type SealForFile = (secret: string) => string;
type DocumentIntegration = NonNullable<ConfigurationDocument['integrations']>[number];

/**
 * The whole configuration as one JSON document: warehouse and integrations, without history. Secrets are left out, or
 * sealed under the passphrase when one is given.
 * @throws ProblemError `passphrase-empty`, `type-unknown`, `settings-newer`, and with a passphrase `secrets-unreadable`
 */
export function exportConfiguration(
  state: State,
  parts: ConfigurationParts,
  options: { passphrase?: string } = {},
): ConfigurationDocument {
  const seal = options.passphrase === undefined ? null : passphraseSealer(options.passphrase).seal;
  const warehouse = warehouseOf(state, parts, seal);
  return {
    format: 'skladbridge-configuration',
    version: 1,
    ...(warehouse && { warehouse }),
    integrations: listIntegrations(state).map((row) => {
      const type = parts.types.get(row.type);
      if (!type) throw typeUnknown(row.name, row.type);
      return integrationOf(state, type, row, seal);
    }),
  };
}

function warehouseOf(state: State, parts: ConfigurationParts, seal: SealForFile | null): Settings | null {
  if (!seal) return redactValue(state, parts.warehouse).value;
  const warehouse = readValue(state, parts.warehouse);
  if (typeof warehouse !== 'object' || warehouse === null) return null;
  const { secrets } = parts.warehouse;
  return withSecrets({ ...warehouse }, Array.isArray(secrets) ? secrets : [], seal);
}

function integrationOf(
  state: State,
  type: StoredType,
  row: Integration,
  seal: SealForFile | null,
): DocumentIntegration {
  const settings = seal ? openSettings(state, type, row) : redactSettings(type, row).settings;
  return {
    name: row.name,
    type: row.type,
    version: type.version,
    enabled: row.enabled,
    schedules: row.schedules,
    settings: withSecrets(settings, secretNames(type), seal),
  };
}

function withSecrets(settings: Settings, secrets: readonly string[], seal: SealForFile | null): Settings {
  const result: Settings = {};
  for (const [name, value] of Object.entries(settings)) {
    if (!secrets.includes(name)) result[name] = value;
    else if (seal && typeof value === 'string' && value !== '') result[name] = seal(value);
  }
  return result;
}

const typeUnknown = (name: string, type: string) =>
  new ProblemError({
    code: 'type-unknown',
    text: {
      bg: `Интеграцията „${name}“ е от тип ${type}, какъвто тази версия на SkladBridge няма.`,
      en: `The integration "${name}" is of type ${type}, which this version of SkladBridge does not have.`,
    },
    advice: {
      bg: 'Инсталирайте версията, с която е създадена, или изтрийте интеграцията.',
      en: 'Install the version that it was made with, or delete the integration.',
    },
  });
