import { parseDocumentText } from '../../state/configuration-document.ts';
import type { ConfigurationParts } from '../../state/configuration-parts.ts';
import { exportConfiguration } from '../../state/export-configuration.ts';
import { type ImportedConfiguration, importConfiguration } from '../../state/import-configuration.ts';
import { listIntegrations } from '../../state/integrations.ts';
import { scheduleSchema } from '../schedule.ts';
import { storedTypes } from '../types.ts';
import type { SetupDeps } from './deps.ts';
import { warehouseBusy } from './problems.ts';

const parts = ({ types, warehouseValue }: SetupDeps): ConfigurationParts => ({
  types: storedTypes(types),
  warehouse: warehouseValue,
  schedule: scheduleSchema,
});

/** Text of the configuration file. Without a passphrase ('') the secrets are left out. */
export function configurationText(deps: SetupDeps, passphrase: string): string {
  const document = exportConfiguration(deps.state, parts(deps), passphrase === '' ? {} : { passphrase });
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * Takes over a configuration file, all of it or nothing.
 * @throws ProblemError `warehouse-busy` while a run is under way, `not-json`, and those of `importConfiguration`
 */
export function takeConfiguration(
  deps: SetupDeps,
  text: string,
  options: { passphrase: string; sameShop: boolean },
): ImportedConfiguration {
  const { passphrase, sameShop } = options;
  if (deps.live().length > 0) throw warehouseBusy();
  const imported = importConfiguration(deps.state, parts(deps), parseDocumentText(text), {
    sameShop,
    ...(passphrase !== '' && { passphrase }),
  });
  for (const { id } of listIntegrations(deps.state)) deps.changed(id);
  return imported;
}
