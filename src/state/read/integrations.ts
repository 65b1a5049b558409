import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { integrations, orders, quarantine, runs, type Schedule } from '../schema.ts';
import type { RunRow } from './runs.ts';

/** An integration as a strip of the dashboard shows it. */
export interface IntegrationView {
  id: string;
  name: string;
  type: string;
  /** Host of the shop's address, '' when the settings hold none. */
  host: string;
  enabled: boolean;
  paused: boolean;
  /** Its jobs with the times they run at. */
  schedules: { job: string; schedule: Schedule }[];
  /** Epoch milliseconds at which a run last succeeded, null when none has. */
  lastGood: number | null;
  /** The latest run of each job that was more than a look, the newest first. */
  lastRuns: RunRow[];
  /** The plan that waits for a person's decision. */
  waiting: RunRow | null;
  quarantined: number;
  held: number;
}

const hostOf = (settings: Record<string, unknown>): string =>
  typeof settings.url === 'string' && URL.canParse(settings.url) ? new URL(settings.url).host : '';

/** All integrations by name; a handful, so each is asked for on its own along the index. */
export function readIntegrations(db: StateDb): IntegrationView[] {
  const quarantined = countBy(
    db
      .select({ id: quarantine.integrationId, n: sql<number>`count(*)` })
      .from(quarantine)
      .groupBy(quarantine.integrationId)
      .all(),
  );
  const held = countBy(
    db
      .select({ id: orders.integrationId, n: sql<number>`count(*)` })
      .from(orders)
      .where(eq(orders.state, 'held'))
      .groupBy(orders.integrationId)
      .all(),
  );
  const jobs = db
    .selectDistinct({ job: runs.job })
    .from(runs)
    .all()
    .map(({ job }) => job);
  return db
    .select()
    .from(integrations)
    .orderBy(integrations.name)
    .all()
    .map((row) => {
      const real = and(eq(runs.integrationId, row.id), eq(runs.dryRun, false));
      return {
        id: row.id,
        name: row.name,
        type: row.type,
        host: hostOf(row.settings),
        enabled: row.enabled,
        paused: row.paused,
        schedules: Object.entries(row.schedules).map(([job, schedule]) => ({ job, schedule })),
        lastGood:
          db
            .select({ at: sql<number | null>`max(${runs.finishedAt})` })
            .from(runs)
            .where(and(real, eq(runs.state, 'done')))
            .get()?.at ?? null,
        lastRuns: jobs
          .flatMap((job) =>
            db
              .select()
              .from(runs)
              .where(and(real, eq(runs.job, job)))
              .orderBy(desc(runs.startedAt), desc(runs.id))
              .limit(1)
              .all(),
          )
          .sort((a, b) => b.id - a.id),
        waiting:
          db
            .select()
            .from(runs)
            .where(and(real, inArray(runs.state, ['planned', 'waiting'])))
            .orderBy(desc(runs.id))
            .limit(1)
            .get() ?? null,
        quarantined: quarantined.get(row.id) ?? 0,
        held: held.get(row.id) ?? 0,
      };
    });
}

const countBy = (rows: { id: string; n: number }[]) => new Map(rows.map(({ id, n }) => [id, n]));
