import { problemOf } from '../../domain/problem.ts';
import { listIntegrations } from '../../state/integrations.ts';
import { isSealed } from '../../state/secrets.ts';
import type { HealthCheck, HealthDeps } from './check.ts';

const title = { bg: 'Пазени пароли', en: 'Kept passwords' };

/** Whether the passwords of the integrations can be read with this computer's key. */
export function checkSecrets({ state }: Pick<HealthDeps, 'state'>): HealthCheck {
  for (const integration of listIntegrations(state)) {
    for (const value of Object.values(integration.settings)) {
      if (typeof value !== 'string' || !isSealed(value)) continue;
      try {
        state.unseal(value);
      } catch (error) {
        const place = `/integrations/${encodeURIComponent(integration.id)}/settings`;
        return { title, outcome: 'error', problem: problemOf(error), place };
      }
    }
  }
  return { title, outcome: 'ok', found: { bg: 'четат се', en: 'readable' } };
}
