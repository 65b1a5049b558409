import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Integration } from '../state/integrations.ts';
import { listIntegrations } from '../state/integrations.ts';
import type { State } from '../state/open.ts';
import { lastRun, lastRunIn } from '../state/runs.ts';
import { outbox, type Schedule } from '../state/schema.ts';
import type { HealthFinding } from './controls.ts';
import { defaultSchedule } from './schedule.ts';

const minute = 60_000;

/** How long a job may go without success before it is overdue; null: it runs only by hand or once. */
function patience(schedule: Schedule): number | null {
  switch (schedule.kind) {
    case 'every':
      return Math.max(30, schedule.minutes * 3) * minute;
    case 'daily':
    case 'cron':
      return 26 * 60 * minute;
    case 'start':
      return 60 * minute;
    case 'manual':
      return null;
  }
}

const jobName = {
  import: { bg: 'Импортът', en: 'The import' },
  export: { bg: 'Експортът', en: 'The export' },
};

/** A job that should have succeeded by now and has not. */
function overdue(
  state: State,
  integration: Integration,
  job: 'import' | 'export',
  now: number,
): HealthFinding | null {
  const schedule = integration.schedules[job] ?? defaultSchedule;
  const allowed = patience(schedule);
  const last = lastRun(state, integration.id, job);
  if (allowed === null || !last) return null;
  const success = lastRunIn(state, integration.id, job, ['done']);
  if (schedule.kind === 'start' && last.state === 'done') return null;
  const since = success?.startedAt ?? integration.createdAt;
  if (now - since <= allowed) return null;
  const hours = Math.floor((now - since) / (60 * minute));
  return {
    severity: 'error',
    integrationId: integration.id,
    problem: {
      code: 'overdue',
      text: {
        bg: `${jobName[job].bg} на „${integration.name}“ не е успявал от ${hours} ч.`,
        en: `${jobName[job].en} of “${integration.name}” has not succeeded for ${hours} h.`,
      },
      ...(last.problem?.advice && { advice: last.problem.advice }),
    },
    place: `/runs/${last.id}`,
  };
}

/** Orders that are written but whose shop has refused the news several times. */
function undelivered(state: State, integration: Integration): HealthFinding | null {
  const waiting =
    state.db
      .select({ n: sql<number>`count(*)` })
      .from(outbox)
      .where(and(eq(outbox.integrationId, integration.id), isNull(outbox.doneAt), gt(outbox.attempts, 2)))
      .get()?.n ?? 0;
  if (waiting === 0) return null;
  return {
    severity: 'warning',
    integrationId: integration.id,
    problem: {
      code: 'status-not-changed',
      text: {
        bg: `Поръчки на „${integration.name}“, които са записани, но статусът им в магазина не се сменя: ${waiting}.`,
        en: `Orders of “${integration.name}” that are written but whose status in the shop does not change: ${waiting}.`,
      },
      advice: {
        bg: 'Причината стои при всяка от тях в „Поръчки“. SkladBridge опитва отново сам; документите в Склад Pro са наред.',
        en: 'The reason stands with each of them under “Orders”. SkladBridge goes on trying; the documents in Склад Pro are in order.',
      },
    },
    place: '/orders',
  };
}

/** Everything a person should know although no run asks for it. Silent when all is well. */
export function healthFindings(state: State, now: Date): HealthFinding[] {
  return listIntegrations(state)
    .filter((integration) => integration.enabled && !integration.paused)
    .flatMap((integration) => [
      overdue(state, integration, 'import', now.getTime()),
      overdue(state, integration, 'export', now.getTime()),
      undelivered(state, integration),
    ])
    .filter((finding) => finding !== null);
}
