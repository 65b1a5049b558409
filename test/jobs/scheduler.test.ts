import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JobKind } from '../../src/integrations/define.ts';
import { integrationType, integrationTypes } from '../../src/integrations/registry.ts';
import { busy } from '../../src/jobs/problems.ts';
import type { Runner, RunOptions } from '../../src/jobs/runner.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { createIntegration, setEnabled, setPaused, setSchedules } from '../../src/state/integrations.ts';
import type { State } from '../../src/state/open.ts';
import { findRun, finishRun, noCounts, type Run, startRun } from '../../src/state/runs.ts';
import { orders, outbox, type RunState, type Schedule } from '../../src/state/schema.ts';
import type { StoredType } from '../../src/state/types.ts';
import { freshState } from '../state/folder.ts';

const minute = 60_000;
const start = new Date('2026-11-20T10:00:00');

let state: State;
let id: string;
let scheduler: Scheduler | undefined;

beforeEach(() => {
  vi.useFakeTimers({
    now: start,
    toFake: ['Date', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
  });
  state = freshState();
  const type = storedTypes(integrationTypes).get('woocommerce') as StoredType;
  id = createIntegration(state, type, { name: 'Магазин' }).id;
});
afterEach(() => {
  scheduler?.stop();
  vi.useRealTimers();
});

/** A runner whose runs end at once as told, and what it was asked for. */
function runnerThat(end: (run: Run, job: JobKind) => RunState | Promise<RunState>) {
  const asked: { job: JobKind; trigger: string; at: number }[] = [];
  const run = async (integrationId: string, job: JobKind, { trigger }: RunOptions): Promise<Run> => {
    const now = new Date();
    asked.push({ job, trigger, at: (now.getTime() - start.getTime()) / minute });
    const started = startRun(state, { integrationId, job, trigger, dryRun: false, now });
    const to = await end(started, job);
    finishRun(state, started.id, { state: to, counts: noCounts, now: new Date() });
    return findRun(state, started.id) ?? started;
  };
  return { asked, runner: { run } as unknown as Runner };
}

function schedule(
  schedules: Record<string, Schedule>,
  end: (run: Run, job: JobKind) => RunState | Promise<RunState> = () => 'done',
) {
  setSchedules(state, id, { import: { kind: 'manual' }, ...schedules });
  const { asked, runner } = runnerThat(end);
  const errors: unknown[] = [];
  scheduler = new Scheduler({
    state,
    runner,
    type: integrationType,
    now: () => new Date(),
    onError: (error) => errors.push(error),
  });
  scheduler.start();
  return { asked, errors, minutes: () => asked.map(({ at }) => Math.round(at * 10) / 10), scheduler };
}

const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * minute);

describe('a job runs', () => {
  test('at the start of the agent, once', async () => {
    const { asked } = schedule({ export: { kind: 'start' } });
    await pass(60);
    expect(asked).toEqual([{ job: 'export', trigger: 'start', at: 0 }]);
  });

  test('after the delay', async () => {
    const { minutes } = schedule({ export: { kind: 'start', delay: 90 } });
    await pass(10);
    expect(minutes()).toEqual([1.5]);
  });

  test('every so many minutes, counted from start to start', async () => {
    const { minutes } = schedule({ export: { kind: 'every', minutes: 15 } });
    await pass(46);
    expect(minutes()).toEqual([0, 15, 30, 45]);
  });

  test('at a time of day, also tomorrow', async () => {
    const { minutes } = schedule({ export: { kind: 'daily', time: '10:30' } });
    await pass(31);
    vi.setSystemTime(new Date(start.getTime() + 24 * 60 * minute));
    await pass(31);
    expect(minutes()).toEqual([30, 24 * 60 + 30]);
  });

  test('by a cron expression', async () => {
    const { minutes } = schedule({ export: { kind: 'cron', expression: '*/20 * * * *' } });
    await pass(61);
    expect(minutes()).toEqual([20, 40, 60]);
  });

  test('never by itself when it runs by hand, is switched off or is paused', async () => {
    const { asked, scheduler } = schedule({ export: { kind: 'manual' } });
    await pass(60);
    expect(scheduler.upcoming()).toContainEqual({ integrationId: id, job: 'export', at: null });
    setSchedules(state, id, { import: { kind: 'manual' }, export: { kind: 'every', minutes: 5 } });
    setPaused(state, id, true);
    scheduler.refresh(id);
    await pass(60);
    setPaused(state, id, false);
    setEnabled(state, id, false);
    scheduler.refresh(id);
    await pass(60);
    expect(asked).toEqual([]);
    setEnabled(state, id, true);
    scheduler.refresh(id);
    await pass(1);
    expect(asked).toHaveLength(1);
  });
});

