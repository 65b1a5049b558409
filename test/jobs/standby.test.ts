import { afterEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/domain/problem.ts';
import type { Standing } from '../../src/jobs/controls.ts';
import { directEffects, type Effects } from '../../src/jobs/effect.ts';
import { anotherLeads } from '../../src/jobs/problems.ts';
import { Runner } from '../../src/jobs/runner.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { steering } from '../../src/jobs/steering.ts';
import { setSchedules } from '../../src/state/integrations.ts';
import { lastRun, type Run, updateRun } from '../../src/state/runs.ts';
import { buy, documents, opened } from './import/bought.ts';
import type { Rig } from './rig.ts';

const rival: Standing = { is: 'stands-by', computer: 'КАСА-2' };

let scheduler: Scheduler | undefined;
afterEach(() => scheduler?.stop());

/** The rig's runner and schedule, told where the agent stands. */
async function standing(at: Standing, effects: Effects = directEffects) {
  const rig = await opened({ settings: { importSince: '2026-01-01' } });
  const leader = {
    standing: at,
    claim: async () => {
      if (leader.standing.is === 'stands-by') throw anotherLeads(leader.standing.computer);
    },
  };
  const deps = { ...rig.deps, leader, effects };
  const runner = new Runner(deps);
  const mayStart = () => leader.standing.is === 'leads';
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  scheduler = new Scheduler({ ...deps, runner, mayStart, onError });
  const controls = steering({ ...deps, runner, scheduler, onError });
  return { rig, runner, leader, controls, scheduler };
}

const untilIdle = async (rig: Rig, runner: Runner): Promise<Run | undefined> => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  while (runner.live.list().length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return lastRun(rig.state, rig.integrationId, 'import');
};

describe('an agent that stands by', () => {
  test('starts nothing by itself, and all that is due as soon as it leads', async () => {
    const { rig, runner, leader, scheduler, controls } = await standing(rival);
    setSchedules(rig.state, rig.integrationId, { import: { kind: 'start' }, export: { kind: 'manual' } });
    scheduler.start();
    const before = await untilIdle(rig, runner);
    expect(controls.upcoming().map(({ at }) => at)).toEqual([null, null]);
    rig.later(60_000);
    leader.standing = { is: 'leads' };
    scheduler.look();
    const after = await untilIdle(rig, runner);
    expect(before?.trigger).not.toBe('start');
    expect(after).toMatchObject({ state: 'done', trigger: 'start' });
  });

  test.each(['start', 'schedule'] as const)('refuses work by "%s" in words', async (trigger) => {
    const { rig, runner } = await standing(rival);
    await buy(rig);
    const rowsBefore = (await documents(rig)).length;
    const run = await runner.run(rig.integrationId, 'import', { trigger });
    expect(run).toMatchObject({ state: 'failed', problem: { code: 'another-leads' } });
    expect(await documents(rig)).toHaveLength(rowsBefore);
  });

  test('does what a person asks', async () => {
    const { rig, runner } = await standing(rival);
    await buy(rig);
    for (const trigger of ['person', 'command'] as const) {
      expect(await runner.run(rig.integrationId, 'import', { trigger })).toMatchObject({ state: 'done' });
    }
    expect(await documents(rig)).not.toEqual([]);
  });

  test('does not go on by itself with an export that a crash cut off; a person may', async () => {
    const { rig, runner, leader } = await standing({ is: 'leads' });
    const { id } = await rig.run('export');
    leader.standing = rival;
    updateRun(rig.state, id, { state: 'interrupted' });
    expect(await runner.resume(id, undefined, true)).toMatchObject({
      state: 'failed',
      problem: { code: 'another-leads' },
    });
    updateRun(rig.state, id, { state: 'interrupted' });
    expect(await runner.resume(id)).toMatchObject({ state: 'done', problem: null });
  });

  test('says on its page that it does, and who leads', async () => {
    const { controls, leader } = await standing(rival);
    expect(controls.standing()).toEqual(rival);
    expect(controls.health()).toMatchObject([{ problem: { code: 'another-leads' }, severity: 'warning' }]);
    leader.standing = { is: 'leads' };
    expect(controls.health()).toEqual([]);
  });
});

describe('an agent that loses its lead', () => {
  const problem = { code: 'database-silent', text: { bg: 'не отговаря', en: 'silent' } };

  test('in the middle of its own import ends it after the order that is under way', async () => {
    let lose = () => undefined as undefined;
    const effects: Effects = {
      run: async (name, effect) => {
        if (name === 'warehouse.document') lose();
        return effect();
      },
    };
    const { rig, runner, leader } = await standing({ is: 'leads' }, effects);
    await buy(rig);
    await buy(rig);
    lose = () => {
      leader.standing = { is: 'cut-off', problem };
    };
    const run = await runner.run(rig.integrationId, 'import', { trigger: 'schedule' });
    expect(run).toMatchObject({ state: 'failed', problem: { code: 'lead-lost' }, counts: { created: 1 } });
    lose = () => undefined;
    leader.standing = { is: 'leads' };
    const rest = await runner.run(rig.integrationId, 'import', { trigger: 'schedule' });
    expect(rest).toMatchObject({ state: 'done', counts: { created: 1 } });
    expect(new Set((await documents(rig)).map(({ Acct }) => Acct)).size).toBe(2);
  });

  test('tells on the page what is wrong', async () => {
    const { controls } = await standing({ is: 'cut-off', problem });
    expect(controls.health()).toMatchObject([{ problem, severity: 'error' }]);
  });

  test('without a warehouse set up there is nothing to tell: the page asks for it', async () => {
    const notSet = new ProblemError({ code: 'warehouse-not-set', text: { bg: '', en: '' } });
    const { controls } = await standing({ is: 'cut-off', problem: notSet.problem });
    expect(controls.health()).toEqual([]);
  });
});
