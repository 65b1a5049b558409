import { eq, inArray } from 'drizzle-orm';
import { getIntegration } from './integrations.ts';
import { catalogueReads, goodsSeen, matches, shopItems } from './matching-schema.ts';
import type { State } from './open.ts';
import { integrations, orders, outbox, quarantine, runItems, runLog, runs, twins } from './schema.ts';
import { transact } from './transact.ts';

/**
 * Deletes the integration with everything known of it: runs, matches, quarantine, orders. What stands in the shop and in
 * Склад Pro stays. The caller has stopped it before.
 * @throws ProblemError `not-found`
 */
export function removeIntegration(state: State, id: string): void {
  transact(state, () => {
    getIntegration(state, id);
    const ownRuns = state.db.select({ id: runs.id }).from(runs).where(eq(runs.integrationId, id));
    state.db.delete(runItems).where(inArray(runItems.runId, ownRuns)).run();
    state.db.delete(runLog).where(inArray(runLog.runId, ownRuns)).run();
    for (const table of [
      runs,
      twins,
      quarantine,
      outbox,
      orders,
      catalogueReads,
      goodsSeen,
      shopItems,
      matches,
    ]) {
      state.db.delete(table).where(eq(table.integrationId, id)).run();
    }
    state.db.delete(integrations).where(eq(integrations.id, id)).run();
  });
}
