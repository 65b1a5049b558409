import type { Settings } from '../../state/settings.ts';
import type { Choice, FieldOptions } from '../setup/options.ts';
import type { CountedKeys } from './desk.ts';

/** Objects.ID of the object that the program brings along for its own use. */
const serviceObject = '1';

const only = (choices: readonly Choice[]): number => (choices.length === 1 ? Number(choices[0]?.value) : 0);

/** The user that was evidently made for this program, or the only one there is; 0 when a person must say. */
const userOf = (users: readonly Choice[]): number =>
  only(users.filter(({ label }) => /skladbridge/i.test(label))) || only(users);

const objectOf = (objects: readonly Choice[]): number =>
  only(objects.filter(({ value }) => value !== serviceObject)) || only(objects);

/**
 * The settings with what the warehouse itself suggests in place of what was not chosen yet.
 * @param today YYYY-MM-DD: orders before it may have been entered by hand already
 */
export function suggestSettings(
  settings: Settings,
  { choices }: FieldOptions,
  keys: CountedKeys | null,
  today: string,
): Settings {
  return {
    ...settings,
    ...(keys && 'keyField' in settings && { keyField: keys.best }),
    ...(settings.objectId === 0 && { objectId: objectOf(choices.objects ?? []) }),
    ...(settings.userId === 0 && { userId: userOf(choices.users ?? []) }),
    ...(settings.importSince === '' && { importSince: today }),
  };
}
