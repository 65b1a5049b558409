import { describe, expect, test } from 'vitest';
import type { Controls } from '../../src/jobs/controls.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { steering } from '../../src/jobs/steering.ts';
import { getIntegration } from '../../src/state/integrations.ts';
import { findRun, type Run } from '../../src/state/runs.ts';
import { buy, documents, ledgerRow, opened } from './import/bought.ts';
import { type Rig, type RigOptions, setUp } from './rig.ts';

function controlsOf(rig: Rig): { controls: Controls; errors: unknown[] } {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const scheduler = new Scheduler({ ...rig.deps, runner: rig.runner, onError });
  return { controls: steering({ ...rig.deps, runner: rig.runner, scheduler, onError }), errors };
}

async function steered(options: RigOptions = {}) {
  const rig = await setUp(options);
  return { rig, ...controlsOf(rig) };
}

/** The run once nobody works on it any more. */
async function settled(rig: Rig, runId: number): Promise<Run> {
  for (;;) {
    const run = findRun(rig.state, runId);
    if (run && !['planning', 'applying'].includes(run.state) && !rig.runner.live.has(runId)) return run;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('a run is known by its number at once and can be watched to its end', async () => {
  const { rig, controls } = await steered();
  const runId = await controls.run(rig.integrationId, 'export');
  expect(findRun(rig.state, runId)?.state).toBe('planning');
  expect(await settled(rig, runId)).toMatchObject({ state: 'waiting', trigger: 'person' });
  await controls.apply(runId, { acceptBrakes: false });
  expect(await settled(rig, runId)).toMatchObject({ state: 'done', counts: { created: 3 } });
  expect(controls.live()).toEqual([]);
});

test('a dry run stops at the plan', async () => {
  const { rig, controls } = await steered();
  const runId = await controls.run(rig.integrationId, 'export', { dryRun: true });
  expect(await settled(rig, runId)).toMatchObject({ state: 'planned', dryRun: true });
});

test('stop and start pause an integration and let it go on', async () => {
  const { rig, controls } = await steered();
  const paused = () => getIntegration(rig.state, rig.integrationId).paused;
  const due = () => controls.upcoming().map(({ job, at }) => [job, at !== null]);
  await controls.stop(rig.integrationId);
  expect(paused()).toBe(true);
  expect(due()).toEqual([
    ['export', false],
    ['import', false],
  ]);
  await controls.start(rig.integrationId);
  expect(paused()).toBe(false);
  expect(due()).toEqual([
    ['export', true],
    ['import', true],
  ]);
  await controls.stopAll();
  expect(paused()).toBe(true);
  await controls.startAll();
  expect(paused()).toBe(false);
});

test.each<[string, string, (c: Controls, id: string) => Promise<unknown>]>([
  ['an unknown integration', 'not-found', (c) => c.run('nobody', 'export')],
  ['stopping an unknown integration', 'not-found', (c) => c.stop('nobody')],
  ['a job that it has not', 'job-unknown', (c, id) => c.run(id, 'download')],
  ['an unknown run', 'not-found', (c) => c.apply(77, { acceptBrakes: true })],
  ['pausing an unknown run', 'not-found', (c) => c.pause(77)],
  ['resuming an unknown run', 'not-found', (c) => c.resume(77)],
  ['an unknown order', 'not-waiting', (c) => c.retryOrder(77)],
  ['leaving out an unknown order', 'not-waiting', (c) => c.skipOrder(77, '')],
])('%s is refused with %s', async (_, code, act) => {
  const { rig, controls, errors } = await steered();
  await expect(act(controls, rig.integrationId)).rejects.toMatchObject({ problem: { code } });
  expect(errors).toEqual([]);
});

test('a good under quarantine is tried again at once', async () => {
  const { rig, controls } = await steered();
  const refusal = { kind: 'fail-item' as const, code: 'bad', message: 'Не' };
  rig.shop.faults.next({ method: 'POST', path: 'products/batch' }, refusal);
  await rig.run('export');
  const runId = await controls.retryGood(rig.integrationId, 10);
  expect(await settled(rig, runId)).toMatchObject({ state: 'done', counts: { planned: 1, created: 1 } });
  expect(rig.product('K-10')).toBeDefined();
});

describe('an order that is held', () => {
  const withHeld = async () => {
    const rig = await opened();
    const { id } = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
    const order = buy(rig, { items: [{ productId: id, quantity: 1 }] });
    await rig.run('import');
    return { rig, order, ...controlsOf(rig) };
  };

  test('is left out for good with the reason that a person gave', async () => {
    const { rig, order, controls } = await withHeld();
    await controls.skipOrder(ledgerRow(rig, order).id, ' двойна ');
    expect(ledgerRow(rig, order)).toMatchObject({
      state: 'skipped',
      problem: {
        code: 'left-out',
        text: { bg: 'Пропусната от човек: двойна.', en: 'Left out by a person: двойна.' },
      },
    });
    await rig.sql("update goods set Code = 'X-1' where ID = 12");
    expect(await rig.run('import')).toMatchObject({ skips: { 'left-out': 1 }, counts: { created: 0 } });
    await expect(controls.skipOrder(ledgerRow(rig, order).id, '')).rejects.toMatchObject({
      problem: { code: 'not-waiting' },
    });
  });

  test('that was left out can still be taken up again', async () => {
    const { rig, order, controls } = await withHeld();
    await controls.skipOrder(ledgerRow(rig, order).id, '');
    await rig.sql("update goods set Code = 'X-1' where ID = 12");
    rig.set({ importSince: '2026-11-01' });
    await settled(rig, await controls.retryOrder(ledgerRow(rig, order).id));
    expect(ledgerRow(rig, order).state).toBe('acknowledged');
  });

  test('is not a way round the approval of the first import', async () => {
    const { rig, order, controls } = await withHeld();
    buy(rig);
    const runId = await controls.retryOrder(ledgerRow(rig, order).id);
    expect(await settled(rig, runId)).toMatchObject({ state: 'waiting', brakes: [{ rule: 'first' }] });
    expect(await documents(rig)).toEqual([]);
  });
});
