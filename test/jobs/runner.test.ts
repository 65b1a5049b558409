import { describe, expect, test } from 'vitest';
import { recoverRuns } from '../../src/jobs/run-states.ts';
import { Runner } from '../../src/jobs/runner.ts';
import { getIntegration } from '../../src/state/integrations.ts';
import { findRun } from '../../src/state/runs.ts';
import { type Rig, setUp } from './rig.ts';
import { seamAt } from './seam.ts';
import { goodsFrom } from './shelf.ts';

const live = (rig: Rig) => rig.runner.live.list()[0]?.runId ?? 0;

describe('the first export', () => {
  test.each(['schedule', 'start', 'person'] as const)('started by %s waits for approval', async (trigger) => {
    const rig = await setUp();
    const run = await rig.run('export', { trigger, accept: {} });
    expect(run).toMatchObject({ state: 'waiting', brakes: [{ rule: 'first', count: 3, total: 3 }] });
    expect(rig.shop.store.products.size).toBe(0);
    expect(await rig.runner.apply(run.id, { acceptBrakes: false })).toMatchObject({
      state: 'done',
      counts: { created: 3 },
    });
    await rig.sql('update store set Qtty = 1');
    expect(await rig.run('export', { trigger, accept: {} })).toMatchObject({ state: 'done' });
  });

  test('typed on the command line is its own approval', async () => {
    const rig = await setUp();
    expect(await rig.run('export')).toMatchObject({ state: 'done' });
    expect(getIntegration(rig.state, rig.integrationId).approvedAt).not.toBeNull();
  });

  test('that was only a dry run is not approved', async () => {
    const rig = await setUp();
    expect(await rig.run('export', { dryRun: true })).toMatchObject({ state: 'planned' });
    expect(getIntegration(rig.state, rig.integrationId).approvedAt).toBeNull();
  });
});

describe('a plan', () => {
  test('is carried out exactly as shown, even if the warehouse has changed meanwhile', async () => {
    const rig = await setUp();
    const plan = await rig.run('export', { dryRun: true });
    await rig.sql('update goods set PriceOut2 = 77, Deleted = -1 where ID = 10');
    expect(await rig.runner.apply(plan.id, { acceptBrakes: false })).toMatchObject({
      counts: { created: 3 },
    });
    expect(rig.product('K-10')?.regularPrice).toBe('10.00');
  });

  test('is replaced by a newer one and can then no longer be applied', async () => {
    const rig = await setUp();
    const older = await rig.run('export', { dryRun: true });
    await rig.run('export', { dryRun: true });
    expect(findRun(rig.state, older.id)).toMatchObject({
      state: 'cancelled',
      problem: { code: 'superseded', text: { bg: 'Заменен е от по-нов план.' } },
    });
    await expect(rig.runner.apply(older.id, { acceptBrakes: true })).rejects.toMatchObject({
      problem: { code: 'not-waiting' },
    });
  });

  test('that waits is ended by a cancel', async () => {
    const rig = await setUp();
    const plan = await rig.run('export', { trigger: 'person', accept: {} });
    rig.runner.ask(plan.id, 'cancel');
    expect(findRun(rig.state, plan.id)?.state).toBe('cancelled');
    expect(() => rig.runner.ask(plan.id, 'cancel')).toThrow(/no longer waits/);
    expect(() => rig.runner.ask(999, 'cancel')).toThrow('There is no run № 999.');
  });
});

describe('a run under way', () => {
  const half = async (request: 'pause' | 'cancel') => {
    const effects = seamAt('shop.create');
    const rig = await setUp({ goods: goodsFrom(10, 120), effects });
    effects.act = () => rig.runner.ask(live(rig), request);
    const run = await rig.run('export');
    return { rig, run };
  };

  test('is paused after the requests under way, and goes on where it stood', async () => {
    const { rig, run } = await half('pause');
    expect(run.state).toBe('paused');
    expect(run.counts.created).toBeGreaterThan(0);
    expect(run.counts.created).toBe(rig.shop.store.products.size);
    expect(run.counts.created).toBeLessThan(120);
    const resumed = await rig.runner.resume(run.id);
    expect(resumed).toMatchObject({ state: 'done', counts: { planned: 120, created: 120 }, handled: 120 });
    expect(rig.shop.store.products.size).toBe(120);
  });

  test('is cancelled: what was sent stays, the next run sends the rest', async () => {
    const { rig, run } = await half('cancel');
    expect(run.state).toBe('cancelled');
    const sent = rig.shop.store.products.size;
    expect(sent).toBeLessThan(120);
    expect(await rig.run('export')).toMatchObject({ counts: { planned: 120 - sent, created: 120 - sent } });
  });

  test('that is paused gives way to a newer plan: old values are never sent over new ones', async () => {
    const { rig, run } = await half('pause');
    await rig.sql('update goods set PriceOut2 = 12');
    expect(await rig.run('export', { accept: { first: true, brakes: true } })).toMatchObject({
      state: 'done',
    });
    await expect(rig.runner.resume(run.id)).rejects.toMatchObject({ problem: { code: 'not-waiting' } });
    expect(rig.product('K-120')?.regularPrice).toBe('12.00');
  });

  test('is interrupted when the agent stops, and found again by the next one', async () => {
    const effects = seamAt('shop.create');
    const rig = await setUp({ goods: goodsFrom(10, 120), effects });
    let stopped: Promise<void> | undefined;
    effects.act = () => {
      stopped = rig.runner.stop();
    };
    const run = await rig.run('export');
    await stopped;
    expect(run.state).toBe('interrupted');
    expect(recoverRuns(rig.state, rig.deps.now()).map(({ id }) => id)).toEqual([run.id]);
    const next = new Runner(rig.deps);
    expect(await next.resume(run.id)).toMatchObject({ state: 'done', counts: { created: 120 } });
    expect(rig.shop.store.products.size).toBe(120);
  });

  test('keeps a second one of the same integration out, from another agent too', async () => {
    const effects = seamAt('shop.create');
    const rig = await setUp({ effects });
    const other = new Runner(rig.deps);
    let second: Promise<unknown> | undefined;
    effects.act = () => {
      second = other.run(rig.integrationId, 'import', { trigger: 'person' }).catch((error) => error);
    };
    await rig.run('export');
    expect(await second).toMatchObject({
      problem: {
        code: 'busy',
        text: { bg: '„Магазин“ вече се изпълнява.', en: '“Магазин” is already running.' },
        advice: { en: expect.stringContaining('Wait') },
      },
    });
  });
});

test('settings that lack something are named by their labels', async () => {
  const rig = await setUp();
  rig.set({ consumerKey: '', consumerSecret: '' });
  expect(await rig.run('export')).toMatchObject({
    state: 'failed',
    problem: {
      code: 'settings-missing',
      text: { en: 'The settings of “Магазин” lack: “User”, “Password”.' },
    },
  });
});

test('orders that cannot be imported hold the export back: sold goods must not go back on sale', async () => {
  const rig = await setUp();
  await rig.run('export');
  await rig.sql('update goods set PriceOut2 = 11');
  rig.set({ userId: 3 });
  const run = await rig.run('export');
  expect(run).toMatchObject({ state: 'failed', problem: { code: 'import-first' } });
  expect(run.problem?.text.bg).toContain('Не е избран потребител на Склад Pro');
  expect(rig.product('K-10')?.regularPrice).toBe('10.00');
});
