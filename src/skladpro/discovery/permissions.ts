import type { Problem } from '../../domain/problem.ts';
import type { TableName } from '../tables.ts';
import type { Discovery } from './discover.ts';
import {
  columnLacking,
  columnUnknown,
  currencyUnknown,
  lotsInUse,
  noUser,
  otherVersion,
  settingUnknown,
  suptoInUse,
  withoutTransactions,
} from './problems.ts';
import { requiredForWrite, type WriteKind, writes } from './required.ts';
import type { Settings } from './settings.ts';

/** The schema that every recipe here was made for. */
export const knownVersion = '3.07';

/** Why the database does not allow this kind of write; true when it does. The first reason found is given. */
export function permission(kind: WriteKind, found: Discovery, settings: Settings): true | Problem {
  return schemaReason(kind, found) ?? settingsReason(kind, found, settings) ?? true;
}

function schemaReason(kind: WriteKind, found: Discovery): Problem | undefined {
  if (found.version !== knownVersion) return otherVersion(found.version);
  const lacking = found.columns.lacking(requiredForWrite(kind));
  if (lacking) return columnLacking(lacking);
  const filled: readonly TableName[] = writes[kind];
  for (const table of filled) {
    const column = found.columns.unfillable(table);
    if (column) return columnUnknown(table, column);
  }
  const plain = filled.filter((table) =>
    found.withoutTransactions.some((name) => name.toLowerCase() === table.toLowerCase()),
  );
  return plain.length > 0 ? withoutTransactions(plain) : undefined;
}

function settingsReason(kind: WriteKind, found: Discovery, settings: Settings): Problem | undefined {
  if (kind !== 'good' && found.realUsers === 0) return noUser();
  if (kind === 'partner') return undefined;
  if (settings.pricesIncludeVat === 'unknown') return settingUnknown('configkey20');
  if (kind === 'good') return settings.valuation === 'unknown' ? settingUnknown('configkey23') : undefined;
  if (found.currency === '') return currencyUnknown();
  if (settings.numbersPerObject === 'unknown') return settingUnknown('configkey48');
  if (kind === 'order') return undefined;
  if (settings.negativeStock === 'unknown') return settingUnknown('configkey12');
  if (settings.valuation === 'unknown') return settingUnknown('configkey23');
  if (settings.valuation > 1) return lotsInUse(settings.valuation);
  return found.suptoSigns.length > 0 ? suptoInUse(found.suptoSigns) : undefined;
}
