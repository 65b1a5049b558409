import { expect, test } from 'vitest';
import { readIntegrations } from '../../../src/state/read/integrations.ts';
import { readToday } from '../../../src/state/read/today.ts';
import { startOfDay } from '../../../src/views/format/moments.ts';
import { addIntegration, addOrder, addRun, minute, noCounts, now, quarantineGood } from '../../http/rows.ts';
import { memoryState } from '../../http/state.ts';

test('an integration with its last runs, its waiting plan and what it cannot do', () => {
  const db = memoryState();
  addIntegration(db);
  addIntegration(db, { id: 'b', name: 'Аптека', settings: { url: 'not an address' } });
  addRun(db, { state: 'done', finishedAt: now - 30 * minute, startedAt: now - 31 * minute });
  const failed = addRun(db, { state: 'failed', finishedAt: now - 10 * minute, startedAt: now - 11 * minute });
  const imported = addRun(db, { job: 'import', finishedAt: now - 20 * minute, startedAt: now - 21 * minute });
  addRun(db, { dryRun: true, state: 'planned', startedAt: now });
  const waiting = addRun(db, { state: 'waiting', integrationId: 'b' });
  quarantineGood(db);
  addOrder(db, { state: 'held' });
  addOrder(db, { state: 'seen' });
  const [b, a] = readIntegrations(db);
  expect(a).toMatchObject({ id: 'gyuvech', host: 'gyuvech.example', quarantined: 1, held: 1, waiting: null });
  expect(a?.lastGood).toBe(now - 20 * minute);
  expect(a?.lastRuns.map(({ id }) => id)).toEqual([imported, failed]);
  expect(b).toMatchObject({ id: 'b', host: '', lastGood: null, quarantined: 0, held: 0 });
  expect(b?.waiting?.id).toBe(waiting);
});

test('today counts what was written since midnight, each currency apart, and no mere plans', () => {
  const db = memoryState();
  const midnight = startOfDay(now);
  addOrder(db, { writtenAt: midnight, total: 100 });
  addOrder(db, { writtenAt: now, total: 23 });
  addOrder(db, { writtenAt: now, total: 5, currency: 'BGN' });
  addOrder(db, { writtenAt: midnight - 1, total: 1000 });
  addOrder(db, { writtenAt: null, total: 1000 });
  const counts = { ...noCounts, created: 2, updated: 3 };
  addRun(db, { counts, appliedAt: now });
  addRun(db, { counts, appliedAt: midnight - 1 });
  addRun(db, { counts, appliedAt: null, state: 'planned' });
  addRun(db, { counts, appliedAt: now, job: 'import' });
  expect(readToday(db, midnight)).toEqual({
    orders: 3,
    totals: [
      { currency: 'BGN', total: 5 },
      { currency: 'EUR', total: 123 },
    ],
    created: 2,
    updated: 3,
  });
});
