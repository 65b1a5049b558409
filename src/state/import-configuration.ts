import { checkDocument, configurationInvalid } from './configuration-document.ts';
import type { ConfigurationParts } from './configuration-parts.ts';
import type { Fault } from './faults.ts';
import { fileSecrets } from './file-secrets.ts';
import { type CheckedIntegration, checkIntegrations } from './import-integrations.ts';
import { checkWarehouse } from './import-warehouse.ts';
import { createIntegration, setEnabled, setSchedules, updateIntegration } from './integrations.ts';
import type { State } from './open.ts';
import { transact } from './transact.ts';
import { writeValue } from './values.ts';

/** What an import did. */
export interface ImportedConfiguration {
  /** The connection to Склад Pro was in the file. */
  warehouse: boolean;
  /** Names, in the file's order. */
  created: string[];
  updated: string[];
}

/**
 * Takes over a configuration document: checks all of it, then writes all of it or nothing. An integration that exists by
 * name is updated: settings absent in the file take their default, absent secrets, schedules and `enabled` stay as they
 * are; but a secret kept for one shop or database is never taken over to another. Integrations that the file does not
 * name are left alone. Secrets may be plain text, or sealed by `passphrase`.
 * @param options.sameShop see `updateIntegration`
 * @throws ProblemError `configuration-invalid` naming every key that is wrong, `passphrase-needed`, `passphrase-wrong`,
 * `settings-newer`, `name-taken`, `name-invalid`, `type-differs`, `shop-changed`
 */
export function importConfiguration(
  state: State,
  parts: ConfigurationParts,
  document: unknown,
  options: { passphrase?: string; sameShop?: boolean } = {},
): ImportedConfiguration {
  const { warehouse: warehouseGiven, integrations } = checkDocument(document);
  const open = fileSecrets(options.passphrase);
  const faults: Fault[] = [];
  const warehouse = warehouseGiven && checkWarehouse(state, parts.warehouse, warehouseGiven, open, faults);
  const checked = checkIntegrations(state, parts, integrations, open, faults, options);
  if (faults.length > 0) throw configurationInvalid(faults);
  return transact(state, () => {
    if (warehouse !== undefined) writeValue(state, parts.warehouse, warehouse);
    const created: string[] = [];
    const updated: string[] = [];
    for (const item of checked) (take(state, item, options) ? created : updated).push(item.name);
    return { warehouse: warehouse !== undefined, created, updated };
  });
}

/** Returns true for a new integration. */
function take(state: State, item: CheckedIntegration, options: { sameShop?: boolean }): boolean {
  const { name, type, settings, schedules, enabled, existing } = item;
  if (!existing) {
    createIntegration(state, type, {
      name,
      settings,
      ...(schedules && { schedules }),
      ...(enabled !== undefined && { enabled }),
    });
    return true;
  }
  updateIntegration(state, type, existing.id, settings, options);
  if (schedules) setSchedules(state, existing.id, schedules);
  if (enabled !== undefined) setEnabled(state, existing.id, enabled);
  return false;
}
