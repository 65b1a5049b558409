import { desc, eq } from 'drizzle-orm';
import type { StateDb } from '../open.ts';
import { runLog } from '../schema.ts';

export type LogLine = typeof runLog.$inferSelect;

/** The latest lines of a run's log, the newest first. */
export const readLog = (db: StateDb, runId: number, lines: number): LogLine[] =>
  db.select().from(runLog).where(eq(runLog.runId, runId)).orderBy(desc(runLog.id)).limit(lines).all();
