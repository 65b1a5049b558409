import { and, desc, eq, inArray } from 'drizzle-orm';
import type { State } from './open.ts';
import type { Run } from './runs.ts';
import { type RunState, runs } from './schema.ts';

/** The newest run of an integration, of any job and dry runs too, in one of the states. */
export const latestRun = (
  { db }: State,
  integrationId: string,
  states: readonly RunState[],
): Run | undefined =>
  db
    .select()
    .from(runs)
    .where(and(eq(runs.integrationId, integrationId), inArray(runs.state, [...states])))
    .orderBy(desc(runs.id))
    .limit(1)
    .get();
