import { standingFindings } from '../standing.ts';
import type { HealthCheck, HealthDeps } from './check.ts';

const title = { bg: 'Кой води', en: 'Who leads' };

/** This agent's place among those on the same warehouse. */
export function checkStanding({ standing }: Pick<HealthDeps, 'standing'>): HealthCheck {
  const place = standing();
  const [finding] = standingFindings(place);
  if (finding) return { title, outcome: finding.severity, problem: finding.problem };
  if (place.is === 'leads') {
    return { title, outcome: 'ok', found: { bg: 'този компютър', en: 'this computer' } };
  }
  return { title, outcome: 'unknown', found: { bg: 'още не се знае', en: 'not known yet' } };
}
