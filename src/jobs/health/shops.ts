import { listIntegrations } from '../../state/integrations.ts';
import { latestRun } from '../../state/latest-run.ts';
import type { HealthCheck, HealthDeps } from './check.ts';

/** How the last finished run of each integration went: whether its shop answered then. */
export function checkShops({ state }: HealthDeps): HealthCheck[] {
  return listIntegrations(state).map((integration) => {
    const title = { bg: `Магазин „${integration.name}“`, en: `Shop “${integration.name}”` };
    const home = `/integrations/${encodeURIComponent(integration.id)}`;
    const last = latestRun(state, integration.id, ['done', 'failed']);
    if (!integration.enabled) return { title, outcome: 'unknown', found: switchedOff, place: home };
    if (!last) return { title, outcome: 'unknown', found: neverRun, place: home };
    const place = `/runs/${last.id}`;
    if (last.problem) return { title, outcome: 'error', problem: last.problem, place };
    return {
      title,
      outcome: 'ok',
      found: { bg: `отговори при изпълнение № ${last.id}`, en: `answered during run № ${last.id}` },
      place,
    };
  });
}

const switchedOff = { bg: 'интеграцията е изключена', en: 'the integration is switched off' };
const neverRun = { bg: 'още не е изпълнявана', en: 'has not run yet' };
