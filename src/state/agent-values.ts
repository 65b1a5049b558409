import * as v from 'valibot';
import type { Lang } from '../domain/text.ts';
import type { AgentValue } from './values.ts';

/** Language of the page, the toasts and the log; Bulgarian first. */
export const languageValue: AgentValue<Lang> = {
  key: 'language',
  schema: v.picklist(['bg', 'en']),
  fallback: 'bg',
};

/** TCP port of the page on the loopback address; 0 lets the system choose. */
export const portValue: AgentValue<number> = {
  key: 'port',
  schema: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  fallback: 7420,
};

/** Days that the items and the log of finished runs are kept. */
export const retentionDaysValue: AgentValue<number> = {
  key: 'retentionDays',
  schema: v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(3650)),
  fallback: 90,
};

/** TCP port on which the page of the last started agent answers. */
export const pagePortValue: AgentValue<number> = { ...portValue, key: 'pagePort' };

/** Signs the page's sessions and one-time links; '' until the page makes one. */
export const sessionKeyValue: AgentValue<string> = {
  key: 'sessionKey',
  schema: v.string(),
  fallback: '',
  secrets: 'whole',
};

/**
 * The connection to Склад Pro; null while none is set.
 * @param schema the check of a whole connection
 * @param secrets its keys that are sealed at rest
 */
export const warehouseValue = <T>(
  schema: v.GenericSchema<unknown, T>,
  secrets: readonly string[],
): AgentValue<T | null> => ({ key: 'warehouse', schema: v.nullable(schema), fallback: null, secrets });
