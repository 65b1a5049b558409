import type { HealthFinding, LiveRun } from '../jobs/controls.ts';
import type { IntegrationView } from '../state/read/integrations.ts';
import type { Words } from './i18n/words.ts';
import type { MarkName } from './parts/mark.tsx';

export type IntegrationState = keyof Words['integrationState'];

/** The one word that says how an integration is; what needs a person most comes first. */
export function stateOf(
  integration: IntegrationView,
  live: LiveRun | undefined,
  findings: readonly HealthFinding[],
): IntegrationState {
  if (live) return 'running';
  if (!integration.enabled) return 'disabled';
  if (integration.waiting) return 'waiting';
  if (integration.paused) return 'paused';
  const own = findings.filter(({ integrationId }) => integrationId === integration.id);
  if (
    integration.lastRuns.some((run) => run.state === 'failed') ||
    own.some(({ severity }) => severity === 'error')
  ) {
    return 'failed';
  }
  if (own.length > 0 || integration.quarantined > 0 || integration.held > 0) return 'attention';
  return integration.lastRuns.length > 0 ? 'good' : 'new';
}

export const markOf: Record<IntegrationState, MarkName> = {
  good: 'ok',
  running: 'run',
  waiting: 'doubt',
  attention: 'warn',
  failed: 'bad',
  paused: 'still',
  disabled: 'still',
  new: 'wait',
};