describe('after a failure', () => {
  const slow: Schedule = { kind: 'daily', time: '10:01' };

  test('a job is tried again with growing pauses, and counts anew after a success', async () => {
    let failing = true;
    const { minutes, scheduler } = schedule({ export: slow }, () => (failing ? 'failed' : 'done'));
    await pass(55);
    expect(minutes()).toEqual([1, 2, 4, 9, 24, 54]);
    expect(scheduler.failures(id, 'export')).toBe(6);
    failing = false;
    await pass(60);
    expect(scheduler.failures(id, 'export')).toBe(0);
    expect(minutes()).toHaveLength(7);
  });

  test('the other job of the same shop does not put the next try off', async () => {
    const { asked } = schedule(
      { export: { kind: 'start' }, import: { kind: 'every', minutes: 1 } },
      (_, job) => (job === 'export' ? 'failed' : 'done'),
    );
    await pass(30);
    const tries = asked.filter(({ job }) => job === 'export').map(({ at }) => Math.round(at));
    expect(tries).toEqual([0, 1, 3, 8, 23]);
  });

  test('a run that cannot even begin is reported and tried again like a failed one', async () => {
    const { asked, errors } = schedule({ export: { kind: 'every', minutes: 5 } }, () => {
      throw new Error('no');
    });
    await pass(3.5);
    expect(asked.map(({ at }) => Math.round(at))).toEqual([0, 1, 3]);
    expect(errors).toHaveLength(3);
  });

  test('a shop that another process works on is looked at again in a minute', async () => {
    let taken = true;
    const { minutes, errors } = schedule({ export: { kind: 'start' } }, () => {
      if (taken) throw busy('Магазин');
      return 'done';
    });
    await pass(0.9);
    taken = false;
    await pass(5);
    expect(minutes()).toEqual([0, 1]);
    expect(errors).toEqual([]);
  });
});

test('one run of an integration at a time, the export first since it brings the import along', async () => {
  let release: (() => void) | undefined;
  const { asked } = schedule(
    { export: { kind: 'every', minutes: 1 }, import: { kind: 'every', minutes: 1 } },
    () =>
      new Promise<RunState>((resolve) => {
        release = () => resolve('done');
      }),
  );
  await pass(10);
  expect(asked.map(({ job }) => job)).toEqual(['export']);
  release?.();
  await pass(0.1);
  expect(asked.map(({ job }) => job)).toEqual(['export', 'export']);
});

test('a clock that was set back does not silence a job', async () => {
  const { asked } = schedule({ export: { kind: 'every', minutes: 5 } });
  await pass(6);
  expect(asked).toHaveLength(2);
  vi.setSystemTime(new Date(start.getTime() - 24 * 60 * minute));
  await pass(6);
  expect(asked.length).toBeGreaterThan(2);
});

describe('an order that waits to be told to the shop', () => {
  const waiting = () => {
    const order = {
      integrationId: id,
      remoteId: '1',
      number: '1',
      state: 'written' as const,
      customer: '',
      total: 0,
      currency: 'EUR',
      shopStatus: '',
      token: 'T',
      orderedAt: 0,
      seenAt: 0,
    };
    state.db.insert(orders).values(order).run();
    state.db
      .insert(outbox)
      .values({ integrationId: id, orderId: 1, kind: 'acknowledge', dueAt: start.getTime() + 2 * minute })
      .run();
  };

  test('starts the import when it is due, with growing pauses while that fails', async () => {
    waiting();
    const { minutes } = schedule({ export: { kind: 'manual' } }, () => 'failed');
    await pass(11);
    expect(minutes()).toEqual([2, 3, 5, 10]);
  });

  test('waits on while the integration is paused', async () => {
    waiting();
    setPaused(state, id, true);
    const { asked } = schedule({ export: { kind: 'manual' } });
    await pass(11);
    expect(asked).toEqual([]);
  });
});
