import * as v from 'valibot';
import type { ConfigurationDocument } from './configuration-document.ts';
import type { ConfigurationParts, GivenSchedule } from './configuration-parts.ts';
import { type Fault, faultOf, pathText } from './faults.ts';
import type { OpenFileSecrets } from './file-secrets.ts';
import { type Integration, integrationByName } from './integrations.ts';
import type { State } from './open.ts';
import type { Schedule } from './schema.ts';
import { migrateSettings, missingSettings, parseSettings, type Settings, secretNames } from './settings.ts';
import type { StoredType } from './types.ts';

type Given = NonNullable<ConfigurationDocument['integrations']>[number];

/** An integration of the file, ready to be written. */
export interface CheckedIntegration {
  name: string;
  type: StoredType;
  /** In the connector's version, secrets plain. */
  settings: Settings;
  schedules: Record<string, Schedule> | undefined;
  enabled: boolean | undefined;
  /** The integration of that name, null when it is new. */
  existing: Integration | null;
}

/** Checks every integration of the file and adds what is wrong to `faults`. */
export function checkIntegrations(
  state: State,
  parts: ConfigurationParts,
  given: readonly Given[],
  open: OpenFileSecrets,
  faults: Fault[],
  options: { sameShop?: boolean } = {},
): CheckedIntegration[] {
  return given.flatMap((item, index) => {
    const at = ['integrations', index];
    const type = parts.types.get(item.type);
    if (!type) {
      faults.push({ path: pathText([...at, 'type']), text: noSuchType(item.type) });
      return [];
    }
    const settings = migrateSettings(type, {
      version: item.version ?? type.version,
      settings: open(item.settings ?? {}, secretNames(type)),
    });
    const parsed = parseSettings(type, settings);
    if ('faults' in parsed) {
      for (const fault of parsed.faults) {
        faults.push({ ...fault, path: pathText([...at, 'settings', fault.path]) });
      }
    }
    const schedules =
      item.schedules && checkSchedules(parts, type, item.schedules, [...at, 'schedules'], faults);
    const existing = integrationByName(state, item.name);
    const leftOut =
      'faults' in parsed || options.sameShop ? [] : secretsOfAnotherShop(type, existing, settings);
    for (const name of leftOut) {
      faults.push({ path: pathText([...at, 'settings', name]), text: forAnother });
    }
    return [{ name: item.name, type, settings, schedules, enabled: item.enabled, existing }];
  });
}

/** Stored secrets that the file would have sent to another shop than the one they were typed for. */
function secretsOfAnotherShop(type: StoredType, existing: Integration | null, given: Settings): string[] {
  if (existing?.type !== type.id) return [];
  const before = migrateSettings(type, existing);
  const kept = secretNames(type).filter((name) => given[name] === undefined && before[name]);
  if (missingSettings(type, before).length > 0) return [];
  const merged = { ...given, ...Object.fromEntries(kept.map((name) => [name, before[name]])) };
  const same = missingSettings(type, merged).length === 0 && type.identity(before) === type.identity(merged);
  return same ? [] : kept;
}

const forAnother = {
  bg: 'липсва, а записаното е за друг магазин',
  en: 'is missing, and the stored one is for another shop',
};

const noSuchType = (type: string) => ({
  bg: `няма тип интеграция „${type}“`,
  en: `there is no type of integration "${type}"`,
});

function checkSchedules(
  parts: ConfigurationParts,
  type: StoredType,
  given: Record<string, unknown>,
  at: readonly unknown[],
  faults: Fault[],
): Record<string, Schedule> {
  const schedules: Record<string, Schedule> = {};
  for (const [job, schedule] of Object.entries(given)) {
    const result = v.safeParse(parts.schedule, schedule);
    if (!type.jobs.includes(job)) {
      faults.push({
        path: pathText([...at, job]),
        text: {
          bg: `няма такава дейност; има: ${type.jobs.join(', ')}`,
          en: `there is no such job; there are: ${type.jobs.join(', ')}`,
        },
      });
    } else if (result.success) schedules[job] = scheduleOf(result.output);
    else faults.push(...result.issues.map((issue) => faultOf(issue, [...at, job])));
  }
  return schedules;
}

function scheduleOf({ delay, ...when }: GivenSchedule): Schedule {
  return delay === undefined ? when : { ...when, delay };
}
