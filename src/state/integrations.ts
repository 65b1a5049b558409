import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { nameInvalid, nameTaken, notFound, shopChanged, typeDiffers } from './integration-problems.ts';
import type { State } from './open.ts';
import { integrations, orders, type Schedule, twins } from './schema.ts';
import {
  checkSettings,
  migrateSettings,
  missingSettings,
  type Settings,
  sealSettings,
  secretNames,
} from './settings.ts';
import { transact } from './transact.ts';
import type { StoredType } from './types.ts';

/** One integration as it is kept; secrets in `settings` are sealed. */
export type Integration = typeof integrations.$inferSelect;

/** Oldest first. */
export const listIntegrations = (state: State): Integration[] =>
  state.db.select().from(integrations).orderBy(asc(integrations.createdAt), asc(integrations.name)).all();

/** @throws ProblemError `not-found` */
export function getIntegration(state: State, id: string): Integration {
  const row = state.db.select().from(integrations).where(eq(integrations.id, id)).get();
  if (!row) throw notFound(id);
  return row;
}

/** Letter case and outer spaces do not matter. */
export function integrationByName(state: State, name: string): Integration | null {
  const wanted = folded(name);
  return listIntegrations(state).find((row) => folded(row.name) === wanted) ?? null;
}

const folded = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase('bg');

/**
 * Keeps a new integration; its settings may still be incomplete.
 * @throws ProblemError `name-invalid`, `name-taken`, `settings-invalid`
 */
export function createIntegration(
  state: State,
  type: StoredType,
  given: { name: string; settings?: Settings; schedules?: Record<string, Schedule>; enabled?: boolean },
): Integration {
  const settings = checkSettings(type, given.settings ?? {});
  return transact(state, () =>
    state.db
      .insert(integrations)
      .values({
        id: freshId(),
        name: freeName(state, given.name),
        type: type.id,
        version: type.version,
        settings: sealSettings(state, type, settings),
        schedules: given.schedules ?? {},
        enabled: given.enabled ?? true,
        createdAt: Date.now(),
      })
      .returning()
      .get(),
  );
}

const freshId = (): string => randomUUID().slice(0, 8);

function freeName(state: State, wanted: string, self?: string): string {
  const name = wanted.trim().normalize('NFC');
  if (!/^[^-\p{C}][^\p{C}]{0,59}$/u.test(name)) throw nameInvalid(wanted);
  const holder = integrationByName(state, name);
  if (holder && holder.id !== self) throw nameTaken(name);
  return name;
}

/**
 * Replaces the settings. Absent fields take their fallback, absent secrets keep what is stored, '' empties a secret.
 * @param options.sameShop the settings name another shop, and a person says that it is the same one at a new address
 * @throws ProblemError `settings-invalid`, `not-found`, `type-differs`, `shop-changed` once goods or orders of the
 * present shop are known
 */
export function updateIntegration(
  state: State,
  type: StoredType,
  id: string,
  given: Settings,
  options: { sameShop?: boolean } = {},
): Integration {
  return transact(state, () => {
    const row = getIntegration(state, id);
    if (row.type !== type.id) throw typeDiffers(row.name, row.type, type.id);
    const before = migrateSettings(type, row);
    const checked = checkSettings(type, given);
    const kept = secretNames(type).filter((name) => given[name] === undefined && before[name] !== undefined);
    const settings = { ...sealSettings(state, type, checked), ...pick(before, kept) };
    const [from, to] = [identityOf(type, before), identityOf(type, settings)];
    if (from !== to && from !== '' && !options.sameShop && hasHistory(state, id)) {
      throw shopChanged(row.name, from, to);
    }
    return change(state, id, { settings, version: type.version });
  });
}

const pick = (settings: Settings, names: string[]): Settings =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));

/** Settings that still lack something name no shop. */
const identityOf = (type: StoredType, settings: Settings): string =>
  missingSettings(type, settings).length > 0 ? '' : type.identity(settings);

const hasHistory = (state: State, id: string): boolean =>
  [twins, orders].some((table) =>
    state.db
      .select({ id: table.integrationId })
      .from(table)
      .where(eq(table.integrationId, id))
      .limit(1)
      .get(),
  );

function change(state: State, id: string, set: Partial<typeof integrations.$inferInsert>): Integration {
  const row = transact(state, () =>
    state.db.update(integrations).set(set).where(eq(integrations.id, id)).returning().get(),
  );
  if (!row) throw notFound(id);
  return row;
}

/** @throws ProblemError `name-invalid`, `name-taken`, `not-found` */
export const renameIntegration = (state: State, id: string, name: string): Integration =>
  transact(state, () => change(state, id, { name: freeName(state, name, id) }));

/**
 * A copy with the same settings and secrets but without history: switched off, its first export not yet approved.
 * @throws ProblemError `name-invalid`, `name-taken`, `not-found`
 */
export const duplicateIntegration = (state: State, id: string, name: string): Integration =>
  transact(state, () => {
    const original = getIntegration(state, id);
    return state.db
      .insert(integrations)
      .values({
        ...original,
        id: freshId(),
        name: freeName(state, name),
        enabled: false,
        approvedAt: null,
        createdAt: Date.now(),
      })
      .returning()
      .get();
  });

export const setEnabled = (state: State, id: string, enabled: boolean): Integration =>
  change(state, id, { enabled });

/** Paused by a person: nothing runs by itself until it is started again. */
export const setPaused = (state: State, id: string, paused: boolean): Integration =>
  change(state, id, { paused });

/** Expects schedules that were checked. */
export const setSchedules = (state: State, id: string, schedules: Record<string, Schedule>): Integration =>
  change(state, id, { schedules });

/** The first export was shown to a person who agreed. */
export const approve = (state: State, id: string, now = Date.now()): Integration =>
  change(state, id, { approvedAt: now });
