import type { Problem } from '../../domain/problem.ts';
import type { WarehouseFacts } from '../warehouse.ts';
import type { Discovery } from './discover.ts';
import { knownVersion, permission } from './permissions.ts';
import { currencyUnknown, otherVersion, settingUnknown, triggersFound } from './problems.ts';
import { writes } from './required.ts';

/** The findings as a person sees them. */
export function factsOf(found: Discovery): WarehouseFacts {
  const { settings } = found;
  return {
    version: found.version,
    server: found.server,
    company: found.company,
    currency: found.currency,
    ...settings,
    suptoSigns: found.suptoSigns,
    counts: found.counts,
    can: {
      read: true,
      writeOrders: permission('order', found, settings),
      writeSales: permission('sale', found, settings),
      createGoods: permission('good', found, settings),
    },
    warnings: warnings(found),
  };
}

function warnings(found: Discovery): Problem[] {
  const written = new Set<string>(
    Object.values(writes)
      .flat()
      .map((table) => table.toLowerCase()),
  );
  const triggers = found.triggers.filter((trigger) => written.has(trigger.table.toLowerCase()));
  return [
    ...(found.version === knownVersion ? [] : [otherVersion(found.version)]),
    ...(found.currency === '' ? [currencyUnknown()] : []),
    ...(found.settings.pricesIncludeVat === 'unknown' ? [settingUnknown('configkey20')] : []),
    ...(triggers.length > 0
      ? [triggersFound(triggers.map((trigger) => `${trigger.table}.${trigger.name}`))]
      : []),
  ];
}
