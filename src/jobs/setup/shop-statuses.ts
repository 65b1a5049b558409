import { type Problem, problemOf } from '../../domain/problem.ts';
import { getIntegration, type Integration } from '../../state/integrations.ts';
import { missingSettings, openSettings } from '../../state/settings.ts';
import { storedType } from '../types.ts';
import type { SetupDeps } from './deps.ts';
import { typeOf } from './integrations.ts';
import type { Choice } from './options.ts';
import { shopLate } from './problems.ts';
import { within } from './within.ts';

/** The order statuses of the shops, kept for a while so that a settings page does not wait for a shop each time. */
export interface ShopStatuses {
  /** Never rejects. `problem` is null while address or keys are not filled in. */
  of(integrationId: string): Promise<{ statuses: Choice[] } | { problem: Problem | null }>;
}

const keptFor = 10 * 60_000;
/** Milliseconds that a page waits for a shop. */
const patience = 4_000;

export function shopStatuses(deps: SetupDeps): ShopStatuses {
  const kept = new Map<string, { asked: string; at: number; statuses: Choice[] }>();

  async function read(integration: Integration, settings: Record<string, unknown>): Promise<Choice[]> {
    const { now } = deps;
    const signal = AbortSignal.timeout(patience);
    const shop = await typeOf(deps, integration.type).open(settings as never, {
      log: () => undefined,
      signal,
      now,
    });
    try {
      const { statuses } = await shop.facts();
      return statuses.map(({ id, title }) => ({ value: id, label: title, depth: 0 }));
    } finally {
      await shop.close();
    }
  }

  return {
    async of(integrationId) {
      try {
        const integration = getIntegration(deps.state, integrationId);
        const type = storedType(typeOf(deps, integration.type));
        const settings = openSettings(deps.state, type, integration);
        const common = Object.entries(type.settings)
          .filter(([, field]) => 'group' in field && field.group === 'common')
          .map(([name]) => name);
        if (missingSettings(type, settings).some((name) => common.includes(name))) return { problem: null };
        const asked = JSON.stringify(common.map((name) => integration.settings[name]));
        const known = kept.get(integrationId);
        const now = deps.now().getTime();
        if (known?.asked === asked && now - known.at < keptFor) return { statuses: known.statuses };
        const statuses = await within(patience, read(integration, settings));
        if (!statuses) return { problem: shopLate };
        kept.set(integrationId, { asked, at: now, statuses });
        return { statuses };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}
