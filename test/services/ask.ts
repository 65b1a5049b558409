import { inject } from 'vitest';
import type { Answer, ServiceName, Services } from './desk.ts';

/** What not every machine can install for itself: these suites may be skipped under CI=true too. */
const mayMiss: ServiceName[] = ['mssql', 'odbc'];

/**
 * The service for a suite; null when this machine cannot have it, and the suite is to be skipped.
 * @throws Error when the service is broken, and under CI=true also when it is missing.
 */
export async function ask<N extends ServiceName>(name: N, suite: string): Promise<Services[N] | null> {
  const url = `${inject('services')}/${name}?suite=${encodeURIComponent(suite)}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(900_000) });
  const answer = (await response.json()) as Answer<N>;
  if ('service' in answer) return answer.service;
  if ('failed' in answer) throw new Error(`${name}: ${answer.failed}`);
  if (process.env.CI === 'true' && !mayMiss.includes(name)) {
    throw new Error(`${suite} needs ${name}: ${answer.missing}`);
  }
  return null;
}
