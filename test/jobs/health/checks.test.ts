import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { checkBackups } from '../../../src/jobs/health/backups.ts';
import { diskSpace } from '../../../src/jobs/health/disk.ts';
import { checkSchedule } from '../../../src/jobs/health/schedule.ts';
import { checkSecrets } from '../../../src/jobs/health/secrets.ts';
import { checkShops } from '../../../src/jobs/health/shops.ts';
import { checkStanding } from '../../../src/jobs/health/standing.ts';
import { checkWarehouse } from '../../../src/jobs/health/warehouse.ts';
import { backupNow, dailyBackupValue } from '../../../src/state/backups.ts';
import { openState } from '../../../src/state/open.ts';
import { writeValue } from '../../../src/state/values.ts';
import { type Rig, setUp } from '../rig.ts';

const deps = (rig: Rig) => ({ ...rig.deps, standing: () => ({ is: 'leads' }) as const });
const day = 24 * 60 * 60_000;

test('the warehouse: what it is, or why it cannot be asked', async () => {
  const rig = await setUp();
  expect(await checkWarehouse(deps(rig))).toMatchObject({ found: { bg: expect.stringContaining('SQLite') } });
  const gone = new ProblemError({ code: 'database-unreachable', text: { bg: 'Няма я.', en: 'Gone.' } });
  const broken = { ...deps(rig), warehouse: () => Promise.reject(gone) };
  expect(await checkWarehouse(broken)).toMatchObject({
    outcome: 'error',
    problem: { code: 'database-unreachable' },
    place: '/warehouse',
  });
});

test('a shop: not run yet, answered, failed', async () => {
  const rig = await setUp();
  const outcome = () => checkShops(deps(rig))[0];
  expect(outcome()).toMatchObject({ outcome: 'unknown' });
  await rig.run('export');
  expect(outcome()).toMatchObject({ outcome: 'ok', place: expect.stringMatching(/^.runs.\d+$/) });
  rig.set({ url: 'http://127.0.0.1:9' });
  const failed = await rig.run('export', { dryRun: true });
  expect(outcome()).toMatchObject({ outcome: 'error', problem: failed.problem, place: expect.any(String) });
});

test('jobs: in time, then overdue', async () => {
  const rig = await setUp();
  await rig.run('import');
  const outcomes = () => checkSchedule(deps(rig)).map((check) => check.outcome);
  expect(outcomes()).toEqual(['ok', 'ok']);
  await rig.shop.close();
  rig.later(3 * day);
  await rig.run('import');
  expect(outcomes()).toEqual(['error', 'ok']);
});

test('passwords: readable, and not with another key', async () => {
  const rig = await setUp();
  expect(checkSecrets(rig.deps)).toMatchObject({ outcome: 'ok' });
  const other = Buffer.alloc(32, 7);
  const state = openState(rig.state.dataDir, { load: () => other, create: () => other });
  try {
    expect(checkSecrets({ state })).toMatchObject({
      outcome: 'error',
      problem: { code: 'secrets-unreadable' },
      place: `/integrations/${rig.integrationId}/settings`,
    });
  } finally {
    state.close();
  }
});

describe('backups', () => {
  test('due, fresh, old', async () => {
    const rig = await setUp();
    const at = (days: number) =>
      checkBackups({ state: rig.state, now: () => new Date(Date.now() + days * day) });
    expect(at(0)).toMatchObject({ outcome: 'unknown' });
    await backupNow(rig.state, 'manual', new Date());
    expect(at(1)).toMatchObject({ outcome: 'ok' });
    expect(at(9)).toMatchObject({ outcome: 'warning', problem: { code: 'backup-old' } });
  });

  test('none at all and none coming is a warning', async () => {
    const rig = await setUp();
    writeValue(rig.state, dailyBackupValue, { on: false, keep: 5 });
    expect(checkBackups(rig.deps)).toMatchObject({ outcome: 'warning' });
  });
});

test('disk: the less room, the worse, and never a problem with a gigabyte free', () => {
  const badness = ['ok', 'warning', 'error'];
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
      const [less, more] = [diskSpace(Math.min(a, b), '/data'), diskSpace(Math.max(a, b), '/data')];
      expect(badness.indexOf(less.outcome)).toBeGreaterThanOrEqual(badness.indexOf(more.outcome));
    }),
  );
  expect([150, 600, 1024].map((free) => diskSpace(free, '/data').outcome)).toEqual([
    'error',
    'warning',
    'ok',
  ]);
});

test('standing: leads, stands by, cut off', () => {
  const problem = { code: 'database-lost', text: { bg: 'Прекъсна.', en: 'Lost.' } };
  const outcomes = [
    { is: 'leads' as const },
    { is: 'stands-by' as const, computer: 'KASA-2' },
    { is: 'cut-off' as const, problem },
    { is: 'undecided' as const },
  ].map((standing) => checkStanding({ standing: () => standing }).outcome);
  expect(outcomes).toEqual(['ok', 'warning', 'error', 'unknown']);
});
