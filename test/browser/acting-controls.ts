import { and, eq } from 'drizzle-orm';
import type { StateDb } from '../../src/state/open.ts';
import * as schema from '../../src/state/schema.ts';
import { type FakeControls, fakeControls } from '../http/fake-controls.ts';

export interface ActingControls extends FakeControls {
  /** Sends this many more items of the run that applies; the last one ends it. */
  send(runId: number, items: number): void;
}

/** Controls that carry a plan out on the state when told to, as the agent would, one step at a time. */
export function actingControls(db: StateDb): ActingControls {
  const remembered = fakeControls();
  const set = (runId: number, row: Partial<typeof schema.runs.$inferInsert>) =>
    db.update(schema.runs).set(row).where(eq(schema.runs.id, runId)).run();
  const planned = (runId: number) =>
    db
      .select()
      .from(schema.runItems)
      .where(and(eq(schema.runItems.runId, runId), eq(schema.runItems.outcome, 'planned')))
      .all();

  const acting: ActingControls = Object.assign(remembered, {
    async apply(runId: number, decision: unknown) {
      remembered.calls.push(['apply', runId, decision]);
      const total = planned(runId).length;
      set(runId, { state: 'applying', appliedAt: Date.now(), total, handled: 0 });
      remembered.lives.push({
        runId,
        integrationId: 'rodopi',
        job: 'export',
        phase: { bg: 'Изпраща стоките', en: 'Sending the goods' },
        handled: 0,
        total,
        left: 60_000,
        ending: null,
      });
    },
    send(runId: number, items: number) {
      const left = planned(runId);
      for (const { id } of left.slice(0, items)) {
        db.update(schema.runItems).set({ outcome: 'done' }).where(eq(schema.runItems.id, id)).run();
      }
      const live = remembered.lives.find((run) => run.runId === runId);
      if (live) live.handled += Math.min(items, left.length);
      if (left.length > items) return;
      remembered.lives = remembered.lives.filter((run) => run.runId !== runId);
      set(runId, { state: 'done', finishedAt: Date.now() });
    },
  });
  return acting;
}
