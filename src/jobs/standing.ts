import type { HealthFinding, Standing } from './controls.ts';
import { anotherLeads } from './problems.ts';

/** What a person should know of this agent's place among the others; nothing while it leads. */
export function standingFindings(standing: Standing): HealthFinding[] {
  if (standing.is === 'stands-by') {
    const { problem } = anotherLeads(standing.computer);
    return [{ severity: 'warning', integrationId: null, problem, place: '/' }];
  }
  // A warehouse that was never set up is no failure, and the page itself asks for it.
  if (standing.is !== 'cut-off' || standing.problem.code === 'warehouse-not-set') return [];
  return [{ severity: 'error', integrationId: null, problem: standing.problem, place: '/warehouse' }];
}
