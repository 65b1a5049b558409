import { beforeEach, expect, test } from 'vitest';
import { integrationTypes } from '../../src/integrations/registry.ts';
import { healthFindings } from '../../src/jobs/health.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { createIntegration, setEnabled, setPaused, setSchedules } from '../../src/state/integrations.ts';
import type { State } from '../../src/state/open.ts';
import { finishRun, noCounts, startRun } from '../../src/state/runs.ts';
import { orders, outbox, type RunState, type Schedule } from '../../src/state/schema.ts';
import type { StoredType } from '../../src/state/types.ts';
import { freshState } from '../state/folder.ts';

const minute = 60_000;
const hour = 60 * minute;
let state: State;
let id: string;
let born: number;

beforeEach(() => {
  state = freshState();
  const type = storedTypes(integrationTypes).get('woocommerce') as StoredType;
  const integration = createIntegration(state, type, { name: 'Магазин' });
  id = integration.id;
  born = integration.createdAt;
});

function ran(at: number, to: RunState): void {
  const { id: runId } = startRun(state, {
    integrationId: id,
    job: 'export',
    trigger: 'schedule',
    dryRun: false,
    now: new Date(born + at),
  });
  const advice = { bg: 'Проверете адреса.', en: 'Check the address.' };
  const problem = { code: 'x', text: { bg: 'Не.', en: 'No.' }, advice };
  finishRun(state, runId, {
    state: to,
    counts: noCounts,
    now: new Date(born + at),
    ...(to === 'failed' && { problem }),
  });
}

const codes = (after: number) =>
  healthFindings(state, new Date(born + after)).map(({ problem }) => problem.code);

test.each<[Schedule, number]>([
  [{ kind: 'every', minutes: 5 }, 30 * minute],
  [{ kind: 'every', minutes: 60 }, 3 * hour],
  [{ kind: 'daily', time: '03:00' }, 26 * hour],
  [{ kind: 'cron', expression: '0 3 * * *' }, 26 * hour],
  [{ kind: 'start' }, hour],
])('%j is overdue when it has not succeeded for %d ms', (schedule, patience) => {
  setSchedules(state, id, { export: schedule });
  ran(0, 'done');
  ran(1, 'failed');
  expect(codes(patience)).toEqual([]);
  expect(codes(patience + 1)).toEqual(['overdue']);
});

test('the finding says which job, since when, where to look and what to do', () => {
  setSchedules(state, id, { export: { kind: 'every', minutes: 5 } });
  ran(0, 'done');
  ran(minute, 'failed');
  expect(healthFindings(state, new Date(born + 5 * hour))).toEqual([
    {
      severity: 'error',
      integrationId: id,
      problem: {
        code: 'overdue',
        text: {
          bg: 'Експортът на „Магазин“ не е успявал от 5 ч.',
          en: 'The export of “Магазин” has not succeeded for 5 h.',
        },
        advice: { bg: 'Проверете адреса.', en: 'Check the address.' },
      },
      place: '/runs/2',
    },
  ]);
});

test('a job that has never succeeded is overdue from the day it was set up', () => {
  setSchedules(state, id, { export: { kind: 'every', minutes: 5 } });
  ran(0, 'failed');
  expect(codes(31 * minute)).toEqual(['overdue']);
});

test('nothing is overdue by hand, after its run at the start, or while a person has stopped it', () => {
  ran(0, 'done');
  expect(codes(100 * hour)).toEqual([]);
  setSchedules(state, id, { export: { kind: 'manual' } });
  ran(1, 'failed');
  expect(codes(100 * hour)).toEqual([]);
  setSchedules(state, id, { export: { kind: 'every', minutes: 5 } });
  expect(codes(100 * hour)).toEqual(['overdue']);
  setPaused(state, id, true);
  expect(codes(100 * hour)).toEqual([]);
  setPaused(state, id, false);
  setEnabled(state, id, false);
  expect(codes(100 * hour)).toEqual([]);
});

test.each([
  [2, []],
  [3, ['status-not-changed']],
])('news that the shop refused %d times: %j', (attempts, expected) => {
  const order = {
    remoteId: '1',
    number: '1',
    customer: '',
    total: 0,
    currency: 'EUR',
    shopStatus: '',
    token: 'T',
  };
  state.db
    .insert(orders)
    .values({ ...order, integrationId: id, state: 'written', orderedAt: 0, seenAt: 0 })
    .run();
  state.db
    .insert(outbox)
    .values({ integrationId: id, orderId: 1, kind: 'acknowledge', attempts, dueAt: 0 })
    .run();
  expect(codes(minute)).toEqual(expected);
  const [finding] = healthFindings(state, new Date(born + minute));
  if (expected.length === 0) return;
  expect(finding?.problem.text.bg).toBe(
    'Поръчки на „Магазин“, които са записани, но статусът им в магазина не се сменя: 1.',
  );
  expect(finding?.problem.advice?.en).toContain('Orders');
});
