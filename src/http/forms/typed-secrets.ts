import type { IntegrationType } from '../../integrations/define.ts';
import type { Settings } from '../../state/settings.ts';

/**
 * Secrets that were typed into a form which could not be saved yet. They are kept in memory until it is, so that a
 * mistake in another field does not make a person type them again: the page itself never gets a secret back.
 */
export class TypedSecrets {
  readonly #typed = new Map<string, Record<string, string>>();

  /** The settings with the secrets typed now or in an earlier try. */
  complete(integrationId: string, type: IntegrationType, settings: Settings): Settings {
    const typed = { ...this.#typed.get(integrationId) };
    for (const [name, field] of Object.entries(type.settings)) {
      const value = settings[name];
      if (field.kind === 'secret' && typeof value === 'string' && value !== '') typed[name] = value;
    }
    this.#typed.set(integrationId, typed);
    return { ...settings, ...typed };
  }

  names = (integrationId: string): string[] => Object.keys(this.#typed.get(integrationId) ?? {});

  forget(integrationId: string): void {
    this.#typed.delete(integrationId);
  }
}
