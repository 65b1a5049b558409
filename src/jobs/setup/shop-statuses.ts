import { type Problem, problemOf } from '../../domain/problem.ts';
import { getIntegration, type Integration } from '../../state/integrations.ts';
import { missingSettings, openSettings, type Settings } from '../../state/settings.ts';
import { storedType } from '../types.ts';
import type { SetupDeps } from './deps.ts';
import { typeOf } from './integrations.ts';
import type { Choice } from './options.ts';
import { shopLate } from './problems.ts';
import { within } from './within.ts';

/** What a shop said of its statuses. `problem` is null while its address or keys are not filled in. */
export type StatusAnswer = { statuses: Choice[] } | { problem: Problem | null };

/** The order statuses of the shops, kept for a while so that a settings page does not wait for a shop each time. */
export interface ShopStatuses {
  /** Never rejects. */
  of(integrationId: string): Promise<StatusAnswer>;
}

/** Milliseconds that an answer stays good; a silent shop is asked again sooner. */
const keptFor = { statuses: 10 * 60_000, problem: 20_000 };
/** Milliseconds that a page waits for a shop; an answer that comes later is there for the next page. */
const patience = 3_000;
const longest = 30_000;

export function shopStatuses(deps: SetupDeps): ShopStatuses {
  const kept = new Map<string, { asked: string; until: number; answer: Promise<StatusAnswer> }>();
  const time = () => deps.now().getTime();

  async function read(integration: Integration, settings: Settings): Promise<StatusAnswer> {
    const context = { log: () => undefined, signal: AbortSignal.timeout(longest), now: deps.now };
    const shop = await typeOf(deps, integration.type).open(settings as never, context);
    try {
      const { statuses } = await shop.facts();
      return { statuses: statuses.map(({ id, title }) => ({ value: id, label: title, depth: 0 })) };
    } finally {
      await shop.close();
    }
  }

  async function ask(integration: Integration): Promise<StatusAnswer> {
    const type = storedType(typeOf(deps, integration.type));
    const settings = openSettings(deps.state, type, integration);
    if (missingSettings(type, settings).some((name) => reaching(deps, integration).includes(name))) {
      return { problem: null };
    }
    return read(integration, settings);
  }

  function begin(integration: Integration, asked: string) {
    const begun = {
      asked,
      until: Number.POSITIVE_INFINITY,
      answer: ask(integration)
        .catch((error: unknown): StatusAnswer => ({ problem: problemOf(error) }))
        .then((answer) => {
          begun.until = time() + ('statuses' in answer ? keptFor.statuses : keptFor.problem);
          return answer;
        }),
    };
    return begun;
  }

  return {
    async of(integrationId) {
      try {
        const integration = getIntegration(deps.state, integrationId);
        const asked = JSON.stringify(
          reaching(deps, integration).map((name) => integration.settings[name] ?? ''),
        );
        let known = kept.get(integrationId);
        if (known?.asked !== asked || time() >= known.until) {
          known = begin(integration, asked);
          kept.set(integrationId, known);
        }
        return (await within(patience, known.answer)) ?? { problem: shopLate };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

/** Names of the settings that a shop is reached by. */
const reaching = (deps: SetupDeps, { type }: Integration): string[] =>
  Object.entries(typeOf(deps, type).settings).flatMap(([name, { group }]) =>
    group === 'common' ? [name] : [],
  );
