import { healthFindings } from '../health.ts';
import type { HealthCheck, HealthDeps } from './check.ts';

const kinds = {
  overdue: {
    title: { bg: 'Задачи навреме', en: 'Jobs in time' },
    good: { bg: 'няма просрочени', en: 'none is overdue' },
  },
  'status-not-changed': {
    title: { bg: 'Потвърждения към магазините', en: 'Confirmations to the shops' },
    good: { bg: 'няма забавени', en: 'none is late' },
  },
};

/** Jobs that have not succeeded for too long, and orders whose shop does not take the news. */
export function checkSchedule({ state, now }: HealthDeps): HealthCheck[] {
  const findings = healthFindings(state, now());
  return Object.entries(kinds).flatMap(([code, { title, good }]): HealthCheck[] => {
    const own = findings.filter(({ problem }) => problem.code === code);
    if (own.length === 0) return [{ title, outcome: 'ok', found: good }];
    return own.map(({ severity, problem, place }) => ({ title, outcome: severity, problem, place }));
  });
}
